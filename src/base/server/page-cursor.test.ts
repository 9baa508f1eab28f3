import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { pageOf, readCursor } from './page-cursor.ts';

const Key = z.tuple([z.string(), z.number()]);
const rows = [
  { name: '安', id: 1 },
  { name: '白', id: 2 },
  { name: '蔡', id: 3 },
];
const keyOf = ({ name, id }: (typeof rows)[number]) => [name, id];

describe('a page of a list', () => {
  it('says where the next one begins when one row more was read', () => {
    const page = pageOf({ rows, limit: 2, key: keyOf });
    expect(page.rows).toEqual(rows.slice(0, 2));
    expect(readCursor(page.next ?? '', Key)).toEqual(['白', 2]);
  });

  it('is the last one when no more was read', () => {
    expect(pageOf({ rows, limit: 3, key: keyOf })).toEqual({ rows, next: null });
    expect(pageOf({ rows: [], limit: 3, key: keyOf })).toEqual({ rows: [], next: null });
  });

  it('begins at the beginning after any text that is no cursor of this list', () => {
    expect(readCursor(undefined, Key)).toBeUndefined();
    expect(readCursor(Buffer.from('["安"]').toString('base64url'), Key)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => readCursor(text, Key) === undefined));
  });

  it('gives back any key that it was given', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (name, id) => {
        const { next } = pageOf({
          rows: [
            { name, id },
            { name, id },
          ],
          limit: 1,
          key: keyOf,
        });
        expect(readCursor(next ?? undefined, Key)).toEqual([name, id]);
      }),
    );
  });
});
