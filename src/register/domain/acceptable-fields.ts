import type { PersonField } from './import-plan.ts';

/** Fields whose difference may be accepted with one tick. An address is changed by moving house, a number by hand. */
export const ACCEPTABLE_FIELDS: ReadonlySet<string> = new Set<PersonField>([
  'name',
  'sex',
  'birthDate',
  'employer',
  'ethnicity',
  'registeredAddress',
  'residence',
  'note',
  'diedOn',
]);
