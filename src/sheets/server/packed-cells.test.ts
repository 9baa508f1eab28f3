import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from './limits.ts';
import { CELL, unpackCells } from './packed-cells.ts';
import { openTextPool, type PackedText } from './text-pool.ts';

async function textsOf(text: PackedText): Promise<readonly unknown[]> {
  const { length } = text.ends;
  const sheet = {
    ...{ name: '表', isHidden: false, merges: [] },
    rowNumbers: Uint32Array.of(0),
    rowEnds: Uint32Array.of(length),
    columns: Uint16Array.from({ length }, (_, at) => at),
    codes: new Uint8Array(length).fill(CELL.text),
    values: Float64Array.from({ length }, (_, at) => at),
  };
  const { sheets } = await unpackCells('a.xlsx', { kind: 'xlsx', sheets: [sheet], text });
  return sheets[0]?.rows[0] ?? [];
}

/** Without halves of signs, as bytes of UTF-8 have none. */
const wellFormed = (text: string) => Buffer.from(text).toString('utf8');

describe('packed texts', () => {
  it('come back as they were, whatever their signs', async () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(texts, async (written) => {
        const pool = openTextPool(READ_LIMITS);
        for (const text of written) pool.add(wellFormed(text));
        expect(await textsOf(pool.pack())).toEqual(written.map(wellFormed));
      }),
      { examples: [[['张三', '😀a', '', 'é', '𠮷野家']]] },
    );
  });

  it('that are no UTF-8 spoil themselves only', async () => {
    const pool = openTextPool(READ_LIMITS);
    pool.add('张三');
    const bytes = Uint8Array.of(0x41, 0xff, 0x80, 0xf0);
    pool.append({ bytes, start: 0, end: bytes.length });
    pool.finish();
    pool.add('李四');
    expect(await textsOf(pool.pack())).toEqual(['张三', Buffer.from(bytes).toString('utf8'), '李四']);
  });
});
