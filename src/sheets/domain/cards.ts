import type { Day } from '../../base/domain/day.ts';
import { assignColumns } from './assign-columns.ts';
import { readCandidates } from './classify-columns.ts';
import { isLabelValueRow } from './find-headers.ts';
import { filledCount, type Grid } from './grid.ts';
import { findHeader, isHeaderWord, type HeaderMeaning } from './read-header.ts';
import { looksLikeName } from './read-name.ts';
import { reportOn, type Draft } from './read-person.ts';
import { isUnplaced, newPlaceMemory, readPlace, type MutablePlace } from './read-place.ts';
import type { Meaning } from './reading.ts';
import { findRelation } from './relation-words.ts';
import { readRowPeople } from './row-people.ts';

/** A household card: labels with their values beside them, one person or head with a place. Rows from 0. */
export interface Card {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: readonly number[];
  readonly drafts: readonly Draft[];
  readonly place: MutablePlace;
}

interface Pair {
  readonly row: number;
  readonly label: string;
  readonly value: string;
  /** Whose value it is when it is not the person's of the card: `网格员`. */
  readonly owner?: string;
}

/** Labels that say where, above a table of people. */
const PLACE_LABELS: ReadonlySet<Meaning> = new Set<Meaning>([
  'estate',
  'group',
  'building',
  'unit',
  'floor',
  'room',
  'address',
  'householdKey',
  'serial',
  'area',
  'grid',
]);
/** Numbers that behind the name of somebody else are his. */
const NUMBERS: ReadonlySet<Meaning> = new Set<Meaning>(['phone', 'landline', 'idNumber']);
/** Rows by which a run of labels is known not to be chance. */
const PAIRS_MIN = 3;
/** Only sheets of forms are that short; a long table has no cards. */
const ROWS_MAX = 4_000;

/** The cards of a sheet, and people who stand side by side under labels in the first column. */
export function findCards(grid: Grid, today: Day): readonly Card[] {
  if (grid.rows.length > ROWS_MAX) return [];
  const turned = findTurned(grid);
  if (turned) return turned.map((pairs) => cardOf(grid, pairs, today)).filter(holdsSomebody);
  return runsOf(grid)
    .flatMap(splitRun)
    .filter((pairs) => (pairs.length >= PAIRS_MIN && pairs.some(isOfPerson)) || isPlaceAboveTable(grid, pairs))
    .map((pairs) => cardOf(grid, pairs, today))
    .filter((card) => holdsSomebody(card) || !isUnplaced(card.place));
}

function holdsSomebody(card: Card): boolean {
  return card.drafts.some((draft) => draft.name !== undefined || draft.idNumber !== undefined);
}

function isOfPerson(pair: Pair): boolean {
  const said = findHeader([pair.label]);
  return said?.meaning === 'name' || said?.meaning === 'idNumber' || said?.standIn === 'name';
}

/** `小区 | 阳光花园 | 楼栋 | 3 | 房号 | 501` above the header of a table. */
function isPlaceAboveTable(grid: Grid, pairs: readonly Pair[]): boolean {
  const last = pairs.at(-1);
  if (!last || pairs.some((pair) => !PLACE_LABELS.has(findHeader([pair.label])?.meaning ?? 'other'))) return false;
  const next = (grid.rows[last.row + 1] ?? []).filter((text) => text !== '');
  return next.length >= 2 && next.filter(isHeaderWord).length >= next.length * 0.6;
}

/** Neighbouring rows of labels and values. */
function runsOf(grid: Grid): readonly (readonly Pair[])[] {
  const runs: Pair[][] = [];
  let isOpen = false;
  grid.rows.forEach((texts, row) => {
    const isLine = isLabelValueRow(grid, row) || (isOpen && goesOn(texts));
    if (!isLine) {
      isOpen = false;
      return;
    }
    if (!isOpen) runs.push([]);
    isOpen = true;
    runs.at(-1)?.push(...pairsOf(grid, row));
  });
  return runs;
}

/** True for a line of an open card that alone would be none: labels without values, or an unknown label among known ones. */
function goesOn(texts: readonly string[]): boolean {
  const columns = texts.flatMap((text, column) => (text === '' ? [] : [column]));
  const filled = columns.map((column) => texts[column] ?? '');
  const [first = ''] = filled;
  const words = filled.filter(isHeaderWord).length;
  if (filled.length === 0) return false;
  if (words === filled.length) return columns.every((column, at) => at === 0 || column > (columns[at - 1] ?? 0) + 1);
  const isByTurns = filled.every((text, at) => (at % 2 === 0 ? text.length <= 8 : !isHeaderWord(text)));
  // `观察期 | 4月1日至4月8日`, `街道干部 | 李强 | 联系方式 | 139...`
  if (filled.length % 2 === 0 && isByTurns && (words >= 1 || filled.length === 2)) return true;
  return isHeaderWord(first) && words >= 2 && filled.some((text) => !isHeaderWord(text) && text.length > 6);
}

/** `姓名 | 张三 | 性别 |  | 电话 | 138...`: a label without a value is followed by the next label. */
function pairsOf(grid: Grid, row: number): readonly Pair[] {
  const filled = (grid.rows[row] ?? []).filter((text) => text !== '');
  const pairs: Pair[] = [];
  let owner: string | undefined;
  for (let at = 0; at < filled.length; at += 1) {
    const label = filled[at] ?? '';
    const next = filled[at + 1] ?? '';
    const said = findHeader([label]);
    if (!isHeaderWord(label)) {
      owner = label;
      continue;
    }
    if (said && isSomebodyElse(said, label, next)) owner = label;
    else if (said?.meaning === 'name' || said?.standIn === 'name') owner = undefined;
    const hasValue =
      next !== '' &&
      (!isHeaderWord(next) ||
        (at + 2 < filled.length && isHeaderWord(filled[at + 2] ?? '') && findHeader([label])?.meaning === 'relation'));
    const isOfOwner = owner !== undefined && said !== undefined && NUMBERS.has(said.meaning);
    const pair = { row, label: label.replace(/[:：]\s*$/, ''), value: hasValue ? next : '' };
    pairs.push(isOfOwner && owner !== undefined ? { ...pair, owner } : pair);
    if (hasValue) at += 1;
  }
  return pairs;
}

/** `网格员`, `单位联系人`, `街道干部 | 李强`: the numbers behind are not of the person of the card. */
function isSomebodyElse(said: HeaderMeaning, label: string, value: string): boolean {
  if (said.meaning === 'gridWorker') return true;
  if (said.meaning !== 'other' || said.standIn !== undefined || label.startsWith('户主')) return false;
  return said.isFirm || looksLikeName(value);
}

/** A label that comes again begins the next card. */
function splitRun(run: readonly Pair[]): readonly (readonly Pair[])[] {
  const cards: Pair[][] = [];
  let seen = new Set<string>();
  for (const pair of run) {
    if (cards.length === 0 || (seen.has(pair.label) && isOfPerson(pair))) {
      cards.push([]);
      seen = new Set();
    }
    seen.add(pair.label);
    cards.at(-1)?.push(pair);
  }
  return cards;
}

/** `姓名 | 张三 | 李四 | 王五` above `性别 | 男 | 女 | 男`: one person in each column. */
function findTurned(grid: Grid): readonly (readonly Pair[])[] | undefined {
  const rows = grid.rows
    .map((texts, row) => ({ texts, row }))
    .filter(
      ({ texts }) =>
        isHeaderWord(texts[0] ?? '') &&
        filledCount(texts) >= 3 &&
        texts.slice(1).every((text) => text === '' || !isHeaderWord(text) || isRelationOf(texts[0] ?? '', text)),
    );
  const width = Math.max(0, ...rows.map(({ texts }) => texts.length));
  const labels = rows.map(({ texts }) => texts[0] ?? '');
  if (rows.length < PAIRS_MIN || new Set(labels).size < labels.length) return undefined;
  if (!labels.some((label) => findHeader([label])?.meaning === 'name')) return undefined;
  if (rows.length < grid.rows.filter((texts) => filledCount(texts) > 1).length * 0.8) return undefined;
  return Array.from({ length: width - 1 }, (_, at) =>
    rows
      .map(({ texts, row }): Pair => ({ row, label: texts[0] ?? '', value: texts[at + 1] ?? '' }))
      .filter((pair) => pair.value !== ''),
  );
}

/** `关系 | 户主 | 租户`: words of headers that are values here. */
function isRelationOf(label: string, text: string): boolean {
  return findRelation(text) !== undefined && findHeader([label])?.meaning === 'relation';
}

/** Reads the pairs as a table of one row. */
function cardOf(grid: Grid, all: readonly Pair[], today: Day): Card {
  const pairs = all.filter((pair) => pair.owner === undefined);
  const values = pairs.map((pair) => pair.value);
  const line: Grid = {
    name: grid.name,
    isHidden: grid.isHidden,
    rows: [values],
    width: values.length,
    merges: [],
    fromAbove: new Map(),
  };
  const levels = pairs.map((pair) => [pair.label]);
  const area = { levels, left: 0, right: values.length - 1, rows: [0] };
  const { slots, candidates } = assignColumns(readCandidates(line, area, today));
  const textOf = (column: number) => values[column] ?? '';
  const nameRow = pairs.find((pair) => isOfPerson(pair))?.row ?? pairs[0]?.row ?? 0;
  const known = new Set(slots.flatMap((slot) => Object.values(slot.columns).flat()));
  const others = candidates
    .filter((each) => each.meaning === 'other' || !known.has(each.index))
    .map((each) => ({ index: each.index, header: each.levels.join('/') }));
  const drafts = slots.flatMap((slot) =>
    readRowPeople({
      sheet: grid.name,
      row: nameRow + 1,
      slot,
      textOf,
      others,
      isColumnDamaged: false,
      today,
      report: reportOn(grid.name),
    }),
  );
  for (const draft of drafts) {
    if (draft.relation === undefined && pairs.some((pair) => /^户主/.test(pair.label) && pair.value === draft.name))
      draft.relation = '户主';
  }
  for (const { owner, label, value } of all) {
    const [first] = drafts;
    if (first && owner !== undefined && value !== '') first.others[`${owner}${label}`] = value;
  }
  const rows = [...new Set(all.map((pair) => pair.row))];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    rows,
    drafts,
    place: readPlace(slots[0]?.columns ?? {}, textOf, newPlaceMemory()),
  };
}
