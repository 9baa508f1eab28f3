import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../../base/domain/day.ts';
import { getId } from '../../base/domain/ids.ts';
import { figuresFrom } from './figures.ts';
import {
  decideCorrectReport,
  decideExplainCheck,
  decideMakeReport,
  decideOverrideFigure,
  decideRecountReport,
  decideRemarkReport,
  decideReturnReport,
  decideSignReport,
  type ReportSheet,
} from './report-rules.ts';

const reportId = getId<'report'>('00000000-0000-7000-8000-000000000001');
const overrideId = getId<'override'>('00000000-0000-7000-8000-000000000002');
const remarkId = getId<'remark'>('00000000-0000-7000-8000-000000000003');
const day = getDay('2026-03-10');
const now = instantOf(new Date('2026-03-10T10:00:00Z'));
const counted = figuresFrom({ residents: 100, gateChecks: 4, gateIn: 2, gateOut: 2 });
const draft: ReportSheet = {
  ...{ reportId, day, version: 1, state: 'draft', signedAt: null, computed: counted },
  ...{ overrides: [], explained: [] },
};
const signed: ReportSheet = { ...draft, state: 'signed', signedAt: now };
const line = (indicator: string, value: number | null) => ({ indicator, value, computed: 0, reason: '台账', at: now });
const put = { reportId, overrideId, indicator: 'gateIn', value: 3, reason: '纸质登记' };

describe('making the sheet of a day', () => {
  const state = { today: day, versions: [], counted };

  it('writes down what is counted', () => {
    expect(decideMakeReport(state, { reportId, day })).toEqual({
      facts: [{ type: 'reportMade', subjectId: reportId, day, version: 1, computed: counted }],
    });
  });

  it('is refused for a day ahead and for a day that has one', () => {
    expect(decideMakeReport(state, { reportId, day: getDay('2026-03-11') })).toEqual({ refused: 'reportDayAhead' });
    expect(decideMakeReport({ ...state, versions: [draft] }, { reportId, day })).toEqual({ refused: 'reportExists' });
  });
});

describe('correcting', () => {
  const state = { today: day, counted };
  const input = { reportId, day, reason: '漏报一人' };

  it('makes the next version and says which one it carries on', () => {
    const decided = decideCorrectReport({ ...state, versions: [signed] }, input);
    expect(decided).toMatchObject({ facts: [{ version: 2, carriesFrom: signed.reportId, reason: '漏报一人' }] });
  });

  it('is refused without a report, and while a version is still open', () => {
    expect(decideCorrectReport({ ...state, versions: [] }, input)).toEqual({ refused: 'reportUnknown' });
    expect(decideCorrectReport({ ...state, versions: [signed, { ...draft, version: 2 }] }, input)).toEqual({
      refused: 'reportOpen',
      details: { version: 2 },
    });
  });
});

describe('putting a figure by hand', () => {
  it('keeps both values and the reason', () => {
    expect(decideOverrideFigure({ report: draft }, put)).toEqual({
      facts: [
        ...[
          {
            type: 'figureOverridden',
            subjectId: reportId,
            overrideId,
            indicator: 'gateIn',
            computed: 2,
            value: 3,
            reason: put.reason,
          },
        ],
      ],
    });
  });

  it('is refused where it changes nothing', () => {
    const refused = { refused: 'overrideChangesNothing', details: { value: 2 } };
    expect(decideOverrideFigure({ report: draft }, { ...put, value: 2 })).toEqual(refused);
    expect(decideOverrideFigure({ report: draft }, { ...put, value: null })).toEqual(refused);
  });

  it('can be taken back', () => {
    const report = { ...draft, overrides: [line('gateIn', 9)] };
    expect(decideOverrideFigure({ report }, { ...put, value: null })).toMatchObject({ facts: [{ value: null }] });
  });

  it('is refused for a figure that is none, and on a signed sheet', () => {
    expect(decideOverrideFigure({ report: draft }, { ...put, indicator: 'handshakes' })).toEqual({
      refused: 'indicatorUnknown',
    });
    expect(decideOverrideFigure({ report: signed }, put)).toEqual({
      refused: 'reportIsSigned',
      details: { version: 1 },
    });
    expect(decideOverrideFigure({ report: undefined }, put)).toEqual({ refused: 'reportUnknown' });
  });
});

describe('signing', () => {
  const sign = (report: ReportSheet, yesterday = figuresFrom({ residents: 100 })) =>
    decideSignReport({ report, yesterday }, { reportId });

  it('writes down what stands, not what was counted', () => {
    const report = { ...draft, overrides: [line('disinfected', 12)] };
    expect(sign(report)).toEqual({
      facts: [{ type: 'reportSigned', subjectId: reportId, day, version: 1, signed: { ...counted, disinfected: 12 } }],
    });
  });

  it('waits for a word about every check that does not hold', () => {
    const report = { ...draft, overrides: [line('gateIn', 9)] };
    expect(sign(report)).toEqual({ refused: 'checksUnexplained', details: { count: 1 } });
    expect(sign({ ...report, explained: ['gateBalance'] })).toMatchObject({ facts: [{ type: 'reportSigned' }] });
    expect(sign({ ...report, explained: ['residentsBalance'] })).toMatchObject({ refused: 'checksUnexplained' });
  });

  it('looks at what was signed the day before, when something was', () => {
    expect(sign(draft, figuresFrom({ residents: 99 }))).toMatchObject({ refused: 'checksUnexplained' });
    expect(decideSignReport({ report: draft, yesterday: undefined }, { reportId })).toMatchObject({ facts: [{}] });
  });

  it('happens once', () => {
    expect(sign(signed)).toMatchObject({ refused: 'reportIsSigned' });
  });
});

describe('explaining and counting anew', () => {
  it('is for open sheets and checks that exist', () => {
    const note = '昨日补录';
    const explain = (report: ReportSheet | undefined, check: string) =>
      decideExplainCheck({ report }, { reportId, check, note });
    expect(explain(draft, 'gateBalance')).toMatchObject({ facts: [{ check: 'gateBalance', note }] });
    expect(explain(draft, 'moonBalance')).toEqual({ refused: 'checkUnknown' });
    expect(explain(signed, 'gateBalance')).toMatchObject({ refused: 'reportIsSigned' });
  });

  it('replaces what was counted, not what was put by hand', () => {
    const state = { report: draft, counted: figuresFrom({ residents: 101 }) };
    expect(decideRecountReport(state, { reportId })).toMatchObject({ facts: [{ computed: { residents: 101 } }] });
    expect(decideRecountReport({ ...state, report: signed }, { reportId })).toMatchObject({
      refused: 'reportIsSigned',
    });
  });
});

describe('the level above', () => {
  const input = { reportId, remarkId, note: '请核对' };

  it('sends back the newest signed version and no other', () => {
    expect(decideReturnReport({ report: signed, newest: 1 }, input)).toMatchObject({ facts: [{ note: '请核对' }] });
    expect(decideReturnReport({ report: signed, newest: 2 }, input)).toEqual({ refused: 'reportNotSigned' });
    expect(decideReturnReport({ report: draft, newest: 1 }, input)).toEqual({ refused: 'reportNotSigned' });
    expect(decideReturnReport({ report: undefined, newest: 0 }, input)).toEqual({ refused: 'reportUnknown' });
  });

  it('may remark on any of them', () => {
    expect(decideRemarkReport({ report: draft }, input)).toMatchObject({ facts: [{ type: 'reportRemarked' }] });
    expect(decideRemarkReport({ report: undefined }, input)).toEqual({ refused: 'reportUnknown' });
  });
});
