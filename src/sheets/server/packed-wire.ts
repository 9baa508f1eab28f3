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

/** The inverse of {@link encodeResult}, from the chunks of a pipe, which it uses up; throws when they are not complete. */
export function decodeResult(chunks: Buffer[]): PackedResult {
  // Written by encodeResult of the same build.
  const head = JSON.parse(takeLine(chunks)) as WireHead;
  if (head.refused !== undefined) return { refused: head.refused, details: head.details ?? {} };
  const take = (length: number): ArrayBuffer => takeBytes(chunks, length);
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

function takeLine(chunks: Buffer[]): string {
  const pieces: Buffer[] = [];
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    const end = chunk.indexOf(LINE_END);
    pieces.push(end === -1 ? chunk : chunk.subarray(0, end));
    if (end === -1) continue;
    chunks.unshift(chunk.subarray(end + 1));
    return Buffer.concat(pieces).toString();
  }
  throw new Error('the answer of the reading process is not complete');
}

/** A copy, because arrays of numbers must begin at a multiple of their width; chunks are let go as they are copied. */
function takeBytes(chunks: Buffer[], length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const chunk = chunks.shift();
    if (!chunk) throw new Error('the answer of the reading process is not complete');
    const part = chunk.subarray(0, length - filled);
    bytes.set(part, filled);
    filled += part.length;
    if (part.length < chunk.length) chunks.unshift(chunk.subarray(part.length));
  }
  return bytes.buffer;
}
