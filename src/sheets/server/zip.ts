import { crc32, createInflateRaw } from 'node:zlib';
import { megabytes, refuseFile } from './limits.ts';

/** One file of a zip archive, as its central directory tells. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** An open archive. `spent` counts the bytes unpacked so far: the limit holds for all entries together. */
export interface ZipArchive {
  readonly bytes: Buffer;
  /** By lower-case name with forward slashes: some writers mix both. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly unpackedLimit: number;
  spent: number;
}

const END_SIGNATURE = 0x06_05_4b_50;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const LOCAL_SIGNATURE = 0x04_03_4b_50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ZIP64_MARK = 0xff_ff_ff_ff;
const MAX_ENTRIES = 20_000;
/** Real sheets shrink 5 to 60 times, a million empty rows 30 times; what shrinks more is made to hurt. Asked from 32 MB on. */
const MOST_RATIO = 200;
const LONGEST_TRUSTED = 32 * 1024 * 1024;

/** Reads the directory of an archive. Refuses: fileDamaged when there is none (a file cut short has lost it). */
export function openZip(input: Uint8Array, unpackedLimit: number): ZipArchive {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const end = findEnd(bytes);
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  const count = bytes.readUInt16LE(end + 10);
  if (at === ZIP64_MARK || count > MAX_ENTRIES) refuseFile('fileDamaged');
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) refuseFile('fileDamaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const entry = readEntry(bytes, at);
    entries.set(entry.name.toLowerCase(), entry);
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return { bytes, entries, unpackedLimit, spent: 0 };
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  return refuseFile('fileDamaged');
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const [size, packedSize, offset] = longNumbers(extra, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  return {
    name: bytes
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\//u, ''),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    checksum: bytes.readUInt32LE(at + 16),
    ...{ size, packedSize, offset },
  };
}

/** Numbers that were too large for their field stand in the ZIP64 extra field, in this order. Source: APPNOTE 4.5.3. */
function longNumbers(extra: Buffer, short: readonly [number, number, number]): [number, number, number] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  const long = (value: number): number => {
    if (value !== ZIP64_MARK || at + 8 > extra.length) return value;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  };
  return [long(short[0]), long(short[1]), long(short[2])];
}

/** Finds an entry whatever the case of its name. */
export function findEntry(archive: ZipArchive, name: string): ZipEntry | undefined {
  return archive.entries.get(name.toLowerCase().replace(/^\//u, ''));
}

/**
 * Unpacks an entry piece by piece. Refuses: fileEncrypted, fileDamaged (also when the checksum differs),
 * fileUnpacksTooLarge as soon as the archive's limit is passed, whatever sizes the directory claims.
 */
export async function readEntryInto(
  archive: ZipArchive,
  entry: ZipEntry,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  if (entry.isEncrypted) refuseFile('fileEncrypted');
  if (archive.spent + entry.size > archive.unpackedLimit) refuseTooLarge(archive);
  const packed = packedBytes(archive, entry);
  let [checksum, unpacked] = [0, 0];
  const takeChecked = (chunk: Uint8Array): void => {
    archive.spent += chunk.length;
    unpacked += chunk.length;
    const isBomb = unpacked > LONGEST_TRUSTED && unpacked > packed.length * MOST_RATIO;
    if (isBomb || archive.spent > archive.unpackedLimit) refuseTooLarge(archive);
    checksum = crc32(chunk, checksum);
    take(chunk);
  };
  if (entry.method === 0) takeChecked(packed);
  else await inflate(packed, takeChecked);
  // Some writers leave the checksum empty.
  if (entry.checksum !== 0 && checksum !== entry.checksum) refuseFile('fileDamaged');
}

function packedBytes({ bytes }: ZipArchive, entry: ZipEntry): Buffer {
  const { offset, method, packedSize } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) refuseFile('fileDamaged');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedSize > bytes.length || (method !== 0 && method !== 8)) refuseFile('fileDamaged');
  return bytes.subarray(start, start + packedSize);
}

async function inflate(packed: Buffer, take: (chunk: Uint8Array) => void): Promise<void> {
  const stream = createInflateRaw({ chunkSize: 128 * 1024 });
  stream.end(packed);
  try {
    // zlib streams give buffers.
    for await (const chunk of stream as AsyncIterable<Buffer>) take(chunk);
  } catch (error) {
    if (isZlibError(error)) refuseFile('fileDamaged');
    throw error;
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}

function refuseTooLarge({ unpackedLimit }: ZipArchive): never {
  return refuseFile('fileUnpacksTooLarge', { limit: megabytes(unpackedLimit) });
}
