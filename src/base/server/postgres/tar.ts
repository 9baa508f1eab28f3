/** One file inside a tar archive. */
export type TarEntry = { readonly name: string; readonly content: Buffer };

const BLOCK = 512;
const NAME_LENGTH = 100;
/** Backups are written in parts far below this; a larger claim is a damaged or hostile file. */
const MAX_ENTRY_BYTES = 64 * 1_048_576;

/** The bytes of one entry: header, content, padding. Names are ASCII of at most 100 bytes. Source: POSIX.1-1988 ustar. */
export function tarEntry({ name, content }: TarEntry): Buffer {
  const header = Buffer.alloc(BLOCK);
  if (Buffer.byteLength(name) > NAME_LENGTH) throw new Error('tar name too long');
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc(padding(content.length))]);
}

/** What ends an archive. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * BLOCK);
}

/** The entries of an archive, one at a time in memory. Throws on anything that is not a whole archive. */
export async function* readTar(bytes: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const take = byteTaker(bytes);
  for (;;) {
    const header = await take(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const expected = Number.parseInt(text(header, 148, 8), 8);
    header.write('        ', 148);
    if (checksum(header) !== expected || !(size >= 0 && size <= MAX_ENTRY_BYTES)) throw new Error('bad tar header');
    const content = await take(size);
    await take(padding(size));
    yield { name: text(header, 0, NAME_LENGTH), content };
  }
}

function byteTaker(bytes: AsyncIterable<Buffer>): (count: number) => Promise<Buffer> {
  const source = bytes[Symbol.asyncIterator]();
  let held: Buffer[] = [];
  let heldBytes = 0;
  return async (count) => {
    while (heldBytes < count) {
      const next = await source.next();
      if (next.done === true) throw new Error('tar ends early');
      held.push(next.value);
      heldBytes += next.value.length;
    }
    const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held);
    held = [all.subarray(count)];
    heldBytes -= count;
    return Buffer.from(all.subarray(0, count));
  };
}

function text(header: Buffer, from: number, length: number): string {
  return header
    .toString('latin1', from, from + length)
    .replace(/\0.*$/s, '')
    .trim();
}

function checksum(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}
