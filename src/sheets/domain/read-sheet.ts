import type { Day } from '../../base/domain/day.ts';
import { assignColumns } from './assign-columns.ts';
import { findCards, type Card } from './cards.ts';
import { columnLetter } from './cell-text.ts';
import { applyChoice, columnReading, readCandidates, shapeOf, type Candidate } from './classify-columns.ts';
import { sampleRows } from './column-content.ts';
import { headerBlockAt } from './find-headers.ts';
import { doorLineAbove, givenAbove } from './given-above.ts';
import { filledCount, type Grid } from './grid.ts';
import { keepCard } from './keep-card.ts';
import type { LinkedPlaces } from './linked-places.ts';
import { keepMatrix } from './keep-matrix.ts';
import { findMatrices } from './matrix.ts';
import { mendColumns } from './mend-columns.ts';
import { isUnplaced, type Place } from './read-place.ts';
import { readTableRows } from './read-table.ts';
import type { ColumnChoice, Meaning, TableReading } from './reading.ts';
import { looksLikeName } from './read-name.ts';
import { kindOfLooseRow } from './row-kinds.ts';
import { findSpans, spanOf, spanWithoutHeader, type TableSpan } from './table-spans.ts';
import { account, isAccounted, newTableReader, type Gathered, type RowPlace } from './table-reader.ts';

/** Everything a sheet is read with. */
export interface SheetSource {
  readonly grid: Grid;
  readonly choices: readonly ColumnChoice[];
  readonly today: Day;
  readonly gathered: Gathered;
  /** What the file name says; used when sheet and titles say nothing. */
  readonly fileName: string;
  /** The estate that whoever dropped the file says; stands over titles and names. */
  readonly estate?: string;
  /** Where another sheet says that the people of this one live. */
  readonly linked?: LinkedPlaces;
}

/** Rows looked through for the start of a table without a known header. */
const LOOK_FOR_DATA_ROWS = 30;

/** Reads the tables of one sheet and accounts for every row. */
export function readSheet(typed: SheetSource): readonly TableReading[] {
  const cards = findCards(typed.grid, typed.today);
  const isInCard = new Set(cards.flatMap((card) => card.rows));
  const mended = mendSpans(typed.grid, findSpans(typed.grid));
  const source = { ...typed, grid: mended.grid };
  const { grid, gathered } = source;
  const spans = usableSpans(source, mended.spans).filter((span) => !isInCard.has(span.header.top));
  const pictures = findMatrices(grid).map((matrix) =>
    keepMatrix({ gathered, grid, today: source.today, base: givenAbove(source, matrix.firstRow) }, matrix),
  );
  const tables = [
    ...pictures,
    ...spans.filter((span) => !isDrawn(pictures, span)).map((span) => readSpan(source, span, cards)),
  ];
  passCardsBefore(source, cards, grid.rows.length);
  // What no table took stands above, between or below them.
  let isFirst = true;
  grid.rows.forEach((texts, row) => {
    const at = { gathered, sheet: grid.name, row };
    if (isAccounted(at)) {
      isFirst = false;
      return;
    }
    const filled = [...new Set(texts.filter((text) => text !== ''))];
    accountLoose(at, filled, cards.length > 0 ? 'besideCards' : isFirst ? 'first' : 'later');
    if (filled.length > 0) isFirst = false;
  });
  return tables;
}

/** True for what looks like a table but was read as the picture of a building. */
function isDrawn(pictures: readonly TableReading[], span: TableSpan): boolean {
  return pictures.some(({ firstRow, lastRow }) => span.header.top < lastRow && span.lastRow >= firstRow - 2);
}

/** A row outside every table: a title or a note, unless it tells of people whom nobody has read. */
function accountLoose(at: RowPlace, filled: readonly string[], place: 'first' | 'later' | 'besideCards'): void {
  const kind = kindOfLooseRow(filled, place === 'first');
  const isOfPeople =
    filled.some((text) => /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/.test(text)) ||
    // Beside cards two words are signatures and places, not people.
    (place !== 'besideCards' && filled.filter(looksLikeName).length >= 2);
  if (kind !== 'note' || !isOfPeople) {
    account(at, 'notRecord', kind);
    return;
  }
  at.gathered.problems.push({ code: 'rowUnreadable', severity: 'error', sheet: at.sheet, row: at.row + 1 });
  account(at, 'held', 'rowUnreadable');
}

/** Puts together in every table what stands spread over several columns. */
function mendSpans(grid: Grid, spans: readonly TableSpan[]): { grid: Grid; spans: readonly TableSpan[] } {
  let mended = grid;
  const result = spans.map((span) => {
    const next = mendColumns(mended, span);
    mended = next.grid;
    return next.span;
  });
  return { grid: mended, spans: result };
}

/** Tables under known headers; a sheet without any is tried by its content. */
function usableSpans(source: SheetSource, spans: readonly TableSpan[]): readonly TableSpan[] {
  if (spans.some((span) => holdsPeople(candidatesOf(source, span)))) return spans;
  const plain = spanByContent(source);
  return plain ? [plain] : spans;
}

function candidatesOf(source: SheetSource, span: TableSpan): readonly Candidate[] {
  const rows = sampleRows(source.grid, span.firstRow, span.lastRow);
  return readCandidates(
    source.grid,
    { levels: span.header.levels, left: span.left, right: span.right, rows },
    source.today,
  );
}

function holdsPeople(candidates: readonly Candidate[]): boolean {
  const { slots, candidates: settled } = assignColumns(candidates);
  const names = settled.filter((each) => each.meaning === 'name');
  const hasNumbers = settled.some(
    (each) =>
      (each.meaning === 'idNumber' && each.content.id > 0) || (each.meaning === 'phone' && each.content.phone > 0),
  );
  // `name` also heads lists of things; a column that holds no name at all names no people.
  if (!hasNumbers && names.length > 0 && names.every((each) => each.content.filled >= 3 && each.content.namable === 0))
    return false;
  return slots.some(
    (slot) =>
      slot.columns.name !== undefined || slot.columns.idNumber !== undefined || slot.columns.members !== undefined,
  );
}

/** Finds where the data of a table begins whose header is missing or says nothing known. */
function spanByContent(source: SheetSource): TableSpan | undefined {
  const { grid, today } = source;
  for (let first = 0; first < Math.min(grid.rows.length, LOOK_FOR_DATA_ROWS); first += 1) {
    if (filledCount(grid.rows[first]) < 2) continue;
    const span = spanWithoutHeader(grid, first);
    const rows = sampleRows(grid, first, grid.rows.length - 1);
    const candidates = readCandidates(grid, { levels: [], left: 0, right: grid.width - 1, rows }, today);
    if (!isSurelyPeople(candidates)) return undefined;
    const isData = candidates.some(
      (each) =>
        (each.meaning === 'idNumber' || each.meaning === 'phone' || each.meaning === 'sex') &&
        fits(grid.rows[first]?.[each.index] ?? '', each.meaning),
    );
    if (isData) return span;
    const next = grid.rows[first + 1];
    const isHeader = next !== undefined && filledCount(grid.rows[first]) >= 2;
    if (isHeader && candidates.some((each) => fits(next[each.index] ?? '', each.meaning))) {
      return spanOf(grid, { header: headerBlockAt(grid, first), repeated: new Set(), lastRow: grid.rows.length - 1 });
    }
  }
  return undefined;
}

function isSurelyPeople(candidates: readonly Candidate[]): boolean {
  const has = (meaning: Meaning) => candidates.some((each) => each.meaning === meaning && each.content.filled >= 1);
  return (
    has('idNumber') ||
    (has('name') && (has('phone') || has('sex') || has('relation') || has('address') || has('room') || has('unit')))
  );
}

function fits(text: string, meaning: Meaning | null): boolean {
  if (meaning === 'idNumber') return /\d{8}|[eE]\+1/.test(text);
  if (meaning === 'phone') return /\d{7}/.test(text);
  return meaning === 'sex' && /^[男女MF]/i.test(text);
}

/** Takes the cards above a row; returns the place of the last one. */
function passCardsBefore(source: SheetSource, cards: readonly Card[], row: number): Place {
  let place: Place = {};
  const at = { gathered: source.gathered, sheet: source.grid.name };
  const waiting = cards.filter((card) => card.firstRow < row && !isAccounted({ ...at, row: card.firstRow }));
  for (const card of waiting) place = keepCard({ ...at, base: givenAbove(source, card.firstRow) }, card);
  return place;
}

function readSpan(source: SheetSource, span: TableSpan, cards: readonly Card[]): TableReading {
  const { grid, gathered, choices, today } = source;
  for (let row = span.header.top; row <= span.header.bottom; row += 1)
    account({ gathered, sheet: grid.name, row }, 'notRecord', 'header');
  const sample = sampleRows(grid, span.firstRow, span.lastRow);
  const found = candidatesOf(source, span);
  const shape = shapeOf(found.map(columnReading));
  const chosen = applyChoice(
    found,
    choices.find((choice) => choice.shape === shape),
  );
  const assignment = assignColumns(chosen);
  for (const each of chosen) {
    if (!each.isContradicted) continue;
    const at = { sheet: grid.name, row: span.header.bottom + 1, column: columnLetter(each.index) };
    const details = { header: each.levels.join(' / ') };
    gathered.problems.push({ code: 'headerContradicted', severity: 'warning', ...at, details });
  }
  const base = givenAbove(source, span.header.top);
  const above = passCardsBefore(source, cards, span.firstRow);
  if (holdsPeople(chosen)) {
    const reader = newTableReader({
      grid,
      span,
      assignment,
      base,
      today,
      gathered,
      sample,
      cards,
      linked: source.linked,
    });
    reader.separated = isUnplaced(above) ? (doorLineAbove(grid, span, assignment) ?? above) : above;
    readTableRows(reader);
  } else readOther(source, span);
  return {
    sheet: grid.name,
    headerRows: Array.from({ length: span.header.bottom - span.header.top + 1 }, (_, at) => span.header.top + at + 1),
    firstRow: span.firstRow + 1,
    lastRow: span.lastRow + 1,
    columns: assignment.candidates.map(columnReading),
    shape,
    given: base,
  };
}

function readOther(source: SheetSource, span: TableSpan): void {
  for (let row = span.firstRow; row <= span.lastRow; row += 1) {
    const isBlank = filledCount(source.grid.rows[row]) === 0;
    account({ gathered: source.gathered, sheet: source.grid.name, row }, 'notRecord', isBlank ? 'blank' : 'otherTable');
  }
}
