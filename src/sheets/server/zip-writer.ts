import { crc32, createDeflateRaw } from 'node:zlib';

/** A packed file on its way into an archive. */
export interface PackedPart {
  readonly name: string;
  readonly chunks: readonly Uint8Array[];
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
}

/** 1980-01-01 in DOS form: the same content gives the same bytes. */
const DOS_DATE = 0x00_21;
const DEFLATED = 8;
const UTF8_NAMES = 0x08_00;
const LARGEST = 0xff_ff_ff_ff;

/** Packs text that is made while it is packed; neither the text nor the event loop is held. */
export async function packPart(name: string, text: Iterable<string> | AsyncIterable<string>): Promise<PackedPart> {
  const deflate = createDeflateRaw({ level: 6, chunkSize: 64 * 1024 });
  const chunks: Uint8Array[] = [];
  let [packedSize, size, checksum] = [0, 0, 0];
  const done = new Promise<void>((resolve, reject) => {
    deflate.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      packedSize += chunk.length;
    });
    deflate.once('end', resolve);
    deflate.once('error', reject);
  });
  for await (const piece of text) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    checksum = crc32(bytes, checksum);
    if (!deflate.write(bytes)) await new Promise<void>((drained) => deflate.once('drain', drained));
  }
  deflate.end();
  await done;
  if (size > LARGEST || packedSize > LARGEST) throw new Error('a part of 4 GB needs ZIP64');
  return { name, chunks, packedSize, size, checksum };
}

/** Joins packed parts into an archive, in this order. */
export function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const header = fileHeader(part);
    pieces.push(header, ...part.chunks);
    directory.push(directoryEntry(part, offset));
    offset += header.length + part.packedSize;
  }
  const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}

function fileHeader(part: PackedPart): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  return Buffer.concat([writeCommon(header, part, 4), Buffer.from(part.name)]);
}

function directoryEntry(part: PackedPart, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02_01_4b_50, 0);
  entry.writeUInt16LE(20, 4);
  writeCommon(entry, part, 6);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, Buffer.from(part.name)]);
}

/** The fields that both headers share. Source: APPNOTE 4.3.7 and 4.3.12. */
function writeCommon(header: Buffer, part: PackedPart, at: number): Buffer {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(UTF8_NAMES, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(part.checksum, at + 10);
  header.writeUInt32LE(part.packedSize, at + 14);
  header.writeUInt32LE(part.size, at + 18);
  header.writeUInt16LE(Buffer.byteLength(part.name), at + 22);
  return header;
}
