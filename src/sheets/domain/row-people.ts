import type { Day } from '../../base/domain/day.ts';
import type { PersonSlot } from './column-map.ts';
import { readListCell } from './list-cells.ts';
import { readName, saysNothing, splitNames, type NameReading } from './read-name.ts';
import {
  addNote,
  readEnd,
  reportOn,
  takeBirthDate,
  takeId,
  takeMarks,
  takeName,
  takePhones,
  takePlates,
  takeRelation,
  takeSex,
  takeTags,
  type Cell,
  type Draft,
  type Report,
} from './read-person.ts';
import type { Meaning, Sex } from './reading.ts';

/** One row as the readers of people see it. */
export interface RowSource {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly slot: PersonSlot;
  /** Text of a column, merged cells filled from above. */
  readonly textOf: (column: number) => string;
  /** Columns kept by header because nothing more is understood of them. */
  readonly others: readonly { readonly index: number; readonly header: string }[];
  readonly isColumnDamaged: boolean;
  readonly today: Day;
  readonly report: (draft: Draft) => Report;
}

const DIGITS_INSTEAD = /^[\dXx*\s+-]{7,}$/;
const SPLIT = /[/、,，;；\n]+/;

/** Everybody whom the columns of one slot name in one row; one draft without a name when only other values are there. */
export function readRowPeople(source: RowSource): readonly Draft[] {
  const cells = unswap(source, {
    name: cellOf(source, 'name'),
    id: cellOf(source, 'idNumber'),
    phone: cellOf(source, 'phone'),
  });
  const pieces = cells.name.text === '' ? [] : splitNames(cells.name.text);
  const drafts = pieces.length > 1 ? readSeveral(source, cells, pieces) : [readOne(source, cells)];
  return source.slot.columns.members === undefined ? drafts : [...drafts, ...readMembers(source, drafts[0])];
}

interface PersonCells {
  readonly name: Cell;
  readonly id: Cell;
  readonly phone: Cell;
  readonly isSwapped?: boolean;
}

const NO_CELL: Cell = { text: '', column: undefined };

function cellOf(source: RowSource, meaning: Meaning): Cell {
  const columns = source.slot.columns[meaning];
  if (columns === undefined) return NO_CELL;
  // Of several columns of one meaning (id card, passport) the first that says something counts.
  for (const column of columns) {
    const text = source.textOf(column);
    if (text !== '' && (columns.length === 1 || !saysNothing(text))) return { text, column };
  }
  return { text: '', column: columns[0] };
}

/** Puts right a row in which name and number stand in each other's column. */
function unswap(source: RowSource, cells: PersonCells): PersonCells {
  const { name, id, phone } = cells;
  const isNumber = DIGITS_INSTEAD.test(name.text);
  if (isNumber && isNameLike(id.text))
    return { name: { ...name, text: id.text }, id: { ...id, text: name.text }, phone, isSwapped: true };
  if (isNumber && isNameLike(phone.text))
    return { name: { ...name, text: phone.text }, id, phone: { ...phone, text: name.text }, isSwapped: true };
  if (/^1[3-9]\d{9}$/.test(id.text)) {
    if (/^\d{15}$|^\d{17}[\dXx]$/.test(phone.text))
      return { name, id: { ...id, text: phone.text }, phone: { ...phone, text: id.text }, isSwapped: true };
    if (phone.text === '' || saysNothing(phone.text))
      return { name, id: { ...id, text: '' }, phone: { ...phone, text: id.text }, isSwapped: true };
  }
  if (id.text === '' && /^\d{17}[\dXx]$/.test(phone.text))
    return { name, id: { ...id, text: phone.text }, phone: { ...phone, text: '' }, isSwapped: true };
  return cells;

  function isNameLike(text: string): boolean {
    return text !== '' && !/\d/.test(text) && readName(text).name !== undefined && source.row > 0;
  }
}

function newDraft(source: Pick<RowSource, 'sheet' | 'row'>): Draft {
  return { sheet: source.sheet, row: source.row, phones: [], tags: [], plates: [], others: {}, problems: [] };
}

function readOne(source: RowSource, cells: PersonCells): Draft {
  const draft = newDraft(source);
  const report = source.report(draft);
  if (cells.isSwapped) report('valuesSwapped', { column: cells.name.column });
  const name = cells.name.text === '' ? undefined : readName(cells.name.text);
  if (name) takeName(draft, name, { report, column: cells.name.column });
  const id = cells.id.text === '' && name?.idNumber !== undefined ? { ...cells.id, text: name.idNumber } : cells.id;
  takeId(draft, id, {
    kind: cellOf(source, 'idType'),
    report,
    today: source.today,
    isColumnDamaged: source.isColumnDamaged,
  });
  takePhones(draft, cells.phone, report);
  takeMorePhones(source, { draft, report, done: cells.phone.column });
  takeRest(source, draft, report);
  if (draft.sex !== undefined && draft.relation !== undefined) draft.relation = bySex(draft.relation, draft.sex);
  return draft;
}

/** Of `子女` and `父母` the sex tells which. */
function bySex(relation: string, sex: Sex): string {
  if (relation === '子女') return sex === 'male' ? '子' : '女';
  if (relation === '父母') return sex === 'male' ? '父' : '母';
  return relation;
}

function takeMorePhones(source: RowSource, at: { draft: Draft; report: Report; done: number | undefined }): void {
  for (const meaning of ['phone', 'landline'] as const) {
    for (const column of source.slot.columns[meaning] ?? []) {
      if (column !== at.done) takePhones(at.draft, { text: source.textOf(column), column }, at.report);
    }
  }
}

/** All values of a person but name, id number and phones. */
function takeRest(source: RowSource, draft: Draft, report: Report): void {
  const relation = cellOf(source, 'relation');
  if (relation.text !== '') takeRelation(draft, relation);
  else if (draft.relation === undefined && source.slot.relation !== undefined) draft.relation = source.slot.relation;
  const sex = cellOf(source, 'sex');
  if (sex.text !== '') takeSex(draft, sex, report);
  const birth = cellOf(source, 'birthDate');
  if (birth.text !== '') takeBirthDate(draft, birth, { report, today: source.today });
  for (const column of source.slot.columns.plate ?? []) takePlates(draft, { text: source.textOf(column), column });
  for (const column of source.slot.columns.tags ?? []) takeTags(draft, { text: source.textOf(column), column });
  takeTexts(source, draft);
  takeEnds(source, draft);
}

function takeTexts(source: RowSource, draft: Draft): void {
  for (const meaning of ['ethnicity', 'registeredAddress', 'residence', 'employer', 'personId'] as const) {
    const { text } = cellOf(source, meaning);
    if (text !== '' && !saysNothing(text)) draft[meaning] = text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
  }
  for (const column of source.slot.columns.note ?? []) {
    const text = source.textOf(column);
    if (text !== '') addNote(draft, text);
  }
  for (const { index, header } of source.others) {
    const text = source.textOf(index);
    if (text !== '') draft.others[header] = text;
  }
  if (draft.note !== undefined) for (const piece of draft.note.split(/[；;，,。]/)) takeMarks(draft, piece.trim());
}

function takeEnds(source: RowSource, draft: Draft): void {
  const leftOn = endOf(source, 'movedOut');
  if (leftOn !== undefined) draft.leftOn = leftOn;
  const diedOn = endOf(source, 'diedOn');
  if (diedOn !== undefined) draft.diedOn = diedOn;
}

/** `是否已迁出` and `迁出日期` say one thing; the day is worth more than the yes. */
function endOf(source: RowSource, meaning: 'movedOut' | 'diedOn'): Day | 'unknown' | undefined {
  const ends = (source.slot.columns[meaning] ?? []).map((column) => readEnd(source.textOf(column), source.today));
  return ends.find((end) => end !== undefined && end !== 'unknown') ?? ends.find((end) => end !== undefined);
}

/** `张三/李四` in one cell: the other cells of the row are dealt out when they have as many pieces. */
function readSeveral(source: RowSource, cells: PersonCells, names: readonly string[]): readonly Draft[] {
  const drafts = names.map((name, at) => {
    const share = (cell: Cell, isForAll: boolean): Cell => {
      const pieces = cell.text
        .split(SPLIT)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '');
      if (pieces.length === names.length) return { ...cell, text: pieces[at] ?? '' };
      return at === 0 || isForAll ? cell : { ...cell, text: '' };
    };
    const dealt = (column: number) => share({ text: source.textOf(column), column }, true).text;
    const own: RowSource = { ...source, textOf: dealt };
    const person = readOne(own, {
      name: { ...cells.name, text: name },
      id: share(cells.id, false),
      phone: share(cells.phone, false),
    });
    return person;
  });
  // `张三（户主）、张小红（女）`: among relations 女 is the daughter.
  const hasRelations = drafts.some((draft) => draft.relation !== undefined);
  drafts.forEach((draft, at) => {
    if (hasRelations && draft.relation === undefined && /[(（]女[)）]/.test(names[at] ?? '')) draft.relation = '女';
  });
  return drafts;
}

/** The people of a list cell; they share the row's place, not its other values. */
function readMembers(source: RowSource, first: Draft | undefined): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const column of source.slot.columns.members ?? []) {
    const text = source.textOf(column);
    if (text === '' || saysNothing(text) || /^\d+\s*[人口]?$/.test(text)) continue;
    for (const person of readListCell(text)) {
      const { idNumber } = person;
      const isFirst =
        first !== undefined && (first.name === person.name || (idNumber !== undefined && first.idNumber === idNumber));
      if (isFirst && person.name !== undefined) {
        if (first.relation === undefined && person.relation !== undefined) first.relation = person.relation;
        continue;
      }
      drafts.push(readMember(source, person, column));
    }
  }
  return drafts;
}

/** The people of a list in one cell that stands for itself. */
export function readListed(
  at: Pick<RowSource, 'sheet' | 'row' | 'today'> & { readonly column: number; readonly text: string },
): readonly Draft[] {
  const source = { ...at, report: reportOn(at.sheet) };
  return readListCell(at.text).map((person) => readMember(source, person, at.column));
}

function readMember(
  source: Pick<RowSource, 'sheet' | 'row' | 'today' | 'report'>,
  person: NameReading,
  column: number,
): Draft {
  const draft = newDraft(source);
  const report = source.report(draft);
  takeName(draft, person, { report, column });
  if (person.idNumber !== undefined) {
    takeId(
      draft,
      { text: person.idNumber, column },
      { kind: { text: '', column }, report, today: source.today, isColumnDamaged: false },
    );
  }
  if (draft.note !== undefined) takeMarks(draft, draft.note);
  return draft;
}
