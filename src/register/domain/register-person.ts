import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import type { IdReading } from '../../base/domain/id-number.ts';
import { fieldsFromNumber, refuseClaimed, refuseNumber, type IdentityClaim } from './edit-identity.ts';
import { EDITABLE_FIELDS } from './edit-person.ts';
import { onePhone } from './edit-belongings.ts';
import { arrival, type Destination } from './move-house.ts';
import { maskPhone } from './masking.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import type { RegisterPersonInput } from './people-inputs.ts';
import type { PersonFields } from './person-state.ts';

/**
 * Registers somebody new, with documents, phones and door where they are known. Refuses `idUnusable`, `idContradictsPerson`,
 * `idRegisteredHere`, `idRegisteredElsewhere`, `phoneUnusable`, `dayInFuture`.
 */
export function decideRegisterPerson(of: {
  readonly input: RegisterPersonInput;
  readonly reading: IdReading | undefined;
  readonly masked: string | undefined;
  readonly claim: IdentityClaim | undefined;
  readonly to: Destination | undefined;
  readonly residencyId: string;
  readonly today: Day;
}): Decision<PeopleFact> {
  const { input, reading, to } = of;
  const refusal = refuseInput(of);
  if (refusal) return refusal;
  const phones = input.phones.flatMap((text) => onePhone(text) ?? []);
  const fields = fieldsOf(input, reading);
  const fact: PeopleFact = {
    type: 'personRegistered',
    subjectId: input.personId,
    changes: [
      ...EDITABLE_FIELDS.flatMap((field) =>
        fields[field] === null ? [] : [fieldChange(field, { after: fields[field] })],
      ),
      ...(of.masked === undefined ? [] : [fieldChange('idNumber', { after: of.masked })]),
      ...phones.map((phone) => fieldChange('phone', { after: maskPhone(phone) })),
      ...(to ? [fieldChange('dwelling', { after: to.dwelling })] : []),
    ],
    change: {
      persons: [{ id: input.personId, ...fields }],
      addPhones: phones.map((phone, position) => ({ personId: input.personId, phone, position })),
      ...(reading ? { addIdentities: [{ personId: input.personId, kind: reading.kind, number: reading.value }] } : {}),
      ...(to ? door({ ...of, to }) : {}),
    },
  };
  return { facts: [fact] };
}

function refuseInput(of: Parameters<typeof decideRegisterPerson>[0]): Refusal | undefined {
  const { input, reading, today } = of;
  if (input.birthDate !== null && input.birthDate > today) return refuse('dayInFuture', { field: 'birthDate' });
  if (input.fromDay !== null && input.fromDay > today) return refuse('dayInFuture', { field: 'fromDay' });
  if (input.phones.some((text) => onePhone(text) === undefined)) return refuse('phoneUnusable', { field: 'phones' });
  const refusal = reading ? (refuseNumber(reading, input) ?? refuseClaimed(input.personId, of.claim)) : undefined;
  // The form calls its field idNumber.
  return refusal ? refuse(refusal.refused, { ...refusal.details, field: 'idNumber' }) : undefined;
}

function fieldsOf(input: RegisterPersonInput, reading: IdReading | undefined): PersonFields {
  const { name, sex, birthDate, ethnicity, employer, registeredAddress, residence, note } = input;
  const fields = { name, sex, birthDate, ethnicity, employer, registeredAddress, residence, note, diedOn: null };
  return reading ? { ...fields, ...fieldsFromNumber(reading, fields) } : fields;
}

function door(of: {
  readonly input: RegisterPersonInput;
  readonly to: Destination;
  readonly residencyId: string;
}): Pick<PeopleFact['change'], 'households' | 'openResidencies'> {
  const { input, to } = of;
  const { kind, relation, fromDay } = input;
  return {
    ...(to.householdId === null ? { households: [{ id: to.newHouseholdId, dwellingId: to.dwellingId, fromDay }] } : {}),
    openResidencies: [
      arrival({ person: { id: input.personId }, to, kind, relation, residencyId: of.residencyId, fromDay }),
    ],
  };
}
