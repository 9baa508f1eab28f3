import type { ByteRange } from './text-pool.ts';
import { refuseFile } from './limits.ts';

/*
 * A small push scanner for the XML of office files, on bytes: 150 MB of sheet take about a second and a few hundred kB.
 * It never expands anything: a DOCTYPE is skipped whole, so entity bombs stay what they are, text.
 */

const [LESS, GREATER, SLASH, BANG, QUERY, QUOTE, APOSTROPHE, EQUALS, COLON, OPEN_BRACKET] = [
  60, 62, 47, 33, 63, 34, 39, 61, 58, 91,
] as const;
const MAX_ATTRIBUTES = 64;
/** A single tag or text longer than this is no office file's (a cell holds 32,767 characters). */
const MAX_TOKEN_BYTES = 4 * 1024 * 1024;

/** Where the scanner stands. One object for the whole file: it is valid only during the call. */
export interface XmlCursor extends ByteRange {
  bytes: Buffer;
  /** Range of the text in a `text` call. */
  start: number;
  end: number;
  /** {@link nameCode} of the tag, without its prefix. */
  tag: number;
  attributeCount: number;
  readonly attributeNames: Int32Array;
  readonly attributeStarts: Int32Array;
  readonly attributeEnds: Int32Array;
}

/** An empty element (`<c/>`) is opened and closed. Text comes in pieces, entities still in it (see xml-text.ts). */
export interface XmlHandler {
  open(cursor: XmlCursor): void;
  close(cursor: XmlCursor): void;
  text(cursor: XmlCursor): void;
}

export interface XmlScanner {
  readonly push: (chunk: Uint8Array) => void;
  /** Call after the last chunk; refuses the file when it ends inside a tag or an element. */
  readonly finish: () => void;
}

/** A tag or attribute name as a number, so that the scanner builds no strings. */
export function nameCode(name: string): number {
  let code = 0;
  for (let at = 0; at < name.length; at++) code = (Math.imul(code, 31) + name.charCodeAt(at)) | 0;
  return code;
}

/** Index of an attribute by the code of its name, or -1. */
export function attributeIndex(cursor: XmlCursor, name: number): number {
  for (let at = 0; at < cursor.attributeCount; at++) if (cursor.attributeNames[at] === name) return at;
  return -1;
}

/** What the scanner itself must remember from chunk to chunk. */
interface Progress extends XmlCursor {
  depth: number;
  hasRoot: boolean;
}

export function openXmlScanner(handler: XmlHandler): XmlScanner {
  const cursor = newCursor();

  function push(chunk: Uint8Array): void {
    const rest = cursor.bytes;
    cursor.bytes =
      rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);
    let at = 0;
    while (at < cursor.bytes.length) {
      const next = token(cursor, at, handler);
      if (next === -1) break;
      at = next;
    }
    cursor.bytes = cursor.bytes.subarray(at);
    if (cursor.bytes.length > MAX_TOKEN_BYTES) refuseFile('fileDamaged');
  }

  function finish(): void {
    const isInside = cursor.bytes.includes(LESS);
    if (isInside || cursor.depth !== 0 || !cursor.hasRoot) refuseFile('fileDamaged');
  }
  return { push, finish };
}

function newCursor(): Progress {
  return {
    ...{ bytes: Buffer.alloc(0), start: 0, end: 0, tag: 0, attributeCount: 0, depth: 0, hasRoot: false },
    attributeNames: new Int32Array(MAX_ATTRIBUTES),
    attributeStarts: new Int32Array(MAX_ATTRIBUTES),
    attributeEnds: new Int32Array(MAX_ATTRIBUTES),
  };
}

/** Handles what begins at `from`; the index after it, or -1 when the rest of it has not come yet. */
function token(cursor: Progress, from: number, handler: XmlHandler): number {
  const bytes = cursor.bytes;
  if (bytes[from] !== LESS) return plainText(cursor, from, handler);
  if (from + 1 >= bytes.length) return -1;
  const second = bytes[from + 1];
  return second === BANG || second === QUERY ? skipAside(cursor, from, handler) : element(cursor, from, handler);
}

function element(cursor: Progress, from: number, handler: XmlHandler): number {
  const bytes = cursor.bytes;
  if (bytes[from + 1] === SLASH) {
    const end = scanName(cursor, from + 2);
    const close = end === -1 ? -1 : bytes.indexOf(GREATER, end);
    if (close === -1) return -1;
    cursor.depth--;
    handler.close(cursor);
    return close + 1;
  }
  const end = scanOpenTag(cursor, from + 1);
  if (end === -1) return -1;
  cursor.hasRoot = true;
  const { tag } = cursor;
  handler.open(cursor);
  if (bytes[end - 2] !== SLASH) cursor.depth++;
  else {
    cursor.tag = tag;
    handler.close(cursor);
  }
  return end;
}

function plainText(cursor: XmlCursor, from: number, handler: XmlHandler): number {
  const end = cursor.bytes.indexOf(LESS, from);
  if (end === -1) return -1;
  cursor.start = from;
  cursor.end = end;
  handler.text(cursor);
  return end;
}

/** Reads a name into `cursor.tag`; the index after it, or -1. */
function scanName(cursor: XmlCursor, from: number): number {
  const bytes = cursor.bytes;
  let code = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte <= 32 || byte === SLASH || byte === GREATER || byte === EQUALS) {
      cursor.tag = code;
      return at;
    }
    code = byte === COLON ? 0 : (Math.imul(code, 31) + byte) | 0;
  }
  return -1;
}

function scanOpenTag(cursor: XmlCursor, from: number): number {
  const bytes = cursor.bytes;
  let at = scanName(cursor, from);
  const tag = cursor.tag;
  cursor.attributeCount = 0;
  while (at !== -1 && at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === GREATER) {
      cursor.tag = tag;
      return at + 1;
    }
    at = byte <= 32 || byte === SLASH || byte === EQUALS ? at + 1 : scanAttribute(cursor, at);
  }
  return -1;
}

function scanAttribute(cursor: XmlCursor, from: number): number {
  const bytes = cursor.bytes;
  let at = scanName(cursor, from);
  if (at === -1) return -1;
  while (at < bytes.length && ((bytes[at] ?? 0) <= 32 || bytes[at] === EQUALS)) at++;
  const quote = bytes[at];
  // A name without a value is no XML, but harmless.
  if (quote !== QUOTE && quote !== APOSTROPHE) return at < bytes.length ? Math.max(at, from + 1) : -1;
  let end = at + 1;
  while (end < bytes.length && bytes[end] !== quote) end++;
  if (end >= bytes.length) return -1;
  const index = cursor.attributeCount;
  if (index < MAX_ATTRIBUTES) {
    cursor.attributeNames[index] = cursor.tag;
    cursor.attributeStarts[index] = at + 1;
    cursor.attributeEnds[index] = end;
    cursor.attributeCount++;
  }
  return end + 1;
}

/** Comments, processing instructions, DOCTYPE and CDATA, which begins with `<!` but is text. */
function skipAside(cursor: XmlCursor, from: number, handler: XmlHandler): number {
  const bytes = cursor.bytes;
  if (bytes[from + 1] === QUERY) return after(bytes.indexOf('?>', from + 2), 2);
  if (bytes.length < from + 9) return -1;
  if (bytes[from + 2] === 45 && bytes[from + 3] === 45) return after(bytes.indexOf('-->', from + 4), 3);
  if (bytes[from + 2] === OPEN_BRACKET) {
    const end = bytes.indexOf(']]>', from + 9);
    if (end === -1) return -1;
    cursor.start = from + 9;
    cursor.end = end;
    handler.text(cursor);
    return end + 3;
  }
  const close = bytes.indexOf(GREATER, from);
  const bracket = bytes.indexOf(OPEN_BRACKET, from);
  if (close !== -1 && (bracket === -1 || close < bracket)) return close + 1;
  if (bracket === -1) return -1;
  return after(bytes.indexOf(']>', bracket), 2);
}

function after(index: number, length: number): number {
  return index === -1 ? -1 : index + length;
}
