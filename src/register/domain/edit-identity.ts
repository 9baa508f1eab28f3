import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision, type Refusal } from '../../base/domain/decision.ts';
import { readIdNumber, type IdReading } from '../../base/domain/id-number.ts';
import { refuseMerged } from './edit-person.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import type { PersonFields, PersonState } from './person-state.ts';

type Answer = Decision<PeopleFact>;

/** Reads an id number as a form sends it. */
export function readNumber(number: string, kind: IdReading['kind'] | null | undefined): IdReading {
  return readIdNumber(number, kind ?? undefined);
}

/** Where an id number is registered already: this community (then whose) or another one. */
export interface IdentityClaim {
  readonly personId: string;
  /** Name of the community when it is not this one. */
  readonly elsewhere: string | undefined;
}

/** Refuses a number that belongs to somebody else: `idRegisteredElsewhere` names the community, `idRegisteredHere`. */
export function refuseClaimed(personId: string, claim: IdentityClaim | undefined): Refusal | undefined {
  if (!claim || (claim.personId === personId && claim.elsewhere === undefined)) return undefined;
  if (claim.elsewhere === undefined) return refuse('idRegisteredHere', { field: 'number', personId: claim.personId });
  return refuse('idRegisteredElsewhere', { field: 'number', community: claim.elsewhere });
}

/** Refuses a number with a problem (`idUnusable`) or one that says another birthday or sex (`idContradictsPerson`). */
export function refuseNumber(reading: IdReading, person: Pick<PersonFields, 'birthDate' | 'sex'>): Refusal | undefined {
  if (reading.problem !== undefined || reading.value === '') return refuse('idUnusable', { field: 'number' });
  const isBirthWrong = reading.birthDate && person.birthDate && reading.birthDate !== person.birthDate;
  const isSexWrong = reading.sex && person.sex && reading.sex !== person.sex;
  return isBirthWrong || isSexWrong ? refuse('idContradictsPerson', { field: 'number' }) : undefined;
}

/** What an id number adds to what is known: birth date and sex where they were missing. */
export function fieldsFromNumber(
  reading: IdReading,
  person: Pick<PersonFields, 'birthDate' | 'sex'>,
): { readonly birthDate?: Day; readonly sex?: 'male' | 'female' } {
  return {
    ...(person.birthDate === null && reading.birthDate ? { birthDate: reading.birthDate } : {}),
    ...(person.sex === null && reading.sex ? { sex: reading.sex } : {}),
  };
}

/** Adds an id number. `masked` is how it stands in the history. Refuses as {@link refuseNumber} and {@link refuseClaimed}. */
export function decideAddIdentity(of: {
  readonly person: PersonState;
  readonly reading: IdReading;
  readonly claim: IdentityClaim | undefined;
  readonly key: string;
  readonly masked: string;
}): Answer {
  const { person, reading, claim } = of;
  const refusal = refuseMerged(person) ?? refuseNumber(reading, person) ?? refuseClaimed(person.id, claim);
  if (refusal) return refusal;
  if (person.identities.some(({ key }) => key === of.key)) return { facts: [] };
  const found = fieldsFromNumber(reading, person);
  return {
    facts: [
      {
        type: 'identityAdded',
        subjectId: person.id,
        changes: [
          fieldChange('idNumber', { after: of.masked }),
          fieldChange('idKind', { after: reading.kind }),
          ...Object.entries(found).map(([field, after]) => fieldChange(field, { after })),
        ],
        change: {
          addIdentities: [{ personId: person.id, kind: reading.kind, number: reading.value }],
          ...(Object.keys(found).length > 0 ? { fields: [{ personId: person.id, set: found }] } : {}),
        },
      },
    ],
  };
}

/** Takes an id number off the record. Refuses `identityUnknown`, `personMerged`. */
export function decideDropIdentity(person: PersonState, key: string): Answer {
  const known = person.identities.find((identity) => identity.key === key);
  const merged = refuseMerged(person);
  if (merged) return merged;
  if (!known) return refuse('identityUnknown');
  return {
    facts: [
      {
        type: 'identityDropped',
        subjectId: person.id,
        changes: [fieldChange('idNumber', { before: known.masked }), fieldChange('idKind', { before: known.kind })],
        change: { dropIdentities: [{ personId: person.id, key }] },
      },
    ],
  };
}
