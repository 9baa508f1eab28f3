import { isRefusal, type Decision } from '../../base/domain/decision.ts';
import type { IdReading } from '../../base/domain/id-number.ts';
import { decideAddIdentity, decideDropIdentity, type IdentityClaim } from './edit-identity.ts';
import type { PeopleFact } from './people-change.ts';
import type { IdentityState, PersonState } from './person-state.ts';
import type { RowDifference } from './round-trip.ts';

/** An id number of a brought-back row, with what the city knows of it. */
export interface BroughtNumber {
  readonly reading: IdReading;
  readonly claim: IdentityClaim | undefined;
  readonly key: string;
  readonly masked: string;
}

/** The one number that an export shows of somebody who has several: a resident's before any other. */
export function shownIdentity(person: Pick<PersonState, 'identities'>): IdentityState | undefined {
  const rank = ({ kind, key }: IdentityState) => `${kind.startsWith('residentId') ? 1 : 0}${key}`;
  return [...person.identities].sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}

/** Does the row put another number in the place of the one that it went out with? */
function replacedBy(person: PersonState, difference: RowDifference): IdentityState | undefined {
  const cell = difference.cells.find(({ key, verdict }) => key === 'idNumber' && verdict === 'ok');
  return cell && cell.before !== '' ? shownIdentity(person) : undefined;
}

/**
 * The numbers (by key) that rows of the file give up, with whoever gives them up: two rows may exchange theirs, or one take what another
 * leaves.
 */
export function releasedNumbers(of: {
  readonly differences: readonly RowDifference[];
  readonly people: ReadonlyMap<string, PersonState>;
}): ReadonlyMap<string, string> {
  return new Map(
    of.differences.flatMap((difference) => {
      const person = of.people.get(difference.personId);
      const old = person && difference.status === 'changed' ? replacedBy(person, difference) : undefined;
      return old ? [[old.key, difference.personId] as const] : [];
    }),
  );
}

/**
 * Adds the number that was typed, and takes off the one in whose place it stands; both stay in the history. `person` is as the other cells
 * of the row make them. Refuses as {@link decideAddIdentity}.
 */
export function decideBroughtNumber(of: {
  readonly person: PersonState;
  readonly difference: RowDifference;
  readonly number: BroughtNumber;
  readonly released: ReadonlyMap<string, string>;
}): Decision<PeopleFact> {
  const { person, difference, number, released } = of;
  const old = replacedBy(person, difference);
  if (old?.key === number.key) return { facts: [] };
  const dropped = old ? decideDropIdentity(person, old.key) : { facts: [] };
  if (isRefusal(dropped)) return dropped;
  const isFree = number.claim?.elsewhere === undefined && released.get(number.key) === number.claim?.personId;
  const added = decideAddIdentity({
    ...number,
    person: { ...person, identities: person.identities.filter(({ key }) => key !== old?.key) },
    claim: isFree ? undefined : number.claim,
  });
  return isRefusal(added) ? added : { facts: [...dropped.facts, ...added.facts] };
}
