import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrayLiteral, plainLiteral } from './import-columns.ts';

const literal = (cells: readonly (string | number | null | undefined)[]) => arrayLiteral(cells, (cell) => cell);

describe('a column as an array literal', () => {
  it('leaves ids, numbers and Han names as they are', () => {
    expect(literal(['01a1ffcb-adce-7366-b491-a7feaa957d99', 7, '张三'])).toBe(
      '{01a1ffcb-adce-7366-b491-a7feaa957d99,7,张三}',
    );
  });

  it('tells a missing value from the word and from an empty text', () => {
    expect(literal([null, undefined, 'null', 'NULL', ''])).toBe('{NULL,NULL,"null","NULL",""}');
  });

  it('is empty for no rows', () => {
    expect(literal([])).toBe('{}');
  });

  it('quotes what would part or end the literal', () => {
    expect(literal(['a,b', 'a"b', 'a\\b', '{x}', ' x', 'a\nb'])).toBe('{"a,b","a\\"b","a\\\\b","{x}"," x","a\nb"}');
  });

  it('keeps every text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (texts) => {
        expect(readLiteral(literal(texts))).toEqual(texts);
      }),
    );
  });
});

describe('a column of our own words', () => {
  it('is what looking at each cell would give', () => {
    const cells = ['01a1ffcb-adce-7366-b491-a7feaa957d99', 7, '2026-03-01', 'head', '0aff', null, undefined, 0, -1];
    expect(plainLiteral(cells, (cell) => cell)).toBe(literal(cells));
    expect(plainLiteral([], () => 1)).toBe('{}');
  });
});

/** Reads a literal as PostgreSQL does (see "Array Input and Output Syntax" in its manual), without nesting. */
function readLiteral(text: string): readonly string[] {
  const pieces = text.slice(1, -1).match(/"(?:[^"\\]|\\[^])*"|[^",]+/g) ?? [];
  return pieces.map((piece) => (piece.startsWith('"') ? piece.slice(1, -1).replace(/\\([^])/g, '$1') : piece));
}
