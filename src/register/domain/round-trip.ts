import { findDay, type Day } from '../../base/domain/day.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import { readPhones } from '../../base/domain/phone.ts';
import { platesIn, tagKindsIn } from './brought-back-cells.ts';
import { exportLine, type ExportedPerson } from './export-row.ts';
import type { PersonFieldsInput } from './people-inputs.ts';
import type { PersonFields } from './person-state.ts';
import { readRelation } from './relation.ts';

/** A column of the workbook that goes out and comes back. */
export interface ExportColumn {
  readonly key: string;
  readonly header: string;
  readonly widthChars: number;
  /** Changed cells of this column become an edit of this field; others are only shown. */
  readonly field?: keyof PersonFieldsInput | 'phones' | 'tags' | 'plates' | 'relation' | 'idNumber' | 'door';
}

/** The columns in their order. The last two tell which record a row is and which version of it was taken out. */
export const EXPORT_COLUMNS = [
  { key: 'name', header: '姓名', widthChars: 12, field: 'name' },
  { key: 'idType', header: '证件类型', widthChars: 14 },
  { key: 'idNumber', header: '证件号码', widthChars: 22, field: 'idNumber' },
  { key: 'sex', header: '性别', widthChars: 6, field: 'sex' },
  { key: 'birthDate', header: '出生日期', widthChars: 12, field: 'birthDate' },
  { key: 'phones', header: '联系电话', widthChars: 26, field: 'phones' },
  { key: 'estate', header: '小区', widthChars: 18, field: 'door' },
  { key: 'building', header: '楼栋', widthChars: 10, field: 'door' },
  { key: 'unit', header: '单元', widthChars: 8, field: 'door' },
  { key: 'room', header: '房号', widthChars: 8, field: 'door' },
  { key: 'household', header: '户编号', widthChars: 8 },
  { key: 'relation', header: '与户主关系', widthChars: 12, field: 'relation' },
  { key: 'tags', header: '重点人群', widthChars: 20, field: 'tags' },
  { key: 'ethnicity', header: '民族', widthChars: 8, field: 'ethnicity' },
  { key: 'employer', header: '工作单位', widthChars: 24, field: 'employer' },
  { key: 'registeredAddress', header: '户籍地址', widthChars: 30, field: 'registeredAddress' },
  { key: 'plates', header: '车牌号', widthChars: 12, field: 'plates' },
  { key: 'note', header: '备注', widthChars: 30, field: 'note' },
  { key: 'personId', header: '系统编号', widthChars: 38 },
  { key: 'version', header: '版本', widthChars: 6 },
] as const satisfies readonly ExportColumn[];

/** The key of a column. */
export type ExportKey = (typeof EXPORT_COLUMNS)[number]['key'];

/** One row of the workbook. `numberOf` gives households running numbers that a person can read. */
export function exportCells(
  person: ExportedPerson,
  of: { readonly today: Day; readonly numberOf: (householdId: string) => number },
): readonly string[] {
  const line = exportLine(person, of.today);
  const { home } = person;
  const cells: Readonly<Record<ExportKey, string>> = {
    name: line.name,
    idType: line.idType,
    idNumber: line.idNumber,
    sex: line.sex,
    birthDate: line.birthDate,
    phones: line.phones.join('、'),
    estate: line.estate,
    building: line.building,
    unit: line.unit,
    room: line.room,
    household: home?.householdId ? String(of.numberOf(home.householdId)) : '',
    relation: line.relation,
    tags: line.tags.join('、'),
    ethnicity: person.ethnicity ?? '',
    employer: person.employer ?? '',
    registeredAddress: person.registeredAddress ?? '',
    plates: person.plates.join('、'),
    note: person.note ?? '',
    personId: person.personId,
    version: String(person.version),
  };
  return EXPORT_COLUMNS.map(({ key }) => cells[key]);
}

/** A row of a workbook that came back, by column key; absent columns were deleted by whoever edited it. */
export interface BroughtBackRow {
  /** From 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ExportKey, string>>>;
}

/** One changed cell. */
export interface CellDifference {
  readonly key: ExportKey;
  readonly before: string;
  readonly after: string;
  /** `ok`: becomes an edit. `unreadable`: not a value of this column. `elsewhere`: done on the person's page (leaving, taking a document off). */
  readonly verdict: 'ok' | 'unreadable' | 'elsewhere';
}

/** What became of one row. */
export interface RowDifference {
  readonly row: number;
  readonly personId: string;
  readonly name: string;
  /** `changedMeanwhile`: somebody edited the record after it was taken out; the row is left alone. */
  readonly status: 'same' | 'changed' | 'changedMeanwhile' | 'unknownPerson';
  readonly version: number;
  readonly cells: readonly CellDifference[];
  /** The whole address as the row has it, where a cell of it was changed. */
  readonly door?: DoorWords;
}

/** An address as the workbook writes it. */
export type DoorWords = Readonly<Record<'estate' | 'building' | 'unit' | 'room', string>>;

const DOOR_KEYS = ['estate', 'building', 'unit', 'room'] as const;

const HEADER_KEYS: ReadonlyMap<string, ExportKey> = new Map(EXPORT_COLUMNS.map(({ header, key }) => [header, key]));

/**
 * Reads the rows of a workbook that was exported here. Undefined when it was not: the header row lacks the number or version column.
 * Columns may have been moved or deleted; rows without a number (new ones) are left to the import.
 */
export function readBroughtBack(rows: readonly (readonly string[])[]): readonly BroughtBackRow[] | undefined {
  const headerAt = rows.findIndex((row) => row.includes('系统编号') && row.includes('版本'));
  if (headerAt < 0) return undefined;
  const keys = (rows[headerAt] ?? []).map((header) => HEADER_KEYS.get(header.trim()));
  return rows.slice(headerAt + 1).flatMap((row, index): BroughtBackRow[] => {
    const cells = Object.fromEntries(
      keys.flatMap((key, column) => (key === undefined ? [] : [[key, (row[column] ?? '').trim()]])),
    );
    return cells['personId'] ? [{ row: headerAt + index + 2, cells }] : [];
  });
}

/** Compares a row with the cells that the record would have now. `current` undefined: there is no such record here. */
export function compareRow(
  brought: BroughtBackRow,
  current: { readonly cells: readonly string[]; readonly version: number } | undefined,
): RowDifference {
  const personId = brought.cells.personId ?? '';
  const name = brought.cells.name ?? '';
  const version = Number(brought.cells.version);
  const common = { row: brought.row, personId, version };
  if (!current) return { ...common, name, status: 'unknownPerson', cells: [] };
  const cells = EXPORT_COLUMNS.flatMap((column, index): CellDifference[] => {
    const after = brought.cells[column.key];
    const before = current.cells[index] ?? '';
    if (after === undefined || after === before || isUnedited(column.key)) return [];
    // A masked number says nothing: it went out like that.
    if (column.key === 'idNumber' && after.includes('*')) return [];
    return [{ key: column.key, before, after, verdict: verdictOf(column, { before, after }) }];
  });
  const known = current.cells[0] ?? name;
  if (cells.length === 0) return { ...common, name: known, status: 'same', cells };
  const status = version === current.version ? 'changed' : 'changedMeanwhile';
  const door = doorOf(brought, { cells, current: current.cells });
  return { ...common, name: known, status, cells, ...(door ? { door } : {}) };
}

/** What the address cells say together; columns that were deleted are as they went out. */
function doorOf(
  brought: BroughtBackRow,
  of: { readonly cells: readonly CellDifference[]; readonly current: readonly string[] },
): DoorWords | undefined {
  const isMeant = of.cells.some(({ key, verdict }) => verdict === 'ok' && DOOR_KEYS.some((name) => name === key));
  if (!isMeant) return undefined;
  const wordOf = (key: ExportKey) =>
    brought.cells[key] ?? of.current[EXPORT_COLUMNS.findIndex((column) => column.key === key)] ?? '';
  const [estate, building, unit, room] = DOOR_KEYS.map(wordOf);
  return { estate: estate ?? '', building: building ?? '', unit: unit ?? '', room: room ?? '' };
}

/** Columns that are counted or computed by the export itself. */
function isUnedited(key: ExportKey): boolean {
  return key === 'household' || key === 'personId' || key === 'version';
}

function verdictOf(
  column: ExportColumn & { readonly key: ExportKey },
  { before, after }: { readonly before: string; readonly after: string },
): CellDifference['verdict'] {
  const readable = (isReadable: boolean): CellDifference['verdict'] => (isReadable ? 'ok' : 'unreadable');
  switch (column.field) {
    case undefined:
      return 'elsewhere';
    case 'name':
      return readable(after !== '');
    case 'sex':
      return readable(after === '' || readSex(after) !== null);
    case 'birthDate':
      return readable(after === '' || findDay(after) !== undefined);
    case 'phones':
      return readable(phonesIn(after) !== undefined);
    case 'tags':
      return readable(tagKindsIn(after) !== undefined);
    case 'plates':
      return readable(platesIn(after) !== undefined);
    case 'relation':
      return readable(after === '' || readRelation(after) !== undefined);
    case 'idNumber':
      // Another number takes the place of the one that went out; taking one off altogether wants the paper, on the person's page.
      return after === '' && before !== '' ? 'elsewhere' : readable(isUsableNumber(after));
    case 'door':
      // Who is nowhere any more has left: that has a command and a reason of its own.
      return column.key === 'estate' && after === '' ? 'elsewhere' : 'ok';
    default:
      return 'ok';
  }
}

function isUsableNumber(text: string): boolean {
  const { problem, value } = readIdNumber(text);
  return problem === undefined && value !== '';
}

/** The numbers of a cell; undefined when some of it is no number, or masked. */
export function phonesIn(text: string): readonly string[] | undefined {
  const { phones, masked, rest } = readPhones(text);
  return masked.length === 0 && rest === '' ? phones : undefined;
}

function readSex(text: string): PersonFields['sex'] {
  return text === '男' ? 'male' : text === '女' ? 'female' : null;
}

/** The edits of a row: the fields as they are to stand. Only cells with the verdict `ok`. */
export function editsOf(
  difference: RowDifference,
  current: Pick<PersonFieldsInput, keyof PersonFieldsInput>,
): PersonFieldsInput {
  const after = new Map(
    difference.cells.filter(({ verdict }) => verdict === 'ok').map(({ key, after: text }) => [key, text]),
  );
  const text = (key: ExportKey, known: string | null): string | null =>
    after.has(key) ? after.get(key) || null : known;
  const sex = after.get('sex');
  const birth = after.get('birthDate');
  return {
    ...current,
    name: after.get('name') ?? current.name,
    sex: sex === undefined ? current.sex : readSex(sex),
    birthDate: birth === undefined ? current.birthDate : (findDay(birth) ?? null),
    ethnicity: text('ethnicity', current.ethnicity),
    employer: text('employer', current.employer),
    registeredAddress: text('registeredAddress', current.registeredAddress),
    note: text('note', current.note),
  };
}
