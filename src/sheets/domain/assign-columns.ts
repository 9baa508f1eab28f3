import { headerKey } from './cell-text.ts';
import type { Candidate } from './classify-columns.ts';
import { mapOf, PERSONAL_COLUMNS, settle, type Assignment } from './column-map.ts';
import { assignOwners } from './column-owners.ts';
import { readSeparator } from './given-place.ts';
import { findRelation } from './relation-words.ts';

/** Gives each person slot its columns and settles which of two rivals is meant. */
export function assignColumns(candidates: readonly Candidate[]): Assignment {
  const named = withHeadAsPerson(withStandIns(candidates));
  const owners = assignOwners(named);
  if (owners) return owners;
  const periods = findPeriod(named);
  if (periods) return assignRepeated(named, periods);
  const halves = assignHalves(named);
  if (halves) return halves;
  const people = findPeople(named);
  if (people) return assignPeople(named, people);
  const settled = settle(named);
  return { candidates: settled, slots: [{ columns: mapOf(settled) }] };
}

/** The contact of a shop stands in as the name where there is no other; the head of a household where rows are households. */
function withStandIns(candidates: readonly Candidate[]): readonly Candidate[] {
  let result = candidates;
  for (const wanted of ['name', 'phone'] as const) {
    if (result.some((each) => each.meaning === wanted)) continue;
    const standIn = result.find((each) => each.said?.standIn === wanted && each.by !== 'choice');
    const byContent = wanted === 'name' ? nameByContent(result) : undefined;
    const chosen = standIn ?? byContent;
    if (chosen)
      result = result.map((each) =>
        each === chosen ? { ...each, meaning: wanted, confidence: 0.7, by: standIn ? 'header' : 'content' } : each,
      );
  }
  return result;
}

/** `户主 身份证 电话 家庭成员 身份证`: whoever has numbers of his own before the members is a person beside them. */
function withHeadAsPerson(candidates: readonly Candidate[]): readonly Candidate[] {
  const name = candidates.find((each) => each.meaning === 'name');
  const head = candidates.find(
    (each) => each.by !== 'choice' && (each.meaning === 'householdHead' || isNamesOfNobody(each)),
  );
  if (!head || !name || name.index < head.index) return candidates;
  const isNumber = (each: Candidate) => each.meaning === 'idNumber' || each.meaning === 'phone';
  const hasOwn = candidates.some((each) => isNumber(each) && each.index > head.index && each.index < name.index);
  const hasOther = candidates.some((each) => isNumber(each) && each.index > name.index);
  return hasOwn && hasOther
    ? candidates.map((each) => (each === head ? { ...each, meaning: 'name' } : each))
    : candidates;
}

/** Names under a header that no word list holds. */
function isNamesOfNobody({ meaning, said, content }: Candidate): boolean {
  if (meaning !== null && (meaning !== 'other' || said?.isFirm === true)) return false;
  return content.name >= 0.5 && content.distinct > 0.5;
}

/** Without any name column the one that holds the most names is it, unless its header speaks of somebody else. */
function nameByContent(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates
    .filter(
      (each) =>
        each.content.name >= 0.5 &&
        each.content.distinct > 0.5 &&
        each.said?.isFirm !== true &&
        each.by !== 'choice' &&
        each.meaning !== 'members' &&
        // People have 姓名, things have 名称.
        !/名称$/.test(headerKey(each.levels.join(''))),
    )
    .sort((a, b) => b.content.name - a.content.name)[0];
}

/** `1单元 / 房号` comes again as `2单元 / 房号`: the place above tells the halves apart, it is no part of the word. */
function repeatKey(candidate: Candidate): string {
  const isPlaced = candidate.levels.length > 1 && readSeparator([candidate.levels[0] ?? '']) !== undefined;
  return headerKey((isPlaced ? candidate.levels.slice(1) : candidate.levels).join(''));
}

/** Left and right halves with the same headers: the distance between them and where the first begins. */
function findPeriod(candidates: readonly Candidate[]): { start: number; period: number; count: number } | undefined {
  const names = candidates.filter((each) => each.meaning === 'name' || each.meaning === 'idNumber');
  for (const first of names) {
    const key = repeatKey(first);
    const second = names.find(
      (each) => each.index > first.index && repeatKey(each) === key && each.meaning === first.meaning,
    );
    if (!second || key === '') continue;
    const period = second.index - first.index;
    if (period < 2) continue;
    const keyAt = new Map(candidates.map((each) => [each.index, repeatKey(each)]));
    const twin = (index: number) => (keyAt.get(index) ?? '') !== '' && keyAt.get(index) === keyAt.get(index + period);
    let start = first.index;
    while (twin(start - 1)) start -= 1;
    let matches = 0;
    for (let index = start; index < start + period; index += 1) if (twin(index)) matches += 1;
    if (matches < Math.max(2, period * 0.6)) continue;
    let count = 2;
    while (keyAt.get(first.index + count * period) === key) count += 1;
    return { start, period, count };
  }
  return undefined;
}

function assignRepeated(
  candidates: readonly Candidate[],
  at: { start: number; period: number; count: number },
): Assignment {
  const end = at.start + at.period * at.count;
  const inside = (index: number, block: number) =>
    index >= at.start + block * at.period && index < at.start + (block + 1) * at.period;
  const shared = settle(candidates.filter((each) => each.index < at.start || each.index >= end));
  const blocks = Array.from({ length: at.count }, (_, block) =>
    settle(candidates.filter((each) => inside(each.index, block))),
  );
  // `房号 | 姓名1 | 电话1 | 姓名2 | 电话2`: one dwelling in front of several people is their household.
  const isHousehold = hasPlace(shared) && !blocks.some(hasPlace);
  return {
    candidates: [...shared, ...blocks.flat()].sort((a, b) => a.index - b.index),
    slots: blocks.map((block, index) => {
      const given = readSeparator([block.find((each) => each.levels.length > 1)?.levels[0] ?? '']);
      const columns = { ...mapOf(shared), ...mapOf(block) };
      return { columns, ...(given ? { given } : {}), ...(isHousehold && index > 0 ? { joinsRow: true } : {}) };
    }),
  };
}

function hasPlace(candidates: readonly Candidate[]): boolean {
  return candidates.some(
    ({ meaning }) => meaning === 'room' || meaning === 'address' || meaning === 'building' || meaning === 'group',
  );
}

interface Person {
  readonly from: number;
  readonly to: number;
  readonly relation?: string;
}

/** `业主姓名 业主电话 租户姓名 租户电话`: name columns with different owners, each followed by values of its own. */
function findPeople(candidates: readonly Candidate[]): readonly Person[] | undefined {
  const names = candidates.filter((each) => each.meaning === 'name' && each.levels.length > 0);
  if (names.length < 2) return undefined;
  const people = names.map((each, at): Person => {
    const next = names[at + 1];
    const relation = ownerOf(each.levels.join(''));
    return { from: each.index, to: (next?.index ?? Infinity) - 1, ...(relation ? { relation } : {}) };
  });
  const meaningsOf = (person: Person) =>
    candidates.filter((each) => each.index > person.from && each.index <= person.to).map((each) => each.meaning);
  const firstHas = new Set(meaningsOf(people[0] ?? { from: 0, to: 0 }));
  const hasOwnValues = people.slice(1).every((person) => {
    const own = meaningsOf(person);
    return own.some(
      (meaning) =>
        (meaning === 'phone' || meaning === 'idNumber' || meaning === 'relation') &&
        (firstHas.has(meaning) || person.relation !== undefined),
    );
  });
  const differ =
    new Set(people.map((person) => person.relation ?? '')).size > 1 ||
    names.every((each) => /[1-9一二三四五]/.test(each.levels.join(''))) ||
    // Whatever the headers say: who has an id number of his own is somebody.
    people.every((person) => meaningsOf(person).includes('idNumber'));
  return hasOwnValues && differ ? people : undefined;
}

function ownerOf(header: string): string | undefined {
  return findRelation(headerKey(header).replace(/(?:姓名|名称|名字|name)$/, ''));
}

/** `房号 | 姓名 | 电话 | | 姓名 | 电话 | 房号`: halves with an empty column between them and columns in their own order. */
function assignHalves(candidates: readonly Candidate[]): Assignment | undefined {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const last = runs.at(-1)?.at(-1);
    if (!last || candidate.index > last.index + 1) runs.push([]);
    runs.at(-1)?.push(candidate);
  }
  const isHalf = (run: readonly Candidate[]) =>
    run.filter((each) => each.meaning === 'name').length === 1 && hasPlace(run) && run.length >= 2;
  if (runs.length < 2 || !runs.every(isHalf)) return undefined;
  const settled = runs.map((run) => settle(run));
  return { candidates: settled.flat(), slots: settled.map((run) => ({ columns: mapOf(run) })) };
}

function assignPeople(candidates: readonly Candidate[], people: readonly Person[]): Assignment {
  const isOf = (candidate: Candidate, person: Person) =>
    candidate.index >= person.from &&
    candidate.index <= person.to &&
    candidate.meaning !== null &&
    PERSONAL_COLUMNS.has(candidate.meaning);
  const shared = settle(candidates.filter((each) => !people.some((person) => isOf(each, person))));
  const own = people.map((person) => settle(candidates.filter((each) => isOf(each, person))));
  return {
    candidates: [...shared, ...own.flat()].sort((a, b) => a.index - b.index),
    slots: people.map((person, at) => ({
      columns: { ...mapOf(shared), ...mapOf(own[at] ?? []) },
      ...(person.relation ? { relation: person.relation } : at > 0 ? { joinsRow: true as const } : {}),
    })),
  };
}
