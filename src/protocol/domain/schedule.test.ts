import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { anchorAt, type Reset } from './anchor.ts';
import { packById } from './packs.ts';
import type { AnchorKind } from './pack-words.ts';
import { dayOfStay, scheduleOf } from './schedule.ts';
import type { Schedule, TestResult } from './schedule-shapes.ts';

interface Wish {
  readonly pack: string;
  readonly measure?: string;
  readonly kind?: AnchorKind;
  readonly day: string;
  readonly resets?: readonly Reset[];
  readonly testResults?: readonly TestResult[];
}

function packOf(id: string) {
  const pack = packById(id);
  if (!pack) throw new Error(id);
  return pack;
}

function plan({ pack, measure = 'close-contact', kind, day, resets, testResults }: Wish): Schedule {
  const found = packOf(pack);
  const schedule = scheduleOf({
    pack: found,
    measure,
    anchor: { kind: kind ?? found.measures.find(({ id }) => id === measure)?.anchor.kind ?? 'onset', day: getDay(day) },
    ...(resets ? { resets } : {}),
    ...(testResults ? { testResults } : {}),
  });
  if (isRefusal(schedule)) throw new Error(schedule.refused);
  return schedule;
}

/** The bones: modes with dates, days of tests, day of release. */
function bones({ stages, tests, release }: Schedule) {
  return {
    stages: stages.map(({ mode, from, to }) => `${mode} ${from}..${to}`),
    tests: tests.map(({ day }) => day.slice(5)),
    release: release.day,
  };
}

describe('a schedule', () => {
  it('counts 14+7 of edition 8 with six tests', () => {
    expect(bones(plan({ pack: 'covid19-cn-8', day: '2021-06-01' }))).toEqual({
      stages: ['facilityIsolation 2021-06-02..2021-06-15', 'homeMonitoring 2021-06-16..2021-06-22'],
      tests: ['06-02', '06-05', '06-08', '06-15', '06-17', '06-22'],
      release: '2021-06-22',
    });
  });

  it('counts 7+3 of edition 9 with six tests', () => {
    expect(bones(plan({ pack: 'covid19-cn-9', day: '2022-07-01' }))).toEqual({
      stages: ['facilityIsolation 2022-07-02..2022-07-08', 'homeMonitoring 2022-07-09..2022-07-11'],
      tests: ['07-02', '07-03', '07-04', '07-06', '07-08', '07-11'],
      release: '2022-07-11',
    });
  });

  it('counts 5+3 of the twenty measures, the second part at home too', () => {
    expect(bones(plan({ pack: 'covid19-cn-twenty', day: '2022-11-15' }))).toEqual({
      stages: ['facilityIsolation 2022-11-16..2022-11-20', 'homeIsolation 2022-11-21..2022-11-23'],
      tests: ['11-16', '11-17', '11-18', '11-20', '11-21', '11-23'],
      release: '2022-11-23',
    });
  });

  it('counts five days at home of the ten measures, ended by the test of day 5', () => {
    expect(bones(plan({ pack: 'covid19-cn-ten', day: '2022-12-10' }))).toEqual({
      stages: ['homeIsolation 2022-12-11..2022-12-15'],
      tests: ['12-15'],
      release: '2022-12-15',
    });
  });

  it('asks a contact of mpox on days 7, 14 and 21 and restricts nothing', () => {
    const schedule = plan({ pack: 'mpox-cn-2023', day: '2024-01-01' });
    expect(schedule.checks.map(({ day }) => day)).toEqual(['2024-01-08', '2024-01-15', '2024-01-22']);
    expect(schedule.release.day).toBe('2024-01-22');
    expect([schedule.standing, schedule.isCoercive]).toEqual([[], false]);
  });

  it('keeps a case of chikungunya from mosquitoes until day 7 from onset', () => {
    const schedule = plan({ pack: 'chikungunya-cn-2025', measure: 'case-mosquito-proof', day: '2025-08-01' });
    expect([schedule.release.day, schedule.release.isEarliest]).toEqual(['2025-08-08', false]);
    expect(schedule.release.conditions.map(({ code, hours }) => [code, hours])).toEqual([
      ['days', undefined],
      ['feverFree', 24],
    ]);
  });

  it('gives only an earliest day where symptoms decide', () => {
    const { release } = plan({ pack: 'influenza-cn', measure: 'case-home', day: '2026-01-05' });
    expect([release.day, release.isEarliest]).toEqual(['2026-01-07', true]);
  });

  it('runs over a leap day and over the end of a year', () => {
    expect(plan({ pack: 'covid19-cn-9', day: '2024-02-25' }).release.day).toBe('2024-03-06');
    expect(plan({ pack: 'covid19-cn-9', day: '2023-02-25' }).release.day).toBe('2023-03-07');
    expect(plan({ pack: 'covid19-cn-9', day: '2022-12-28' }).release.day).toBe('2023-01-07');
  });

  it('tells the gate stage by stage, from the anchor day until the release', () => {
    expect(plan({ pack: 'covid19-cn-9', day: '2022-07-01' }).standing).toMatchObject([
      { code: 'stayHome', from: '2022-07-01', to: '2022-07-08' },
      { code: 'medicalOnly', from: '2022-07-09', to: '2022-07-11' },
    ]);
    expect(plan({ pack: 'covid19-cn-twenty', day: '2022-11-15' }).standing).toMatchObject([
      { code: 'stayHome', from: '2022-11-15', to: '2022-11-23' },
    ]);
  });

  it('gives every day its clause', () => {
    const { stages, checks, tests, release } = plan({ pack: 'covid19-cn-8', day: '2021-06-01' });
    expect(checks).toHaveLength(21);
    for (const { clause } of [...stages, ...checks, ...tests, release]) expect(clause.source).not.toBe('');
    expect(tests.filter(({ isDoubled }) => isDoubled).map(({ day }) => day)).toEqual(['2021-06-15']);
  });

  it('frees a contact of a contact early by edition 8 only with the first contact', () => {
    const { early, release } = plan({ pack: 'covid19-cn-8', measure: 'secondary-contact', day: '2021-06-01' });
    expect([early?.day, early?.conditions]).toEqual(['2021-06-08', ['tests', 'indexNegative']]);
    expect(release.conditions.map(({ code }) => code)).toEqual(['days', 'tests', 'indexNegative']);
  });
});

describe('the anchor', () => {
  it.each([
    ['2022-07-01T15:59:59Z', '2022-07-01'],
    ['2022-07-01T16:00:00Z', '2022-07-02'],
    ['2022-07-01T16:00:01Z', '2022-07-02'],
    ['2022-12-31T15:59:59Z', '2022-12-31'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
  ])('at %s counts from %s in Shanghai', (at, day) => {
    expect(anchorAt({ kind: 'arrival', at: instantOf(new Date(at)), timeZone: 'Asia/Shanghai' })).toEqual({
      kind: 'arrival',
      day,
    });
  });

  it('falls back to the start of control where there is no evidence, and says so', () => {
    const { anchor } = plan({ pack: 'covid19-cn-9', measure: 'entry', kind: 'controlStart', day: '2022-07-01' });
    expect([anchor.isFallback, anchor.clause.grade]).toEqual([true, 'A']);
  });

  it('is refused when the rule does not count from it', () => {
    const anchor = { kind: 'onset', day: getDay('2022-07-01') } as const;
    expect(scheduleOf({ pack: packOf('covid19-cn-9'), measure: 'entry', anchor })).toMatchObject({
      refused: 'protocolAnchorKind',
    });
  });

  it('of a measure that the edition ended is refused', () => {
    const anchor = { kind: 'lastExposure', day: getDay('2023-02-01') } as const;
    expect(scheduleOf({ pack: packOf('covid19-cn-10'), measure: 'close-contact', anchor })).toEqual({
      refused: 'protocolMeasureUnknown',
      details: { pack: 'covid19-cn-10', measure: 'close-contact' },
    });
  });
});

describe('what happens during a stay', () => {
  const reset = (kind: Reset['kind'], day: string): Reset => ({ kind, day: getDay(day) });

  it('counts again from a new exposure, a breach, or a cohabitant who fell ill', () => {
    for (const kind of ['newExposure', 'breach', 'cohabitantCase'] as const) {
      const schedule = plan({ pack: 'covid19-cn-9', day: '2022-07-01', resets: [reset(kind, '2022-07-05')] });
      expect([kind, schedule.release.day, schedule.resets[0]?.outcome]).toEqual([kind, '2022-07-15', 'applied']);
      expect(schedule.firstAnchor.day).toBe('2022-07-01');
    }
  });

  it('takes several resets in the order of their days', () => {
    const resets = [reset('breach', '2022-07-06'), reset('newExposure', '2022-07-03')];
    expect(plan({ pack: 'covid19-cn-9', day: '2022-07-01', resets }).release.day).toBe('2022-07-16');
  });

  it('passes over what the rule does not know, what was before, and what came after the end', () => {
    const resets = [reset('newExposure', '2022-06-20'), reset('newExposure', '2022-08-01')];
    const schedule = plan({ pack: 'covid19-cn-9', day: '2022-07-01', resets });
    expect(schedule.resets.map(({ outcome }) => outcome)).toEqual(['beforeAnchor', 'afterRelease']);
    expect(schedule.release.day).toBe('2022-07-11');
    const low = plan({
      pack: 'covid19-cn-9',
      measure: 'low-risk-area',
      day: '2022-07-01',
      resets: [reset('breach', '2022-07-02')],
    });
    expect(low.resets[0]?.outcome).toBe('notInRule');
  });

  it('ends later when the last test was done later', () => {
    const testResults = [{ day: getDay('2022-07-13'), result: 'negative' }] as const;
    const schedule = plan({ pack: 'covid19-cn-9', day: '2022-07-01', testResults });
    expect(schedule.release.day).toBe('2022-07-13');
    expect(schedule.standing.at(-1)?.to).toBe('2022-07-13');
  });
});

describe('the day of a stay', () => {
  const measure = packOf('covid19-cn-9').measures[0]!;
  const at = (day: string) => dayOfStay({ measure, anchorDay: getDay('2022-07-01'), day: getDay(day) });

  it('is counted as the rule counts it', () => {
    expect(at('2022-07-02')).toEqual({ dayNumber: 1, of: 10, stage: 0 });
    expect(at('2022-07-09')).toEqual({ dayNumber: 8, of: 10, stage: 1 });
  });
  it('is none on the anchor day and after the end', () => {
    expect([at('2022-07-01'), at('2022-07-12')]).toEqual([undefined, undefined]);
  });
});
