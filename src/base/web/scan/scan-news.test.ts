import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNews } from './scan-news.ts';

describe('what a camera reads again and again', () => {
  it('is news once, however long it is held there', () => {
    const isNews = createNews();
    const held = Array.from({ length: 600 }, (_, look) => isNews('A', 10_000 + look * 100));
    expect(held.filter(Boolean)).toHaveLength(1);
    expect(held[0]).toBe(true);
  });

  it('is news again when it was away, or something else came between', () => {
    const isNews = createNews();
    expect([isNews('A', 0), isNews('A', 2_499), isNews('A', 4_999), isNews('B', 5_000), isNews('A', 5_100)]).toEqual([
      ...[true, false, true, true, true],
    ]);
  });

  it('never says twice of one showing that it is news', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2_499 }), { maxLength: 40 }), (gaps) => {
        const isNews = createNews();
        let atMs = 0;
        expect(isNews('A', atMs)).toBe(true);
        for (const gap of gaps) expect(isNews('A', (atMs += gap))).toBe(false);
      }),
    );
  });
});
