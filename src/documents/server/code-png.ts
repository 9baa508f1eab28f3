import encodeQr from 'qr';
import { crc32, deflateSync } from 'node:zlib';

/** Pixels of a module: Word makes pictures larger softly, and a module of one pixel would melt. */
const MODULE = 6;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A square code as a picture of black and white, with the blank border that readers need. Source: W3C PNG, sections 5, 11. */
export function codePng(text: string): Uint8Array {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: 4 });
  const side = rows.length * MODULE;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // One bit a pixel, grey: 0 is black.
  head.writeUInt8(1, 8);
  const lines = rows.flatMap((row) => Array.from({ length: MODULE }, () => lineOf(row)));
  const body = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(lines))), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...body]));
}

/** A line of pixels, the first one in the highest bit, behind the mark that it stands as it is. */
function lineOf(row: readonly boolean[]): Buffer {
  const line = Buffer.alloc(1 + Math.ceil((row.length * MODULE) / 8));
  for (let pixel = 0; pixel < row.length * MODULE; pixel += 1) {
    if (row[Math.floor(pixel / MODULE)] === true) continue;
    const at = 1 + (pixel >> 3);
    line.writeUInt8(line.readUInt8(at) | (0x80 >> (pixel & 7)), at);
  }
  return line;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
