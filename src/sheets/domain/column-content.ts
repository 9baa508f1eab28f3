import { isResidentId, normaliseIdText } from '../../base/domain/id-number.ts';
import { textAt, type Grid } from './grid.ts';
import type { Meaning } from './reading.ts';
import { readDate } from './read-date.ts';
import { isMaskedName, looksLikeName, readName, saysNothing, saysVacant } from './read-name.ts';
import { findRelation } from './relation-words.ts';
import type { Day } from '../../base/domain/day.ts';

/** Shares of the filled cells of a column, 0 to 1 each, over a sample of rows. */
export interface ColumnContent {
  readonly filled: number;
  readonly id: number;
  readonly phone: number;
  readonly sex: number;
  readonly relation: number;
  readonly name: number;
  readonly maskedName: number;
  readonly date: number;
  readonly plate: number;
  readonly ethnicity: number;
  readonly address: number;
  readonly building: number;
  readonly unit: number;
  readonly room: number;
  readonly code: number;
  readonly residence: number;
  /** Each filled cell one more than the one before. */
  readonly rising: number;
  readonly distinct: number;
  readonly list: number;
  readonly meanLength: number;
  /** Share of cells that tell of people in words: `张三，男，身份证110…，电话138…`. */
  readonly told: number;
  /** Share of cells from which a name can be read, Han or Latin. */
  readonly namable: number;
}

const SAMPLE_ROWS = 64;
const MOBILE = /^(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$|^1[3-9]\d\*{4}\d{4}$|^0\d{2,3}-?\d{7,8}$/;
const SEX = /^(?:男|女|男性|女性|m|f|male|female)$/i;
const PLATE =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][·. -]?[A-Za-z\d]{5,6}(?:$|[、,，/ ])/;
const ETHNICITY =
  /^(?:汉|满|回|苗|壮|藏|蒙古|维吾尔|彝|土家|侗|瑶|白|朝鲜|哈尼|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|撒拉|[\u4e00-\u9fff]{1,5}族)$/;
const ADDRESS = /(?:号楼|栋|幢|座|单元|弄|村|组|路|街|巷|小区|花园|公寓|院).*\d|\d+[-#－–]\d*[A-Za-z]?-?\d+[-#－–]?\d+/;
const BUILDING = /^(?:[\dA-Za-z一二三四五六七八九十]{1,4}(?:号楼|栋|幢|座|#楼?|号))$/;
const UNIT = /^[\dA-Za-z一二三四五六七八九十甲乙丙丁]{1,3}(?:单元|门|梯)$/;
const ROOM = /^[A-Za-z]?\d{3,4}[A-Za-z]?(?:室|房|号)?$/;
const RESIDENCE = /常住|户籍|流动|人户|暂住|外来|寄住|空挂|本地|外地|境外|在册|自住|租住|出租/;
const LIST =
  /[\u4e00-\u9fff]{2,4}\s*(?:[(（][^)）]{0,60}[)）]|[(（:：,，][^、;；\n]{0,40})?\s*[、;；\n,，/]\s*[\u4e00-\u9fff]{1,4}/;

/** Of these even a single cell is proof. */
const SURE_ALONE: ReadonlySet<Meaning> = new Set<Meaning>(['idNumber', 'phone', 'sex', 'plate']);

/** Rows to judge columns by: spread evenly over the table, only rows with at least two values. */
export function sampleRows(grid: Grid, first: number, last: number): readonly number[] {
  const rows: number[] = [];
  const step = Math.max(1, Math.floor((last - first + 1) / SAMPLE_ROWS));
  for (let row = first; row <= last && rows.length < SAMPLE_ROWS * 2; row += step) {
    // A blank or separator row gives its place to the next full one.
    for (let at = row; at < Math.min(row + step, last + 1); at += 1) {
      if ((grid.rows[at]?.filter((text) => text !== '').length ?? 0) >= 2) {
        rows.push(at);
        break;
      }
    }
  }
  return rows;
}

/** What the cells of one column look like. */
export function readContent(grid: Grid, at: { column: number; rows: readonly number[]; today: Day }): ColumnContent {
  const texts = at.rows.map((row) => textAt(grid, row, at.column)).filter((text) => text !== '');
  const told = texts.filter((text) => !saysNothing(text) && !saysVacant(text));
  const share = (test: (text: string) => boolean) => (told.length === 0 ? 0 : told.filter(test).length / told.length);
  return {
    filled: texts.length,
    id: share(looksLikeId),
    phone: share((text) => MOBILE.test(text.split(/[/;；,，、\s]/)[0] ?? text) || MOBILE.test(text)),
    sex: share((text) => SEX.test(text)),
    relation: share((text) => text.length <= 8 && findRelation(text) !== undefined),
    name: share(isNameCell),
    maskedName: share(isMaskedName),
    date: share((text) => text.length >= 6 && isDate(text, at.today)),
    plate: share((text) => PLATE.test(text)),
    ethnicity: share((text) => ETHNICITY.test(text)),
    address: share((text) => ADDRESS.test(text)),
    building: share((text) => BUILDING.test(text)),
    unit: share((text) => UNIT.test(text)),
    room: share((text) => ROOM.test(text)),
    code: share((text) => /^\d{1,6}$/.test(text)),
    residence: share((text) => RESIDENCE.test(text)),
    rising: risingShare(told),
    distinct: told.length === 0 ? 0 : new Set(told).size / told.length,
    list: share((text) => text.length >= 6 && LIST.test(text) && namesSomebody(text)),
    told: share(
      (text) =>
        text.length >= 24 && /[\u4e00-\u9fff]{2}/.test(text) && /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/.test(text),
    ),
    namable: share((text) => readName(text).name !== undefined),
    meanLength: told.reduce((sum, text) => sum + text.length, 0) / Math.max(1, told.length),
  };
}

/** How well the content supports a meaning, 0 to 1; undefined when content can say nothing about it. */
export function supportOf(content: ColumnContent, meaning: Meaning): number | undefined {
  switch (meaning) {
    case 'idNumber':
      return content.id;
    case 'phone':
    case 'landline':
      return content.phone;
    case 'sex':
      return content.sex;
    case 'name':
    case 'householdHead':
      return Math.min(1, content.name + content.maskedName);
    case 'relation':
      return content.relation;
    case 'plate':
      return content.plate;
    case 'birthDate':
      return content.date;
    case 'ethnicity':
      return content.ethnicity;
    case 'members':
      return content.list;
    default:
      return undefined;
  }
}

/** What the content alone says that a column is; undefined when it is no clear case. */
export function guessByContent(content: ColumnContent): { meaning: Meaning; confidence: number } | undefined {
  if (content.filled === 0) return undefined;
  const sure: readonly (readonly [Meaning, number, number])[] = [
    ['idNumber', content.id, 0.5],
    ['phone', content.phone, 0.6],
    ['sex', content.sex, 0.8],
    ['plate', content.plate, 0.6],
    ['members', content.list, 0.6],
    ['members', content.told, 0.6],
    ['relation', content.relation, 0.7],
    ['ethnicity', content.ethnicity, 0.9],
    ['name', content.maskedName + content.name, 0.6],
    ['unit', content.unit, 0.7],
    ['address', content.address, 0.6],
    ['building', content.building, 0.7],
    ['residence', content.residence, 0.8],
  ];
  const best = sure.find(
    ([meaning, share, least]) => share >= least && (content.filled >= 2 || SURE_ALONE.has(meaning)),
  );
  if (!best) return undefined;
  // Few cells prove little.
  const trust = content.filled >= 5 ? 1 : content.filled >= 2 ? 0.85 : 0.7;
  return { meaning: best[0], confidence: Math.round(Math.min(1, best[1]) * trust * 100) / 100 };
}

/** A list of things to do has stops as well; a list of people has somebody's name, hidden or not, among its pieces. */
function namesSomebody(text: string): boolean {
  return text
    .split(/[、,，;；:：/\n\t|（）()]+/)
    .some((piece) => isMaskedName(piece.trim()) || looksLikeName(piece.replace(/[\d\s.{}【】[\]xX]+/g, '')));
}

function isNameCell(text: string): boolean {
  return looksLikeName(
    text
      .replace(/[(（].*$/, '')
      .replace(/\s+/g, '')
      .replace(/\d{11}$/, ''),
  );
}

function looksLikeId(text: string): boolean {
  if (text.length < 9 || text.length > 40) return /^[HM]\d{8}$/.test(text);
  if (isResidentId(text)) return true;
  const bare = normaliseIdText(text);
  if (isResidentId(bare)) return true;
  if (/^\d(?:\.\d+)?E\+0*1[4-7]$/.test(bare)) return true;
  return /^[1-9]\d{16}[\dX]$|^[1-6]\d{14}$|^[1-9]\d{2,9}\*{3,}[\dX]{0,6}$/.test(bare);
}

function isDate(text: string, today: Day): boolean {
  const reading = readDate(text, today);
  return reading.day !== undefined || reading.partial !== undefined;
}

function risingShare(texts: readonly string[]): number {
  if (texts.length < 3) return 0;
  const numbers = texts.map(Number);
  let rising = 0;
  for (let at = 1; at < numbers.length; at += 1) if ((numbers[at] ?? 0) > (numbers[at - 1] ?? NaN)) rising += 1;
  return rising / (texts.length - 1);
}
