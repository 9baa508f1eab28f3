import { ageOn, type Day } from '../../base/domain/day.ts';
import { tagWordsOf } from '../../register/domain/export-row.ts';
import type { FillRecord } from '../../sheets/domain/fill-material.ts';
import { memberOf, personRecord, type FillPerson } from './fill-person.ts';

const OF_HOUSEHOLD =
  /^(?:estate|building|unit|floor|room|address|grid|gridWorker|phone|remark|observation\..*|test\..*)$/u;

const AGED = 60;
const CHILD_UNTIL = 14;

/** A row per household, in the order of the people; who belongs to none is a household of one. */
export function householdRecords(
  people: readonly FillPerson[],
  of: { readonly day: Day; readonly isolates: boolean },
): readonly FillRecord[] {
  const groups = new Map<string, FillPerson[]>();
  for (const person of people) {
    const key = person.householdId ?? person.personId;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()].map((members) => householdRecord(members, of));
}

/** What a list of people asks about the household of each: its head, its size, its number on the list. */
export function householdOfEach(people: readonly FillPerson[]): (person: FillPerson) => FillRecord {
  const known = new Map<string, { head: FillPerson | undefined; size: number; readonly number: number }>();
  for (const person of people) {
    const { householdId, relation } = person;
    if (householdId === null) continue;
    const household = known.get(householdId) ?? { head: undefined, size: 0, number: known.size + 1 };
    household.size += 1;
    if (relation === 'head') household.head ??= person;
    known.set(householdId, household);
  }
  return ({ householdId }) => {
    const household = householdId === null ? undefined : known.get(householdId);
    if (!household) return {};
    const { head, size, number } = household;
    return { ...ofHead(head), 'household.size': size, 'household.key': number };
  };
}

function householdRecord(
  members: readonly FillPerson[],
  of: { readonly day: Day; readonly isolates: boolean },
): FillRecord {
  const ordered = [...members].sort((a, b) => rank(a) - rank(b));
  const head = ordered[0];
  if (!head) return {};
  // The order of whoever stays in longest is the household's.
  const under = ordered
    .filter(({ order }) => order?.isRunning === true)
    .sort((a, b) => compare(b.order?.until, a.order?.until))[0];
  const shown = personRecord({ ...head, order: under?.order ?? head.order }, of);
  const own = Object.fromEntries(Object.entries(shown).filter(([field]) => OF_HOUSEHOLD.test(field)));
  return {
    ...own,
    name: head.name,
    ...ofHead(head),
    'household.size': members.length,
    // Told by name: whom a home has to be asked about is not the head alone.
    tags: ordered.flatMap((member) => tagsOf(member, of.day)).join('；'),
    'household.names': ordered.map(({ name }) => name).join('、'),
    'household.aged60': countOf(ordered, of.day, (years) => years >= AGED),
    'household.children': countOf(ordered, of.day, (years) => years < CHILD_UNTIL),
    'household.members': { members: ordered.map((member) => memberOf(member, of.day)) },
    phone: ordered.find(({ phones }) => phones.length > 0)?.phones[0],
  };
}

function ofHead(head: FillPerson | undefined): FillRecord {
  return {
    'household.head': head?.name,
    'household.headPhone': head?.phones[0],
    'household.headId': head?.idNumber ?? undefined,
  };
}

function tagsOf(member: FillPerson, day: Day): readonly string[] {
  const words = tagWordsOf(member, day).join('、');
  return words === '' ? [] : [`${member.name}：${words}`];
}

/** Of whom no birth date is known, nobody can say; then the count is not known either. */
function countOf(members: readonly FillPerson[], day: Day, is: (years: number) => boolean): number | undefined {
  const ages = members.flatMap(({ birthDate }) => (birthDate === null ? [] : [ageOn(birthDate, day)]));
  return ages.length < members.length ? undefined : ages.filter(is).length;
}

function rank({ relation }: FillPerson): number {
  return relation === 'head' ? 0 : 1;
}

function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '').localeCompare(b ?? '');
}
