import { describe, expect, it } from 'vitest';
import { getDay, type Day } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { packById } from './packs.ts';
import { isFever } from './readings.ts';
import { judgeRelease, type ReleaseQuestion } from './release.ts';
import { scheduleOf } from './schedule.ts';
import type { TestResult } from './schedule-shapes.ts';

const day = (text: string): Day => getDay(text);

function stay(packId: string, measure: string, anchorDay: string): Omit<ReleaseQuestion, 'today'> {
  const pack = packById(packId)!;
  const { kind } = pack.measures.find(({ id }) => id === measure)!.anchor;
  const schedule = scheduleOf({ pack, measure, anchor: { kind, day: day(anchorDay) } });
  if (isRefusal(schedule)) throw new Error(schedule.refused);
  return { schedule, tests: [], checks: [], documents: [] };
}

const negative = (...days: string[]): TestResult[] => days.map((text) => ({ day: day(text), result: 'negative' }));

/** Condition codes that are not met. */
function open(question: ReleaseQuestion): readonly string[] {
  return judgeRelease(question).conditions.flatMap(({ code, isMet }) => (isMet ? [] : [code]));
}

describe('release from isolation at home (twenty measures, high-risk area)', () => {
  const order = stay('covid19-cn-twenty', 'high-risk-area', '2022-11-15');
  const done = {
    tests: negative('2022-11-16', '2022-11-18', '2022-11-20', '2022-11-22'),
    assessment: { isPassed: true },
  };

  it('is due on day 7 when tests are negative and the community verified; the certificate comes with it', () => {
    const verdict = judgeRelease({ ...order, ...done, today: day('2022-11-22') });
    expect([verdict.isDue, verdict.isLate]).toEqual([true, false]);
    expect(open({ ...order, ...done, today: day('2022-11-22') })).toEqual(['documents']);
  });

  it('is late the day after, and that is said', () => {
    expect(judgeRelease({ ...order, ...done, today: day('2022-11-23') }).isLate).toBe(true);
  });

  it('is not due a day before', () => {
    const verdict = judgeRelease({ ...order, ...done, tests: negative('2022-11-21'), today: day('2022-11-21') });
    expect(verdict.isDue).toBe(false);
    expect(verdict.conditions[0]?.detail['zh-CN']).toBe('还差 1 天');
  });

  it('waits for the last test, for the community, and never for a missed earlier test', () => {
    const today = day('2022-11-22');
    expect(open({ ...order, ...done, tests: negative('2022-11-20'), today })).toEqual(['tests', 'documents']);
    expect(open({ ...order, tests: done.tests, today })).toEqual(['assessment', 'documents']);
    expect(open({ ...order, ...done, tests: negative('2022-11-22'), today })).toEqual(['documents']);
    expect(open({ ...order, ...done, assessment: { isPassed: false }, today })).toContain('assessment');
  });

  it('is not due when the last sample is positive; an invalid one is no result', () => {
    const today = day('2022-11-23');
    const later = { day: day('2022-11-23'), result: 'positive' } as const;
    expect(open({ ...order, ...done, tests: [...done.tests, later], today })).toContain('tests');
    expect(open({ ...order, ...done, tests: [...done.tests, { ...later, result: 'invalid' }], today })).not.toContain(
      'tests',
    );
  });

  it('counts papers that were issued', () => {
    expect(open({ ...order, ...done, documents: ['release-certificate'], today: day('2022-11-22') })).toEqual([]);
  });
});

describe('release by several tests in a row', () => {
  const home = stay('covid19-cn-ten', 'case-home', '2022-12-10');
  const today = day('2022-12-17');
  const ct = (text: string, value: number): TestResult => ({ day: day(text), result: 'positive', ct: value });

  it('lets a case go after days 6 and 7 with a Ct of 35 and more', () => {
    expect(open({ ...home, tests: [ct('2022-12-16', 36), ct('2022-12-17', 35)], today })).toEqual([]);
    expect(open({ ...home, tests: [ct('2022-12-16', 36), ct('2022-12-17', 34.9)], today })).toEqual(['tests']);
  });
  it('does not take two samples of one day for two', () => {
    expect(open({ ...home, tests: negative('2022-12-17', '2022-12-17'), today })).toEqual(['tests']);
  });
  it('wants two tests of whoever came from a low-risk area', () => {
    const low = stay('covid19-cn-9', 'low-risk-area', '2022-07-01');
    const end = day('2022-07-04');
    expect(open({ ...low, tests: negative('2022-07-04'), today: end })).toEqual(['tests']);
    expect(open({ ...low, tests: negative('2022-07-02', '2022-07-04'), today: end })).toEqual([]);
  });
});

describe('release by readings', () => {
  const ill = stay('dengue-cn', 'case-mosquito-proof', '2025-08-01');
  const reading = (text: string, tenths: number) => ({ day: day(text), tenths, site: 'axilla' as const, symptoms: [] });

  it('waits until the fever has been gone for 24 hours', () => {
    const today = day('2025-08-06');
    expect(open({ ...ill, checks: [reading('2025-08-05', 380), reading('2025-08-06', 366)], today })).toEqual([
      'feverFree',
    ]);
    expect(open({ ...ill, checks: [reading('2025-08-04', 380), reading('2025-08-06', 366)], today })).toEqual([]);
  });
  it('is not due when nobody measured', () => {
    const verdict = judgeRelease({ ...ill, checks: [reading('2025-08-03', 366)], today: day('2025-08-06') });
    expect([verdict.isDue, verdict.conditions[1]?.detail.en]).toEqual([
      false,
      'no usable reading of the last 24 hours',
    ]);
  });
  it('counts symptoms as well where the rule asks for it', () => {
    const flu = stay('influenza-cn', 'case-home', '2026-01-05');
    const answer = (text: string, symptoms: string[]) => ({ day: day(text), symptoms });
    const today = day('2026-01-09');
    expect(open({ ...flu, checks: [answer('2026-01-07', ['cough'])], today })).toEqual(['symptomFree']);
    expect(open({ ...flu, checks: [answer('2026-01-06', ['cough']), answer('2026-01-08', [])], today })).toEqual([]);
  });
  it('never calls a stay late whose end the symptoms decide', () => {
    expect(judgeRelease({ ...stay('influenza-cn', 'case-home', '2026-01-05'), today: day('2026-03-01') }).isLate).toBe(
      false,
    );
  });
  it('needs somebody to say that the scabs are gone', () => {
    const mpox = stay('mpox-cn-2023', 'case-home', '2024-01-01');
    const today = day('2024-01-30');
    expect(open({ ...mpox, today })).toEqual(['scabsGone']);
    expect(open({ ...mpox, confirmed: ['scabsGone'], today })).toEqual([]);
  });
  it('needs the word on the first contact by edition 8', () => {
    const second = stay('covid19-cn-8', 'secondary-contact', '2021-06-01');
    const today = day('2021-06-08');
    expect(open({ ...second, tests: negative('2021-06-08'), today })).toEqual(['indexNegative']);
    expect(open({ ...second, tests: negative('2021-06-08'), confirmed: ['indexNegative'], today })).toEqual([]);
  });
});

describe('a reading', () => {
  it('is judged at the site at which it was taken, and not where no source gives a number', () => {
    const thresholds = { forehead: 368, axilla: 373 };
    expect(isFever(thresholds, { tenths: 370, site: 'forehead' })).toBe(true);
    expect(isFever(thresholds, { tenths: 370, site: 'axilla' })).toBe(false);
    expect(isFever(thresholds, { tenths: 373, site: 'axilla' })).toBe(true);
    expect(isFever(thresholds, { tenths: 390, site: 'wrist' })).toBeUndefined();
    expect(isFever(thresholds, { site: 'axilla' })).toBeUndefined();
  });
});
