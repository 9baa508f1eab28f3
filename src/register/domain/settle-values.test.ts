import { describe, expect, it } from 'vitest';
import type { FileReading } from '../../sheets/domain/reading.ts';
import type { FieldConflict } from './import-plan.ts';
import { entriesOf, type Entry } from './plan-entries.ts';
import type { PersonDraft } from './plan-people.ts';
import { nameOf, settle, type Stated } from './settle-values.ts';
import { nameKey } from './spelling.ts';

/** One line in each of so many files. */
function linesOf(files: number): readonly Entry[] {
  const readings = Array.from({ length: files }, (_none, at): FileReading => ({
    fileName: `list ${String(at)}.xlsx`,
    tables: [],
    records: [{ sheet: 'S', row: at + 2, name: '柳青', phones: [], tags: [], plates: [], others: {}, problems: [] }],
    rows: [],
    problems: [],
  }));
  return entriesOf(readings);
}

function draftOf(entries: readonly Entry[], name = '柳青'): PersonDraft {
  return { personId: 'p1', known: undefined, entries, name, phones: [], places: [] };
}

/** What each file says, in file order; a text that is left out says nothing. */
function stated(values: readonly string[]): { readonly said: readonly Stated[]; readonly entries: readonly Entry[] } {
  const entries = linesOf(values.length);
  return {
    entries,
    said: entries.flatMap((entry, at) => {
      const value = values[at] ?? '';
      return value === '' ? [] : [{ value, key: nameKey(value), entry }];
    }),
  };
}

function settleOf(values: readonly string[], proven?: string) {
  const { said, entries } = stated(values);
  const conflicts: FieldConflict[] = [];
  const settled = settle(draftOf(entries), { field: 'employer', stated: said, proven }, conflicts);
  return {
    value: settled?.value,
    from: settled?.source.ref.file,
    conflicts,
    problemsOf: entries.map(({ problems }) => problems.length),
  };
}

describe('one value of several', () => {
  it('is nothing where nobody says anything', () => {
    expect(settleOf(['', ''])).toEqual({ value: undefined, from: undefined, conflicts: [], problemsOf: [0, 0] });
  });

  it('is the first where all agree, in whatever spelling', () => {
    expect(settleOf(['', '棉纺厂', '棉 纺 厂'])).toEqual({
      value: '棉纺厂',
      from: 1,
      conflicts: [],
      problemsOf: [0, 0, 0],
    });
  });

  it('is what more files say, and the other line is told once', () => {
    expect(settleOf(['棉纺厂', '粮站', '棉纺厂'])).toEqual({
      value: '棉纺厂',
      from: 2,
      conflicts: [
        {
          personId: 'p1',
          field: 'employer',
          kept: { value: '棉纺厂', source: { file: 2, sheet: 'S', row: 4 } },
          dropped: { value: '粮站', source: { file: 1, sheet: 'S', row: 3 } },
          rule: 'moreFiles',
        },
      ],
      problemsOf: [0, 1, 0],
    });
  });

  it('is what the later file says where as many say the one as the other', () => {
    expect(settleOf(['棉纺厂', '粮站'])).toMatchObject({
      value: '粮站',
      conflicts: [{ dropped: { value: '棉纺厂' }, rule: 'laterFile' }],
    });
  });

  it('is what the id proves, however many say otherwise', () => {
    expect(settleOf(['粮站', '粮站', '棉纺厂'], '棉纺厂')).toMatchObject({
      value: '棉纺厂',
      from: 2,
      conflicts: [{ dropped: { value: '粮站' }, rule: 'idProves' }],
      problemsOf: [1, 0, 0],
    });
  });

  it('is what the id proves where no line says anything, or all lines say something else', () => {
    expect(settleOf(['', ''], '棉纺厂')).toMatchObject({ value: '棉纺厂', from: 0, conflicts: [] });
    expect(settleOf(['粮站', '粮站'], '棉纺厂')).toMatchObject({
      value: '棉纺厂',
      conflicts: [{ kept: { value: '棉纺厂' }, dropped: { value: '粮站' }, rule: 'idProves' }],
    });
  });

  it('counts files and not lines: a list that repeats itself does not outvote a later one', () => {
    const [first, second] = linesOf(2);
    if (!first || !second) throw new Error('two lines');
    const said = [
      { value: '棉纺厂', key: '棉纺厂', entry: first },
      { value: '棉纺厂', key: '棉纺厂', entry: first },
      { value: '粮站', key: '粮站', entry: second },
    ];
    const draft = draftOf([first, second]);
    expect(settle(draft, { field: 'employer', stated: said, proven: undefined }, [])?.value).toBe('粮站');
  });
});

describe('the name of several lists', () => {
  const nameFrom = (...values: readonly string[]) => {
    const { said, entries } = stated(values);
    const { stated: left, kept } = nameOf(draftOf(entries, nameKey(values[0] ?? '')), said);
    return { left: left.map(({ value }) => value), kept };
  };

  it('is the full one: a masked name says nothing beside it', () => {
    expect(nameFrom('柳*', '柳青', '柳某')).toEqual({ left: ['柳青'], kept: undefined });
  });

  it('is the masked one where no list has more', () => {
    expect(nameFrom('柳*', '柳*')).toEqual({ left: ['柳*', '柳*'], kept: undefined });
  });

  it('may be another than that of the first line when more lists have it and it sounds the same', () => {
    expect(nameFrom('柳青', '柳清', '柳清')).toEqual({ left: ['柳青', '柳清', '柳清'], kept: undefined });
  });

  it.each([
    ['as many have the one as the other', ['柳青', '柳清']],
    ['it is quite another', ['柳青', '王大军', '王大军']],
  ])('stays that of the first line when %s', (_why, values) => {
    expect(nameFrom(...values).kept).toBe('柳青');
  });
});
