import { crc32, deflateRawSync } from 'node:zlib';
import { refuseFile } from './limits.ts';

const ENTRY_SIGNATURE = 0x02_01_4b_50;
const LOCAL_SIGNATURE = 0x04_03_4b_50;
const END_SIGNATURE = 0x06_05_4b_50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const END_LENGTH = 22;
/** Sizes that follow the data instead of standing before it. */
const HAS_DESCRIPTOR = 0x08;
const DEFLATED = 8;

interface OldEntry {
  /** The entry of the directory as it is, with name, extra field and comment. */
  readonly directory: Buffer;
  readonly name: string;
  readonly offset: number;
  readonly packedSize: number;
}

const NOTHING_NEW: ReadonlyMap<string, Uint8Array> = new Map();

/**
 * The archive with some parts replaced (by name, lower case) and new ones behind them (by name). All others keep their packed bytes,
 * their place in the order, their date and their method. Refuses: fileDamaged.
 */
export function rewriteZip(
  input: Uint8Array,
  replaced: ReadonlyMap<string, Uint8Array>,
  added: ReadonlyMap<string, Uint8Array> = NOTHING_NEW,
): Uint8Array {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const put = ({ head, packed, record }: NewPieces): void => {
    record.writeUInt32LE(offset, 42);
    pieces.push(head, packed);
    directory.push(record);
    offset += head.length + packed.length;
  };
  for (const entry of oldEntries(bytes)) {
    const content = replaced.get(entry.name.toLowerCase().replaceAll('\\', '/'));
    put(content ? newEntry(entry, content) : keptEntry(entry, bytes));
  }
  for (const [name, content] of added) put(newEntry({ directory: blankRecord(name) }, content));
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

function oldEntries(bytes: Buffer): readonly OldEntry[] {
  let end = bytes.length - END_LENGTH;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_SIGNATURE) end -= 1;
  if (end < 0) refuseFile('fileDamaged');
  const entries: OldEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) refuseFile('fileDamaged');
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28);
    const length = nameEnd - at + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    entries.push({
      directory: Buffer.from(bytes.subarray(at, at + length)),
      name: bytes.toString('utf8', at + ENTRY_LENGTH, nameEnd),
      offset: bytes.readUInt32LE(at + 42),
      packedSize: bytes.readUInt32LE(at + 20),
    });
    at += length;
  }
  return entries;
}

interface NewPieces {
  readonly head: Buffer;
  readonly packed: Buffer;
  readonly record: Buffer;
}

function keptEntry({ directory, offset, packedSize }: OldEntry, bytes: Buffer): NewPieces {
  if (bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) refuseFile('fileDamaged');
  const start = offset + LOCAL_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length !== packedSize) refuseFile('fileDamaged');
  const record = withoutDescriptor(directory);
  return { head: localHeader(record), packed, record };
}

function newEntry({ directory }: Pick<OldEntry, 'directory'>, content: Uint8Array): NewPieces {
  const packed = deflateRawSync(content, { level: 6 });
  const record = withoutDescriptor(directory);
  record.writeUInt16LE(DEFLATED, 10);
  record.writeUInt32LE(crc32(content), 16);
  record.writeUInt32LE(packed.length, 20);
  record.writeUInt32LE(content.length, 24);
  return { head: localHeader(record), packed, record };
}

/** 1980-01-01 in DOS form: the same content gives the same bytes. */
const DOS_DATE = 0x00_21;
const UTF8_NAMES = 0x08_00;

/** The directory's entry of a part that was not there before. Source: APPNOTE 4.3.12. */
function blankRecord(name: string): Buffer {
  const text = Buffer.from(name, 'utf8');
  const record = Buffer.alloc(ENTRY_LENGTH);
  record.writeUInt32LE(ENTRY_SIGNATURE, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(UTF8_NAMES, 8);
  record.writeUInt16LE(DOS_DATE, 14);
  record.writeUInt16LE(text.length, 28);
  return Buffer.concat([record, text]);
}

/** Sizes stand in the header now, and what a ZIP64 extra field said no longer holds. */
function withoutDescriptor(directory: Buffer): Buffer {
  const nameLength = directory.readUInt16LE(28);
  const record = Buffer.from(directory.subarray(0, ENTRY_LENGTH + nameLength));
  record.writeUInt16LE(record.readUInt16LE(8) & ~HAS_DESCRIPTOR, 8);
  record.writeUInt16LE(0, 30);
  record.writeUInt16LE(0, 32);
  return record;
}

/** The header before the data says the same as the directory. Source: APPNOTE 4.3.7 and 4.3.12. */
function localHeader(record: Buffer): Buffer {
  const head = Buffer.alloc(LOCAL_LENGTH);
  head.writeUInt32LE(LOCAL_SIGNATURE, 0);
  record.copy(head, 4, 6, 30);
  return Buffer.concat([head, record.subarray(ENTRY_LENGTH)]);
}
