import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { nextPage, previousPage, searchOf, tableStateOf, withFilter, type TableState } from './table-state.ts';

const start: TableState = { filters: {}, after: undefined, before: [] };
const keys = ['name', 'grid'];

describe('pages of a list', () => {
  it('goes back the way it came', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (cursors) => {
        const there = cursors.reduce(nextPage, start);
        const back = cursors.reduce((state) => previousPage(state), there);
        expect(back).toEqual(start);
      }),
    );
  });

  it('goes to the first page from a link into the middle', () => {
    expect(previousPage({ ...start, after: 'c3' })).toEqual(start);
  });

  it('begins again at the first page when a filter changes', () => {
    const deep = nextPage(nextPage(start, 'c1'), 'c2');
    expect(withFilter(deep, { key: 'grid', value: '7' })).toEqual({
      filters: { grid: '7' },
      after: undefined,
      before: [],
    });
  });

  it('takes an emptied filter away', () => {
    const filtered = withFilter(start, { key: 'grid', value: '7' });
    expect(withFilter(filtered, { key: 'grid', value: '' })).toEqual(start);
  });
});

describe('the address of a list', () => {
  it('shows the same rows when it is opened again', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
        (name, after) => {
          const state: TableState = { filters: { name }, after, before: [] };
          const search = searchOf(new URLSearchParams(), { keys, state });
          expect(tableStateOf(new URLSearchParams(search.toString()), { keys, trail: undefined })).toEqual(state);
        },
      ),
    );
  });

  it('leaves alone what belongs to others', () => {
    const search = searchOf(new URLSearchParams('community=11&name=old&after=c9'), { keys, state: start });
    expect(search.toString()).toBe('community=11');
  });

  it('reads only its own filters', () => {
    expect(tableStateOf(new URLSearchParams('community=11&grid=7'), { keys, trail: null }).filters).toEqual({
      grid: '7',
    });
  });

  it('does not trust an odd trail', () => {
    expect(tableStateOf(new URLSearchParams('after=c2'), { keys, trail: { before: [1] } }).before).toEqual([]);
  });
});
