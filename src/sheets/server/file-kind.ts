import { refuseFile } from './limits.ts';
import { listOleEntries } from './ole.ts';
import type { OleEntry } from './ole.ts';

/** First bytes of files that people rename to .xlsx, and what to call them; the names need no translation. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x42, 0x4d], 'BMP'],
  [[0x52, 0x49, 0x46, 0x46], 'WebP'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x1f, 0x8b], 'GZIP'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [[0x4d, 0x5a], 'EXE'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'SQLite'],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Parts that tell one office format from another, looked for in the zip's list of names. */
const ZIP_PARTS: readonly (readonly [string, string])[] = [
  ['word/document', 'Word'],
  ['ppt/presentation', 'PowerPoint'],
  ['OFD.xml', 'OFD'],
  ['mimetypeapplication/vnd.oasis', 'OpenDocument'],
  ['Index/Document.iwa', 'Numbers'],
];

export type ByteKind = 'xlsx' | 'xls' | 'text';

/** The kind of a file by its content. Refuses: fileEncrypted, fileNotASheet with what it really is, fileDamaged. */
export function fileKind(bytes: Uint8Array): ByteKind {
  if (startsWith(bytes, ZIP)) return zipKind(bytes);
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  const hasWideText = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  // "BM" and "MZ" may begin a text; a text holds no zero bytes.
  const isBinary = !hasWideText && bytes.subarray(0, 4096).includes(0);
  if (known && (isBinary || known[0].length > 2)) refuseFile('fileNotASheet', { actual: known[1] });
  if (isBinary && !looksWide(bytes)) refuseFile('fileDamaged');
  return 'text';
}

/** UTF-16 without its mark: every other byte of Latin text and separators is zero. */
export function looksWide(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096);
  let odd = 0;
  for (let at = 1; at < head.length; at += 2) if (head[at] === 0) odd++;
  let even = 0;
  for (let at = 0; at < head.length; at += 2) if (head[at] === 0) even++;
  return even === 0 && odd > 0 && odd * 50 > head.length;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function zipKind(bytes: Uint8Array): ByteKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names stand in clear text at both ends; a file cut short still has the first ones.
  if (buffer.includes('xl/') || buffer.includes('xl\\')) return 'xlsx';
  const part = ZIP_PARTS.find(([name]) => buffer.includes(name));
  return refuseFile('fileNotASheet', { actual: part?.[1] ?? 'ZIP' });
}

function oleKind(bytes: Uint8Array): ByteKind {
  const entries = listOleEntries(bytes);
  const find = (...names: string[]): OleEntry | undefined => entries.find(({ name }) => names.includes(name));
  if (find('EncryptedPackage')) refuseFile('fileEncrypted');
  if (find('WordDocument')) refuseFile('fileNotASheet', { actual: 'Word' });
  if (find('PowerPoint Document')) refuseFile('fileNotASheet', { actual: 'PowerPoint' });
  return findWorkbook(entries) ? 'xls' : refuseFile('fileNotASheet', { actual: 'OLE' });
}

/** The stream that holds the cells: `Workbook`, before Excel 97 `Book`. */
export function findWorkbook(entries: readonly OleEntry[]): OleEntry | undefined {
  return ['workbook', 'book'].map((wanted) => entries.find(({ name }) => name.toLowerCase() === wanted)).find(Boolean);
}
