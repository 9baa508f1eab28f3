import type { Day } from '../../base/domain/day.ts';
import { readIdKind, readIdNumber, type IdKind, type IdReading, type Sex } from '../../base/domain/id-number.ts';
import { readPhones } from '../../base/domain/phone.ts';
import { readPlates } from '../../base/domain/plate.ts';
import { daysBetween } from '../../base/domain/day.ts';
import { columnLetter } from './cell-text.ts';
import { dayOfSerial, readDate } from './read-date.ts';
import { saysNothing, type NameReading } from './read-name.ts';
import type { RosterRecord } from './reading.ts';
import type { ReadingProblemCode } from './reading-problems.ts';
import { findRelation } from './relation-words.ts';

/** A record while it is being put together. */
export type Draft = {
  -readonly [Key in keyof Omit<RosterRecord, 'phones' | 'tags' | 'plates' | 'others' | 'problems'>]: RosterRecord[Key];
} & {
  phones: string[];
  tags: string[];
  plates: string[];
  others: Record<string, string>;
  problems: RosterRecord['problems'][number][];
};

/** Notes a problem with one value of the row; `column` is its letter. */
export type Report = (
  code: ReadingProblemCode,
  at: { readonly column?: number | undefined; readonly value?: string },
) => void;

/** A reporter of problems with the values of one draft. */
export function reportOn(sheet: string): (draft: Draft) => Report {
  return (draft) => (code, at) =>
    draft.problems.push({
      code,
      severity: 'warning',
      sheet,
      row: draft.row,
      ...(at.column === undefined ? {} : { column: columnLetter(at.column) }),
      ...(at.value === undefined ? {} : { details: { value: at.value } }),
    });
}

/** A cell with the column it stands in. */
export interface Cell {
  readonly text: string;
  readonly column: number | undefined;
}

/** Days between the two Excel date systems. */
const EPOCHS_APART = 1462;
const AGE_MAX_YEARS = 130;

/** Puts what a name cell said into the record. */
export function takeName(
  draft: Draft,
  name: NameReading,
  at: { readonly report: Report; readonly column: number | undefined },
): void {
  if (name.name !== undefined) draft.name = name.name;
  if (name.isOdd) at.report('nameOdd', { column: at.column, value: name.name ?? '' });
  if (name.isMasked) at.report('nameMasked', { column: at.column, value: name.name ?? '' });
  if (name.relation !== undefined) draft.relation = name.relation;
  if (name.sex !== undefined) draft.sex = name.sex;
  draft.phones.push(...name.phones);
  for (const note of name.notes) addNote(draft, note);
}

/** Adds words to the note, once. */
export function addNote(draft: Draft, note: string): void {
  if (note === '' || draft.note === note) return;
  draft.note = draft.note === undefined ? note : `${draft.note}；${note}`;
}

/** Reads the id number; what cannot be used is kept as typed and said. */
export function takeId(
  draft: Draft,
  cell: Cell,
  at: { readonly kind: Cell; readonly report: Report; readonly today: Day; readonly isColumnDamaged: boolean },
): void {
  const stated = at.kind.text === '' ? undefined : statedKind(at.kind.text);
  if (cell.text === '' || saysNothing(cell.text) || PENDING.test(cell.text)) {
    if (stated === 'none') draft.idKind = 'none';
    return;
  }
  const reading = settleKind(readIdNumber(cell.text, stated), draft, stated);
  const problem = problemOf(reading, at);
  if (problem === undefined) {
    if (reading.kind === 'none') return;
    draft.idNumber = reading.value;
    draft.idKind = reading.kind;
    if (reading.warning) at.report(reading.warning, { column: cell.column, value: reading.value });
  } else {
    draft.others['idNumberAsTyped'] = cell.text;
    if (problem !== 'idDamagedByExcel' && problem !== 'idUnreadable') draft.idKind = reading.kind;
    at.report(problem, { column: cell.column, value: cell.text });
  }
  const isTrusted = problem === undefined || problem === 'idDamagedByExcel';
  if (isTrusted && reading.birthDate !== undefined && reading.birthDate <= at.today)
    draft.birthDate = reading.birthDate;
  if (problem === undefined && reading.sex !== undefined) draft.sex = reading.sex;
}

const kinds = new Map<string, IdKind | undefined>();
const KINDS_MAX = 1_000;

/** The same few words stand all the way down a column; reading them anew took 3 % of a file's time. */
function statedKind(text: string): IdKind | undefined {
  const known = kinds.get(text);
  if (known !== undefined || kinds.has(text)) return known;
  if (kinds.size >= KINDS_MAX) kinds.clear();
  const kind = readIdKind(text);
  kinds.set(text, kind);
  return kind;
}

const PENDING =
  /^(?:办理中|待补|待办|未办理|未办|补办|遗失|丢失|未上户|未上户口|新生儿|出生证|没带|未带|不清楚|待提供|后补|拒绝|暂缺|缺|未提供|忘记|记不清|稍后.*)$/;

function problemOf(
  reading: IdReading,
  at: { readonly today: Day; readonly isColumnDamaged: boolean },
): ReadingProblemCode | undefined {
  if (reading.problem) return reading.problem;
  if (reading.birthDate !== undefined && reading.birthDate > at.today) return 'idInFuture';
  // One damaged number in eleven passes its check digit by chance; among damaged neighbours three zeros are no accident.
  if (at.isColumnDamaged && reading.value.length === 18 && reading.value.endsWith('000')) return 'idDamagedByExcel';
  return undefined;
}

/** A passport that looks like a permit is told by its holder's Latin name. */
function settleKind(reading: IdReading, draft: Draft, stated: IdKind | undefined): IdReading {
  if (stated !== undefined || draft.name === undefined || !/^[A-Za-z]/.test(draft.name)) return reading;
  return reading.kind === 'hkmPermit' || reading.kind === 'twPermit' || reading.kind === 'other'
    ? { ...reading, kind: 'passport' }
    : reading;
}

/** Reads the stated sex; the id number has spoken before and wins. */
export function takeSex(draft: Draft, cell: Cell, report: Report): void {
  if (saysNothing(cell.text)) return;
  const sex = readSex(cell.text);
  if (sex === undefined) report('sexUnreadable', { column: cell.column, value: cell.text });
  else if (draft.sex === undefined) draft.sex = sex;
  else if (draft.sex !== sex && draft.idNumber !== undefined)
    report('sexConflict', { column: cell.column, value: cell.text });
}

/** `男`, `女性`, `M`, `2`. */
export function readSex(text: string): Sex | undefined {
  if (text === '男') return 'male';
  if (text === '女') return 'female';
  if (/^(?:男.{0,2}|m|male|1|1[.、-]男|♂|先生)$/i.test(text)) return 'male';
  return /^(?:女.{0,2}|f|female|2|2[.、-]女|♀|女士)$/i.test(text) ? 'female' : undefined;
}

/** Reads the stated birth date; the id number has spoken before and wins. */
export function takeBirthDate(draft: Draft, cell: Cell, at: { readonly report: Report; readonly today: Day }): void {
  if (cell.text === draft.birthDate || saysNothing(cell.text)) return;
  const reading = readDate(cell.text, at.today);
  if (reading.partial !== undefined) {
    if (draft.birthDate === undefined) draft.others['birthDateAsTyped'] = cell.text;
    else if (!draft.birthDate.startsWith(reading.partial) && !isOctober(cell.text, draft.birthDate))
      at.report('birthDateConflict', { column: cell.column, value: cell.text });
    return;
  }
  const isPossible =
    reading.day !== undefined &&
    reading.day <= at.today &&
    Number(at.today.slice(0, 4)) - Number(reading.day.slice(0, 4)) <= AGE_MAX_YEARS;
  if (reading.day !== undefined && isPossible) {
    if (draft.birthDate === undefined) draft.birthDate = reading.day;
    else if (draft.birthDate !== reading.day && !isOtherEpoch(draft.birthDate, reading.day))
      at.report('birthDateConflict', { column: cell.column, value: cell.text });
    return;
  }
  // With the date of the id number at hand an unreadable second one is no news.
  if (draft.birthDate !== undefined) return;
  draft.others['birthDateAsTyped'] = cell.text;
  const code =
    reading.problem === 'ambiguous'
      ? 'dateAmbiguous'
      : reading.problem === 'unreadable'
        ? 'dateUnreadable'
        : 'birthDateImpossible';
  at.report(code, { column: cell.column, value: cell.text });
}

/** Excel makes 1985.1 of 1985.10. */
function isOctober(text: string, birthDate: Day): boolean {
  return /^\d{4}\.1$/.test(text) && birthDate.startsWith(`${text.slice(0, 4)}-10`);
}

function isOtherEpoch(a: Day, b: Day): boolean {
  return Math.abs(daysBetween(a, b)) === EPOCHS_APART;
}

/** Reads the telephone numbers of one cell. */
export function takePhones(draft: Draft, cell: Cell, report: Report): void {
  if (cell.text === '' || saysNothing(cell.text)) return;
  const reading = readPhones(cell.text);
  draft.phones.push(...reading.phones);
  for (const masked of reading.masked) {
    draft.others['phoneMasked'] = masked;
    report('phoneMasked', { column: cell.column, value: masked });
  }
  if (reading.rest === '' || saysNothing(reading.rest)) return;
  if (/\d{5}/.test(reading.rest)) {
    draft.others['phoneAsTyped'] = reading.rest;
    report('phoneUnreadable', { column: cell.column, value: reading.rest });
  } else if (reading.phones.length > 0 && reading.rest !== draft.name) addNote(draft, reading.rest);
  else if (reading.phones.length === 0 && reading.masked.length === 0 && reading.rest !== draft.name)
    addNote(draft, reading.rest);
}

/** Reads the relation; an unknown word is kept as it stands. */
export function takeRelation(draft: Draft, cell: Cell): void {
  if (saysNothing(cell.text)) return;
  if (/^\d+$/.test(cell.text)) {
    draft.others['relationAsTyped'] = cell.text;
    return;
  }
  draft.relation = findRelation(cell.text) ?? cell.text;
}

/** Reads number plates; other words of the cell are kept. */
export function takePlates(draft: Draft, cell: Cell): void {
  if (cell.text === '' || saysNothing(cell.text) || /^无车?$/.test(cell.text)) return;
  const { plates, rest } = readPlates(cell.text);
  draft.plates.push(...plates);
  if (rest !== '' && !saysNothing(rest)) draft.others['plateAsTyped'] = cell.text;
}

/** Splits categories: `独居老人、残疾`. */
export function takeTags(draft: Draft, cell: Cell): void {
  for (const word of cell.text.split(/[、,，;；/\s+]+/)) {
    if (!saysNothing(word) && !/^(?:否|是|正常|健康|良好|一般)$/.test(word) && !draft.tags.includes(word))
      draft.tags.push(word);
  }
}

/** A date of leaving or dying: the day, `unknown` for a plain yes, undefined when it says no or lies ahead. */
export function readEnd(text: string, today: Day): Day | 'unknown' | undefined {
  if (saysNothing(text) || /^(?:否|未|没有|0|n|no|false|长期)$/i.test(text)) return undefined;
  const reading = readDate(/^\d{5}$/.test(text) ? dayOfSerial(Number(text)) : text, today);
  if (reading.day !== undefined) return reading.day <= today ? reading.day : undefined;
  if (reading.partial !== undefined) return reading.partial <= today ? 'unknown' : undefined;
  return /是|√|✓|已|迁|搬|走|亡|世|故|销|^(?:1|y|yes|true)$/i.test(text) ? 'unknown' : undefined;
}

const LEFT =
  /^(?:已|现已|于|全家|此人|人)?.{0,8}?(?:搬走|搬离|搬出|迁出|迁走|搬家|退租|离开本社区|已外迁|不在此住|不住这里|不再居住)/;
const DIED = /^(?:已|于|此人)?.{0,8}?(?:去世|死亡|病故|亡故|身故|过世|逝世|已故)/;
const OF_SOMEBODY_ELSE =
  /(?:儿子|女儿|子女|父|母|老伴|丈夫|妻|爱人|房东|租客|租户|家人|前|原).{0,6}(?:搬|迁|去世|死亡|故|过世|退租)/;

/** Marks in notes that the person has left or died: `已搬走`, `2021年迁出`, `去世`. */
export function takeMarks(draft: Draft, text: string): void {
  if (text.length > 30 || OF_SOMEBODY_ELSE.test(text)) return;
  if (LEFT.test(text)) draft.leftOn ??= 'unknown';
  else if (DIED.test(text)) draft.diedOn ??= 'unknown';
}
