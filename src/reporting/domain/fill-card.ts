import type { Day } from '../../base/domain/day.ts';
import type { Sex } from '../../register/domain/person.ts';
import type { FillRecord } from '../../sheets/domain/fill-material.ts';
import { householdOfEach } from './fill-household.ts';
import { memberOf, personRecord, type FillPerson } from './fill-person.ts';

/** One workbook has a sheet for each of so many people at most; more of them nobody prints or reads. */
export const MOST_CARDS = 500;

/** What cards are filled from: a record per person and, by that record, the people of the same household. */
export interface CardRecords {
  readonly records: readonly FillRecord[];
  readonly members: ReadonlyMap<FillRecord, readonly FillRecord[]>;
}

/**
 * Records of `people` for cards, in their order. `all` are the people among whom their households are looked for. The household of a
 * record holds the record itself, then the others, the head first; who belongs to no household lives alone.
 */
export function cardRecords(
  people: readonly FillPerson[],
  of: { readonly all: readonly FillPerson[]; readonly day: Day; readonly isolates: boolean },
): CardRecords {
  const { all, day } = of;
  const ofHousehold = householdOfEach(all);
  const households = new Map<string, FillPerson[]>();
  for (const person of all)
    if (person.householdId !== null)
      households.set(person.householdId, [...(households.get(person.householdId) ?? []), person]);
  const members = new Map<FillRecord, readonly FillRecord[]>();
  const records = people.map((person): FillRecord => {
    const household = (person.householdId === null ? undefined : households.get(person.householdId)) ?? [person];
    const ordered = [...household].sort((a, b) => rank(a) - rank(b));
    const record: FillRecord = {
      ...ofHousehold(person),
      ...personRecord(person, of),
      'household.members': { members: ordered.map((member) => memberOf(member, day)) },
      'relation.own': '本人',
    };
    const others = ordered
      .filter(({ personId }) => personId !== person.personId)
      .map((member): FillRecord => ({ ...personRecord(member, of), 'relation.own': relationTo(person, member, day) }));
    members.set(record, person.relation === 'head' ? [record, ...others] : [...others, record]);
    return record;
  });
  return { records, members };
}

function rank({ relation }: FillPerson): number {
  return relation === 'head' ? 0 : 1;
}

/** By what the head is to whoever is this to the head; by the head's sex. */
const OF_HEAD: Readonly<Partial<Record<string, Readonly<Record<Sex, string>>>>> = {
  spouse: { male: '配偶', female: '配偶' },
  son: { male: '父', female: '母' },
  daughter: { male: '父', female: '母' },
  father: { male: '子', female: '女' },
  mother: { male: '子', female: '女' },
  daughterInLaw: { male: '公公', female: '婆婆' },
  sonInLaw: { male: '岳父', female: '岳母' },
  brother: { male: '兄弟', female: '姐妹' },
  sister: { male: '兄弟', female: '姐妹' },
};

/** What a member of the household is to a person, as far as their relations to the head tell it; nothing is guessed. */
export function relationTo(person: FillPerson, member: FillPerson, day: Day): string | undefined {
  if (person.relation === 'head') return memberOf(member, day).relation || undefined;
  if (member.relation !== 'head' || person.relation === null || member.sex === null) return undefined;
  return OF_HEAD[person.relation]?.[member.sex];
}
