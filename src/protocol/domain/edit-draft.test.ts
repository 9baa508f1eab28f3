import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { comparePacks } from './compare-packs.ts';
import { draftFrom, editMeasure, editOf, readDays, type DraftEdit } from './edit-draft.ts';
import { Pack } from './pack.ts';
import { builtInPacks, packById } from './packs.ts';

const base = packById('covid19-cn-9')!;
const contact = base.measures[0]!;
const SOURCE = '东城区疫防〔2026〕1号';
const text = (words: string) => ({ 'zh-CN': words, 'zh-TW': words, en: words });
const edit: DraftEdit = {
  ...{ id: 'east-covid', edition: text('东城版'), jurisdiction: text('东城区'), effectiveFrom: getDay('2026-12-01') },
  ...{ source: SOURCE, measures: {}, dropped: [] },
};

describe('an edition made from another', () => {
  it('is the same rule under another name when nothing is changed', () => {
    const draft = draftFrom(base, edit);
    expect(Pack.parse(draft)).toEqual(draft);
    expect(comparePacks(base, draft)).toEqual([]);
    expect([draft.id, draft.edition['zh-CN'], draft.effectiveFrom]).toEqual(['east-covid', '东城版', '2026-12-01']);
  });

  it('names its own document for what it changes, and leaves the rest as it was', () => {
    const draft = draftFrom(base, {
      ...edit,
      measures: { 'close-contact': { stageDays: [5, 3], testDays: [[1, 3, 5], [3]] } },
    });
    const [changed, ...rest] = draft.measures;
    expect(rest).toEqual(base.measures.slice(1));
    expect(changed?.stages.map(({ days, clause }) => [days, clause.source, clause.text['zh-CN']])).toEqual([
      [5, SOURCE, '5 天集中隔离 + 3 天居家健康监测'],
      [3, SOURCE, '5 天集中隔离 + 3 天居家健康监测'],
    ]);
    expect(changed?.tests.map(({ stage, days, specimen, clause }) => [stage, days, specimen, clause.source])).toEqual([
      [0, [1, 3, 5], 'oropharyngeal', SOURCE],
      [1, [3], 'oropharyngeal', SOURCE],
    ]);
    expect(changed?.anchor.clause).toBe(contact.anchor.clause);
    expect(Pack.safeParse(draft).success).toBe(true);
  });

  it('drops measures, and what would have turned into them', () => {
    const draft = draftFrom(base, { ...edit, dropped: ['close-contact'] });
    expect(draft.measures.map(({ id }) => id)).not.toContain('close-contact');
    expect(draft.measures.flatMap(({ conversions }) => conversions.map(({ to }) => to))).not.toContain('close-contact');
    expect(Pack.safeParse(draft).success).toBe(true);
  });

  it('waits for no tests when none are planned, and plans tests where there were none', () => {
    const without = editMeasure({ measure: contact, edit: { stageDays: [7, 3], testDays: [[], []] }, source: SOURCE });
    expect([without.tests, without.release.map(({ code }) => code)]).toEqual([[], ['days']]);
    const high = base.measures.find(({ id }) => id === 'high-risk-area')!;
    const tested = editMeasure({ measure: high, edit: { stageDays: [7], testDays: [[1, 7]] }, source: SOURCE });
    expect(tested.tests).toMatchObject([{ stage: 0, days: [1, 7], pool: 1, specimen: 'unstated' }]);
  });

  it('keeps no early release behind the end, no double sample on a day without a test', () => {
    const second = packById('covid19-cn-8')!.measures[1]!;
    expect(
      editMeasure({ measure: second, edit: { stageDays: [5], testDays: [[1, 4]] }, source: SOURCE }).early,
    ).toBeUndefined();
    const first = packById('covid19-cn-8')!.measures[0]!;
    const changed = editMeasure({
      measure: first,
      edit: {
        stageDays: [14, 7],
        testDays: [
          [1, 7],
          [2, 7],
        ],
      },
      source: SOURCE,
    });
    expect(changed.tests.map(({ doubledDays }) => doubledDays)).toEqual([undefined, undefined]);
  });

  it('leaves tests outside a shorter stage for the schema to refuse', () => {
    const draft = draftFrom(base, {
      ...edit,
      measures: { 'close-contact': { stageDays: [3, 3], testDays: editOf(contact).testDays } },
    });
    expect(Pack.safeParse(draft).error?.issues.map(({ message }) => message)).toEqual(['protocolDayOutside']);
  });

  it('changes nothing by an edit that says what is there, for any measure', () => {
    fc.assert(
      fc.property(fc.constantFrom(...builtInPacks.flatMap(({ measures }) => measures)), (measure) => {
        expect(editMeasure({ measure, edit: editOf(measure), source: SOURCE })).toBe(measure);
      }),
    );
  });
});

describe('days as they are typed', () => {
  it.each([
    ['1,4,7,14', [1, 4, 7, 14]],
    ['1、4、 7，14', [1, 4, 7, 14]],
    ['7 1 7', [1, 7]],
    ['', []],
  ])('%s', (typed, days) => {
    expect(readDays(typed)).toEqual(days);
  });
  it('are nothing when words are among them', () => {
    expect([readDays('第1天'), readDays('1-7'), readDays('1000')]).toEqual([undefined, undefined, undefined]);
  });
});
