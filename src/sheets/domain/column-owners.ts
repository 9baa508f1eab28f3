import { alternativesIn, headerKey, withoutBrackets } from './cell-text.ts';
import type { Candidate } from './classify-columns.ts';
import { mapOf, PERSONAL_COLUMNS, settle, type Assignment, type PersonSlot } from './column-map.ts';
import { findHeader } from './read-header.ts';
import type { Meaning } from './reading.ts';
import { findRelation } from './relation-words.ts';

/** A column whose header says whose value it holds: `成员2身份证` is the id number of `成员2`. */
interface OwnedColumn {
  readonly candidate: Candidate;
  readonly owner: string;
  readonly kind: 'head' | 'kin' | 'member';
  readonly relation: string | undefined;
}

const HEADS = '户主|业主|产权人|房主|承租人';
const KIN = '配偶|妻子|丈夫|爱人|子女|儿子|女儿|孩子|父母|父亲|母亲|长子|次子|长女|次女';
const MEMBERS = '(?:家庭|同住|其他|其他家庭|共同居住)?成员|家属|同住人员?|共同居住人员?|租户|租客|租房人';
const IS_HEAD = new RegExp(`^(?:${HEADS})$`);
const OWNED = new RegExp(
  `^(?<word>${HEADS}|${KIN}|${MEMBERS}|(?:住户|人员|居民)(?=[1-9一二三四五六七八九]))(?:信息|情况|资料)?(?<number>[1-9]\\d?|[一二三四五六七八九十])?(?:的)?(?<field>\\D{0,10}?)(?<end>[1-9])?$`,
);
/** Share of names that a column needs to be somebody's name. */
const NAMES_LEAST = 0.4;

/**
 * Deals out the columns of tables in which a row is a household and the headers say whose value each is: `户主|身份证|成员1姓名|
 * 成员1身份证`, `业主|电话|租户|电话`, `户主|配偶|子女|联系电话`. Undefined where the headers name no such owners.
 */
export function assignOwners(candidates: readonly Candidate[]): Assignment | undefined {
  const owned = candidates.flatMap((candidate) => ownedColumn(candidate) ?? []);
  const names = owned.filter(({ candidate }) => candidate.meaning === 'name');
  if (names.length === 0 || new Set(names.map(({ owner }) => owner)).size < names.length) return undefined;
  const isOwned = new Set(owned.map(({ candidate }) => candidate.index));
  const otherNames = candidates.filter((each) => each.meaning === 'name' && !isOwned.has(each.index));
  if (names.length === 1) return otherNames.length === 0 ? headAlone(candidates, owned) : undefined;
  const first = names[0];
  if (!first || otherNames.length > 0 || !(first.kind === 'head' || isNumbered(names))) return undefined;
  // `户主姓名|家庭成员|关系|身份证号`: the head is only named again beside every member.
  if (first.kind === 'head' && isOnlyLabel(candidates, { owned, names })) return undefined;
  return dealOut(candidates, { owned, names });
}

function isNumbered(names: readonly OwnedColumn[]): boolean {
  return names.every(({ owner }) => /[1-9一二三四五六七八九十]$/.test(owner));
}

function ownedColumn(candidate: Candidate): OwnedColumn | undefined {
  if (candidate.by === 'choice') return undefined;
  const groups = OWNED.exec(ownerKey(candidate))?.groups;
  if (!groups) return undefined;
  const { word = '', number = '', field = '', end = '' } = groups;
  const meaning = meaningOf(candidate, field);
  if (meaning === undefined) return undefined;
  const isKin = new RegExp(`^(?:${KIN})$`).test(word);
  const kind = IS_HEAD.test(word) ? 'head' : isKin ? 'kin' : 'member';
  return {
    candidate: candidate.meaning === meaning ? candidate : { ...candidate, meaning, confidence: 0.8, by: 'header' },
    owner: `${word}${number || end}`,
    kind,
    relation: findRelation(word),
  };
}

/** The header as a key; of `产权人/承租人` the first, whoever of them lives there. */
function ownerKey({ levels }: Candidate): string {
  const words = alternativesIn(levels.join(''));
  const first = words[0];
  if (first !== undefined && words.length > 1 && words.every((word) => IS_HEAD.test(word))) return first;
  return headerKey(withoutBrackets(levels.join('')));
}

/** What the rest of the header says; the owner alone is the name, where names stand below it. */
function meaningOf(candidate: Candidate, field: string): Meaning | undefined {
  const { content } = candidate;
  const isNamed = content.filled === 0 || content.name + content.maskedName >= NAMES_LEAST || isListOfNames(candidate);
  if (candidate.meaning === 'members') return undefined;
  if (field === '' || /^(?:姓名|名字|名)$/.test(field)) return isNamed ? 'name' : undefined;
  const said = findHeader([field]);
  if (!said || said.meaning === 'name' || said.meaning === 'other') return undefined;
  return PERSONAL_COLUMNS.has(said.meaning) ? said.meaning : undefined;
}

/** `张三、李四` under `子女`: short cells of nothing but names. */
function isListOfNames({ content }: Candidate): boolean {
  return content.namable >= 0.8 && content.meanLength <= 8;
}

function isOnlyLabel(
  candidates: readonly Candidate[],
  at: { owned: readonly OwnedColumn[]; names: readonly OwnedColumn[] },
): boolean {
  const [head, second] = at.names;
  if (!head || !second || second.kind === 'kin' || at.names.length > 2) return false;
  const isNumber = (each: Candidate) => each.meaning === 'idNumber' || each.meaning === 'phone';
  const own = candidates.some(
    (each) =>
      (isNumber(each) && each.index > head.candidate.index && each.index < second.candidate.index) ||
      at.owned.some(
        ({ candidate, owner }) => candidate.index === each.index && owner === head.owner && isNumber(candidate),
      ),
  );
  return !own;
}

/** `户主姓名|户主身份证号|户主电话` without any other name: they are the values of the person of the row. */
function headAlone(candidates: readonly Candidate[], owned: readonly OwnedColumn[]): Assignment | undefined {
  const head = owned.find(({ candidate }) => candidate.meaning === 'name');
  const own = owned.filter(({ owner }) => owner === head?.owner);
  const hasNews = own.some(({ candidate }) =>
    candidates.some((each) => each.index === candidate.index && each !== candidate),
  );
  if (head?.kind !== 'head' || own.length < 2 || !hasNews) return undefined;
  const better = new Map(own.map(({ candidate }) => [candidate.index, candidate]));
  const settled = settle(candidates.map((each) => better.get(each.index) ?? each));
  const relation = head.owner === '户主' ? { relation: '户主' } : {};
  return { candidates: settled, slots: [{ columns: mapOf(settled), ...relation }] };
}

/** Columns that name their owner go to him, the others to whom they stand behind. */
function dealOut(
  candidates: readonly Candidate[],
  at: { owned: readonly OwnedColumn[]; names: readonly OwnedColumn[] },
): Assignment {
  const ownerAt = new Map(at.owned.map((each) => [each.candidate.index, each]));
  const own = at.names.map((): Candidate[] => []);
  const shared: Candidate[] = [];
  for (const candidate of candidates) {
    const said = ownerAt.get(candidate.index);
    const index = said
      ? at.names.findIndex(({ owner }) => owner === said.owner)
      : ownerByPosition(candidate, { names: at.names, own });
    (own[index] ?? shared).push(said && index >= 0 ? said.candidate : candidate);
  }
  const settled = own.map((columns) => settle(columns));
  const common = settle(shared);
  return {
    candidates: [...common, ...settled.flat()].sort((a, b) => a.index - b.index),
    slots: at.names.map(({ relation }, index): PersonSlot => ({
      columns: { ...mapOf(common), ...mapOf(settled[index] ?? []) },
      ...(relation === undefined ? {} : { relation }),
      // A tenant beside the owner has a household of his own.
      ...(index > 0 && relation !== '租户' ? { joinsRow: true as const } : {}),
    })),
  };
}

/** The slot of a column that says nothing of an owner; -1 when it belongs to the whole row. */
function ownerByPosition(
  candidate: Candidate,
  at: { names: readonly OwnedColumn[]; own: readonly (readonly Candidate[])[] },
): number {
  const { meaning, index } = candidate;
  if (meaning === null || !PERSONAL_COLUMNS.has(meaning)) return -1;
  const before = at.names.findLastIndex(({ candidate: name }) => name.index < index);
  if (before < 0) return -1;
  // One phone behind `户主|配偶|子女` is the household's, not the last child's.
  const isFirstOfKind = at.own.slice(0, before).every((columns) => columns.every((each) => each.meaning !== meaning));
  return at.names[before]?.kind === 'kin' && isFirstOfKind ? 0 : before;
}
