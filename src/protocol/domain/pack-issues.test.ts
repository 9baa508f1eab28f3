import { describe, expect, it } from 'vitest';
import type { Measure } from './measure.ts';
import { Pack } from './pack.ts';
import { packById } from './packs.ts';

const base = packById('covid19-cn-8')!;

/** The pack with its first measure changed. */
function withMeasure(change: Partial<Record<keyof Measure, unknown>>): unknown {
  const [first, ...rest] = base.measures;
  return { ...base, measures: [{ ...first, ...change }, ...rest] };
}

function issues(pack: unknown): readonly string[] {
  const result = Pack.safeParse(pack);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const first = base.measures[0]!;

describe('an edition that somebody publishes', () => {
  it('is taken as it is when it is sound', () => {
    expect(issues(base)).toEqual([]);
  });
  it('has tests inside its stages', () => {
    expect(issues(withMeasure({ tests: [{ ...first.tests[0], days: [1, 15] }] }))).toEqual([
      'measures.0.tests.0.days: protocolDayOutside',
    ]);
    expect(issues(withMeasure({ tests: [{ ...first.tests[0], stage: 2 }] }))).toEqual([
      'measures.0.tests.0.stage: protocolStageMissing',
    ]);
  });
  it('has checks inside its stages', () => {
    expect(issues(withMeasure({ checks: [{ ...first.checks[0], days: [0] }] }))).toEqual([
      'measures.0.checks.0.days: protocolDayOutside',
    ]);
  });
  it('plans the tests that its release asks for', () => {
    expect(issues(withMeasure({ tests: [] }))).toEqual(['measures.0.release.1: protocolTestsMissing']);
  });
  it('names every measure once', () => {
    expect(issues(withMeasure({ id: 'entry' }))).toContain('measures.2.id: protocolMeasureTwice');
  });
  it('converts only to measures that it has', () => {
    const conversions = [{ ...first.conversions[0], to: 'case-home' }];
    expect(issues(withMeasure({ conversions }))).toEqual(['measures.0.conversions.0.to: protocolConversionUnknown']);
  });
  it('frees nobody early after the end', () => {
    const early = { day: 22, conditions: ['tests'], clause: first.who };
    expect(issues(withMeasure({ early }))).toEqual(['measures.0.early.day: protocolEarlyLate']);
  });
  it('has a real day from which it holds', () => {
    expect(issues({ ...base, effectiveFrom: '2023-02-29' })).toEqual(['effectiveFrom: protocolDayWrong']);
  });
  it('counts clusters by number or by share, not by both', () => {
    const cluster = packById('influenza-cn')!.clusters[0]!;
    expect(issues({ ...base, clusters: [{ ...cluster, share: 30 }] })).toEqual([
      'clusters.0.count: protocolThresholdMissing',
    ]);
  });
  it('says where every clause comes from, in three languages', () => {
    expect(issues(withMeasure({ who: { ...first.who, source: '' } }))).toHaveLength(1);
    expect(issues(withMeasure({ who: { ...first.who, text: { 'zh-CN': '一', en: 'one' } } }))).toHaveLength(1);
    expect(issues(withMeasure({ who: { ...first.who, grade: 'S' } }))).toHaveLength(1);
  });
});
