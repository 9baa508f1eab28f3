import { refuseFile } from './limits.ts';

/** A stream of an OLE2 compound file, the container of .xls, .doc and of encrypted .xlsx. */
export interface OleEntry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

interface OleFile {
  readonly bytes: Buffer;
  readonly sectorSize: number;
  /** Next sector of each sector. Source: [MS-CFB] 2.3. */
  readonly table: Uint32Array;
}

const LAST_REGULAR = 0xff_ff_ff_fa;
const END_OF_CHAIN = 0xff_ff_ff_fe;
const ENTRY_LENGTH = 128;
const STREAM = 2;
const SMALLEST_REGULAR_STREAM = 4096;

/**
 * Lists the streams of a compound file. Refuses: fileDamaged when the file is shorter than its own tables say,
 * which is how a download that broke off shows.
 */
export function listOleEntries(input: Uint8Array): readonly OleEntry[] {
  const file = openOle(Buffer.from(input.buffer, input.byteOffset, input.byteLength));
  const directory = Buffer.concat(chain(file, file.bytes.readUInt32LE(48)));
  if (directory.length % file.sectorSize !== 0) refuseFile('fileDamaged');
  const entries: OleEntry[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const nameBytes = directory.readUInt16LE(at + 64);
    if (directory[at + 66] !== STREAM || nameBytes < 2 || nameBytes > 64) continue;
    const name = directory.toString('utf16le', at, at + nameBytes - 2);
    entries.push({ name, start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) });
  }
  for (const entry of entries) if (entry.size >= SMALLEST_REGULAR_STREAM) checkComplete(file, entry);
  return entries;
}

/** The bytes of a stream. Undefined for one so small that it lies inside another. Refuses: fileDamaged. */
export function readOleStream(input: Uint8Array, { start, size }: OleEntry): Buffer | undefined {
  if (size < SMALLEST_REGULAR_STREAM) return undefined;
  const file = openOle(Buffer.from(input.buffer, input.byteOffset, input.byteLength));
  return Buffer.concat(chain(file, start), size);
}

function openOle(bytes: Buffer): OleFile {
  if (bytes.length < 1536) refuseFile('fileDamaged');
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) refuseFile('fileDamaged');
  const sectorSize = 2 ** shift;
  const sectorCount = Math.ceil(bytes.length / sectorSize);
  const tableSectors = tableSectorList(bytes, sectorSize);
  const table = new Uint32Array(Math.min(sectorCount, (tableSectors.length * sectorSize) / 4)).fill(LAST_REGULAR);
  tableSectors.forEach((sector, index) => {
    const from = (sector + 1) * sectorSize;
    if (from + sectorSize > bytes.length) refuseFile('fileDamaged');
    for (let at = 0; at < sectorSize / 4; at++) {
      const place = (index * sectorSize) / 4 + at;
      if (place < table.length) table[place] = bytes.readUInt32LE(from + at * 4);
    }
  });
  return { bytes, sectorSize, table };
}

/** Sectors of the table itself: 109 in the header, the rest in a chain of their own. */
function tableSectorList(bytes: Buffer, sectorSize: number): number[] {
  const sectors: number[] = [];
  const most = Math.ceil(bytes.length / sectorSize);
  for (let at = 76; at < 512; at += 4) sectors.push(bytes.readUInt32LE(at));
  let next = bytes.readUInt32LE(68);
  for (let steps = 0; next < LAST_REGULAR && steps <= most; steps++) {
    const from = (next + 1) * sectorSize;
    if (from + sectorSize > bytes.length) refuseFile('fileDamaged');
    for (let at = 0; at < sectorSize - 4; at += 4) sectors.push(bytes.readUInt32LE(from + at));
    next = bytes.readUInt32LE(from + sectorSize - 4);
  }
  return sectors.filter((sector) => sector < LAST_REGULAR);
}

function chain({ bytes, sectorSize, table }: OleFile, start: number): Buffer[] {
  const pieces: Buffer[] = [];
  let sector = start;
  while (sector < LAST_REGULAR) {
    const from = (sector + 1) * sectorSize;
    // A chain longer than the file runs in a circle.
    if (from >= bytes.length || pieces.length > table.length) refuseFile('fileDamaged');
    pieces.push(bytes.subarray(from, from + sectorSize));
    sector = table[sector] ?? END_OF_CHAIN;
  }
  return pieces;
}

function checkComplete(file: OleFile, entry: OleEntry): void {
  const length = chain(file, entry.start).reduce((sum, piece) => sum + piece.length, 0);
  if (length < entry.size) refuseFile('fileDamaged');
}
