import type { ReadLimits } from './limits.ts';
import { megabytes, refuseFile } from './limits.ts';

/** A stretch of UTF-8 bytes. */
export interface ByteRange {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** All texts of a file in one block of UTF-8, so that millions of them cost no objects and go between processes as they are. */
export interface TextPool {
  /** Adds bytes to the text being built. */
  append(range: ByteRange): void;
  appendString(text: string): void;
  /** Ends the text being built (it may be empty) and gives its number, from 0. */
  finish(): number;
  /** A whole text at once. */
  add(text: string): number;
  isEmpty(id: number): boolean;
  count(): number;
  pack(): PackedText;
}

/** Text `id` is `bytes` from `ends[id - 1]` (0 for the first) to `ends[id]`. */
export interface PackedText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

export function openTextPool(limits: ReadLimits): TextPool {
  let bytes = Buffer.from(new ArrayBuffer(64 * 1024));
  let ends = new Uint32Array(1024);
  let size = 0;
  let count = 0;

  function makeRoom(more: number): void {
    const needed = size + more;
    if (needed > limits.textBytes) refuseFile('fileTooMuchText', { limit: megabytes(limits.textBytes) });
    if (needed <= bytes.length) return;
    const grown = Buffer.from(new ArrayBuffer(Math.min(limits.textBytes, Math.max(needed, bytes.length * 2))));
    bytes.copy(grown, 0, 0, size);
    bytes = grown;
  }

  function append({ bytes: source, start, end }: ByteRange): void {
    makeRoom(end - start);
    // Most texts are short: a loop beats the call into native code up to some 50 bytes.
    if (end - start < 48) for (let at = start; at < end; at++) bytes[size++] = source[at] ?? 0;
    else {
      bytes.set(source.subarray(start, end), size);
      size += end - start;
    }
  }

  function appendString(text: string): void {
    makeRoom(Buffer.byteLength(text));
    size += bytes.write(text, size);
  }

  function finish(): number {
    if (count === ends.length) {
      if (count >= limits.cells * 2) refuseFile('fileTooManyCells', { limit: limits.cells });
      ends = grow(ends);
    }
    ends[count] = size;
    return count++;
  }

  function add(text: string): number {
    appendString(text);
    return finish();
  }

  const isEmpty = (id: number): boolean => ends[id] === (id === 0 ? 0 : ends[id - 1]);
  // A buffer made from an ArrayBuffer of its own starts at 0.
  const pack = (): PackedText => ({ bytes: new Uint8Array(bytes.buffer, 0, size), ends: ends.subarray(0, count) });
  return { append, appendString, finish, add, isEmpty, count: () => count, pack };
}

function grow(ends: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(ends.length * 2);
  grown.set(ends);
  return grown;
}
