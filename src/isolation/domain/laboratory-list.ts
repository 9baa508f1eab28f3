import type { Day } from '../../base/domain/day.ts';
import { readDate } from '../../sheets/domain/read-date.ts';
import type { TestResult } from './test-inputs.ts';

/** Somebody whose test is expected: what a laboratory's list may name him by. `idMasked` ends in the last signs of the document. */
export interface ExpectedTest {
  readonly orderId: string;
  readonly name: string;
  readonly idMasked: string | null;
  readonly sampleCodes: readonly string[];
}

/**
 * A line of the list and what becomes of it. `ready`: certain, and readable; `doubtful`: a person must look (`why`); `twice`: said above
 * already; `notOurs`: nobody of that name or sample is under an order here; `unreadable`: no result, or a day that cannot be.
 */
export interface LaboratoryRow {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly name: string;
  readonly state: 'ready' | 'doubtful' | 'twice' | 'notOurs' | 'unreadable';
  readonly why?: 'sameName' | 'nameDiffers' | 'idDiffers' | 'resultDiffers' | 'noResult' | 'dayWrong';
  readonly orderId?: string;
  readonly result?: TestResult;
  readonly sampledOn?: Day;
  readonly sampleCode?: string;
}

interface Columns {
  readonly header: number;
  readonly name: number;
  readonly id: number;
  readonly sample: number;
  readonly result: number;
  readonly day: number;
}

/** A header is looked for in so many rows; above it stand titles. */
const HEADER_ROWS = 15;
const ID_TAIL = 4;

/**
 * Reads a laboratory's list: by sample number first, then by name with the last signs of the document where the list has them. Every line
 * that holds anything is in the answer. Undefined: no row names a result and a person or sample. `day` is taken where the list has none.
 */
export function readLaboratoryList(of: {
  readonly rows: readonly (readonly string[])[];
  readonly expected: readonly ExpectedTest[];
  readonly day: Day;
  readonly today: Day;
}): readonly LaboratoryRow[] | undefined {
  const columns = findColumns(of.rows);
  if (columns === undefined) return undefined;
  const read = of.rows.flatMap((cells, at) =>
    at > columns.header && cells.some((cell) => cell !== '') ? [readRow({ ...of, columns, cells, row: at + 1 })] : [],
  );
  return settleDoubles(read);
}

function findColumns(rows: readonly (readonly string[])[]): Columns | undefined {
  for (const [header, cells] of rows.slice(0, HEADER_ROWS).entries()) {
    const at = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell.replace(/\s/g, '')));
    const columns = {
      name: at(/姓名|名字|^name$/i),
      id: at(/身份证|證件|证件|证号|^id/i),
      sample: at(
        /(样本|标本|樣本|標本|试管|采样管|条码|條碼|采样)(唯一)?(编|編)?(号|號|码|碼)|条形码|sample(no|code|id)|barcode/i,
      ),
      result: at(/结果|結果|result/i),
    };
    const sampled = at(/(采样|採樣|采集).*(日|时|時)|sampl.*(date|time|day)/i);
    const day = sampled >= 0 ? sampled : at(/日期|时间|時間|date/i);
    if (columns.result >= 0 && (columns.name >= 0 || columns.sample >= 0)) return { header, ...columns, day };
  }
  return undefined;
}

function readRow(of: {
  readonly cells: readonly string[];
  readonly row: number;
  readonly columns: Columns;
  readonly expected: readonly ExpectedTest[];
  readonly day: Day;
  readonly today: Day;
}): LaboratoryRow {
  const text = (column: number) => of.cells[column]?.trim() ?? '';
  const { columns, row } = of;
  const name = text(columns.name).replace(/\s/g, '');
  const sampleCode = text(columns.sample);
  const base = { row, name, ...(sampleCode === '' ? {} : { sampleCode }) };
  const result = resultOf(text(columns.result));
  if (result === undefined) return { ...base, state: 'unreadable', why: 'noResult' };
  const said = text(columns.day);
  const sampledOn = said === '' ? of.day : readDate(said, of.today).day;
  if (sampledOn === undefined || sampledOn > of.today) return { ...base, result, state: 'unreadable', why: 'dayWrong' };
  return { ...base, result, sampledOn, ...whose(of.expected, { name, sampleCode, id: text(columns.id) }) };
}

/** What is said in so many words; both at once, or neither, is nothing that a machine decides. */
function resultOf(text: string): TestResult | undefined {
  const plain = text.replace(/\s/g, '').toLowerCase();
  const negative = /阴|陰|未检出|未檢出|negative|^neg|^[-−－]$|\(-\)/.test(plain);
  const positive = /阳|陽|(?<!未)检出|(?<!未)檢出|positive|^pos|^[+＋]$|\(\+\)/.test(plain);
  if (negative !== positive) return negative ? 'negative' : 'positive';
  return /可疑|灰区|灰區|复检|複檢|复查|無效|无效|不确定|不確定|unclear|invalid/.test(plain) ? 'unclear' : undefined;
}

function whose(
  expected: readonly ExpectedTest[],
  { name, sampleCode, id }: { readonly name: string; readonly sampleCode: string; readonly id: string },
): Pick<LaboratoryRow, 'state' | 'why' | 'orderId'> {
  const tail = id.slice(-ID_TAIL).toUpperCase();
  const bySample = sampleCode === '' ? [] : expected.filter(({ sampleCodes }) => sampleCodes.includes(sampleCode));
  const named = expected.filter((one) => one.name === name && name !== '');
  const [found, other] = bySample.length > 0 ? bySample : named;
  if (found === undefined) return { state: 'notOurs' };
  const isKnownBy = (one: ExpectedTest) => tail !== '' && one.idMasked?.toUpperCase().endsWith(tail) === true;
  if (other !== undefined) {
    const [only, second] = (bySample.length > 0 ? bySample : named).filter(isKnownBy);
    if (only === undefined || second !== undefined) return { state: 'doubtful', why: 'sameName' };
    return { state: 'ready', orderId: only.orderId };
  }
  const { orderId } = found;
  if (name !== '' && name !== found.name) return { state: 'doubtful', why: 'nameDiffers', orderId };
  if (tail !== '' && found.idMasked !== null && !isKnownBy(found))
    return { state: 'doubtful', why: 'idDiffers', orderId };
  return { state: 'ready', orderId };
}

/** One order has one result a day: said again it is told so, said otherwise nobody is believed. */
function settleDoubles(rows: readonly LaboratoryRow[]): readonly LaboratoryRow[] {
  const first = new Map<string, LaboratoryRow>();
  const unlike = new Set<string>();
  const keyOf = ({ orderId, sampledOn }: LaboratoryRow) => `${orderId ?? ''} ${sampledOn ?? ''}`;
  for (const row of rows) {
    if (row.state !== 'ready') continue;
    const before = first.get(keyOf(row));
    if (before === undefined) first.set(keyOf(row), row);
    else if (before.result !== row.result) unlike.add(keyOf(row));
  }
  return rows.map((row) => {
    if (row.state !== 'ready') return row;
    if (unlike.has(keyOf(row))) return { ...row, state: 'doubtful', why: 'resultDiffers' };
    return first.get(keyOf(row)) === row ? row : { ...row, state: 'twice' };
  });
}
