import type { Details } from '../../base/domain/decision.ts';
import type { FileKind, Merge } from '../domain/cells.ts';
import type { PackedSheet } from './packed-cells.ts';
import type { PackedResult, ReadWarning } from './read-result.ts';

/** One line of JSON before the arrays, which follow in the order of {@link encodeResult}. */
interface WireHead {
  readonly refused?: string;
  readonly details?: Details;
  readonly kind?: FileKind;
  readonly encoding?: string;
  readonly warnings?: readonly ReadWarning[];
  readonly sheets?: readonly WireSheet[];
  readonly textBytes?: number;
  readonly texts?: number;
}

interface WireSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly merges: readonly Merge[];
  readonly rows: number;
  readonly cells: number;
}

const LINE_END = 10;

/** An answer as bytes for a pipe between two processes of one machine. */
export function encodeResult(result: PackedResult): Uint8Array[] {
  if ('refused' in result) return [headLine(result)];
  const { packed, warnings } = result;
  const { kind, encoding, text } = packed;
  const sheets = packed.sheets.map(({ name, isHidden, merges, rowNumbers, columns }) => {
    return { name, isHidden, merges, rows: rowNumbers.length, cells: columns.length };
  });
  const sizes = { textBytes: text.bytes.length, texts: text.ends.length };
  const head = { kind, warnings, sheets, ...sizes, ...(encoding !== undefined && { encoding }) };
  const arrays = packed.sheets.flatMap((sheet) => [
    ...[sheet.rowNumbers, sheet.rowEnds, sheet.columns, sheet.codes, sheet.values],
  ]);
  const bodies = [...arrays, text.bytes, text.ends].map(
    (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  );
  return [headLine(head), ...bodies];
}

function headLine(head: WireHead): Uint8Array {
  return Buffer.from(`${JSON.stringify(head)}\n`);
}

/** The inverse of {@link encodeResult}; throws when the bytes are not complete. */
export function decodeResult(bytes: Buffer): PackedResult {
  const headEnd = bytes.indexOf(LINE_END);
  if (headEnd === -1) throw new Error('the answer of the reading process is not complete');
  // Written by encodeResult of the same build.
  const head = JSON.parse(bytes.toString('utf8', 0, headEnd)) as WireHead;
  if (head.refused !== undefined) return { refused: head.refused, details: head.details ?? {} };
  let at = headEnd + 1;
  /** A copy, because arrays of numbers must begin at a multiple of their width. */
  const take = (length: number): ArrayBuffer => {
    if (at + length > bytes.length) throw new Error('the answer of the reading process is not complete');
    const copy = new Uint8Array(length);
    copy.set(bytes.subarray(at, at + length));
    at += length;
    return copy.buffer;
  };
  const sheets = (head.sheets ?? []).map(({ name, isHidden, merges, rows, cells }): PackedSheet => {
    const rowNumbers = new Uint32Array(take(rows * 4));
    const rowEnds = new Uint32Array(take(rows * 4));
    const columns = new Uint16Array(take(cells * 2));
    const codes = new Uint8Array(take(cells));
    return { name, isHidden, merges, rowNumbers, rowEnds, columns, codes, values: new Float64Array(take(cells * 8)) };
  });
  const textBytes = new Uint8Array(take(head.textBytes ?? 0));
  const text = { bytes: textBytes, ends: new Uint32Array(take((head.texts ?? 0) * 4)) };
  const { kind = 'xlsx', encoding, warnings = [] } = head;
  return { packed: { kind, sheets, text, ...(encoding !== undefined && { encoding }) }, warnings };
}
