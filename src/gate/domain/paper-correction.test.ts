import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../../base/domain/day.ts';
import {
  CorrectPaperLine,
  decideCorrectPaperLine,
  decideStrikePaperLine,
  StrikePaperLine,
  type CorrectionState,
  type KeyedLine,
} from './paper-correction.ts';

const GATE = '01890000-0000-7000-8000-000000000001';
const PERSON = '01890000-0000-7000-8000-000000000002';
const CHECK = '01890000-0000-7000-8000-000000000003';
const at = (text: string) => instantOf(new Date(text));
const DAY = getDay('2026-11-21');
const keyed: KeyedLine = { checkId: CHECK, gateId: GATE, day: DAY, sheet: 'K7M3Q2', line: 2, status: 'holds' };
const given = (more: Partial<CorrectionState> = {}): CorrectionState => ({
  keyed,
  at: at('2026-11-21T01:52:00Z'),
  people: new Set([PERSON]),
  now: at('2026-11-22T00:00:00Z'),
  keptFrom: at('2026-10-22T00:00:00Z'),
  ...more,
});
const said = (more: object = {}) =>
  CorrectPaperLine.parse({
    ...{ checkId: CHECK, reason: ' 看错时间 ', day: DAY, time: '09:52', direction: 'in' },
    ...{ words: '送水的小李', isVisitor: true },
    ...more,
  });
const struck = StrikePaperLine.parse({ checkId: CHECK, reason: '看错时间' });
const ofLine = { subjectId: GATE, checkId: CHECK, day: DAY, sheet: 'K7M3Q2', line: 2, reason: '看错时间' };

describe('a line of a sheet that was keyed in wrongly', () => {
  it('is corrected as a whole, at its number of its sheet', () => {
    expect(decideCorrectPaperLine(given(), said({ personId: PERSON, temperature: 366 }))).toEqual({
      facts: [
        {
          ...{ type: 'paperLineCorrected', ...ofLine, isInLog: true },
          check: {
            ...{ line: 2, at: at('2026-11-21T01:52:00Z'), direction: 'in', holder: 'resident', personId: PERSON },
            ...{ words: '送水的小李', outcome: 'pass', resolution: 'let', temperature: 366, remark: '' },
          },
        },
      ],
    });
  });

  it('is struck out when it is not on the paper, and comes back by a correction', () => {
    expect(decideStrikePaperLine(given(), struck)).toEqual({ facts: [{ type: 'paperLineStruck', ...ofLine }] });
    const back = given({ keyed: { ...keyed, status: 'struck' } });
    expect(decideCorrectPaperLine(back, said())).toMatchObject({ facts: [{ isInLog: false, check: { line: 2 } }] });
  });

  it('is changed once: who holds an older state of it looks again', () => {
    for (const status of ['struck', 'replaced'] as const)
      expect(decideStrikePaperLine({ keyed: { ...keyed, status } }, struck)).toEqual({
        refused: 'paperLineChanged',
        details: { line: 2 },
      });
    const replaced = given({ keyed: { ...keyed, status: 'replaced' } });
    expect(decideCorrectPaperLine(replaced, said())).toMatchObject({ refused: 'paperLineChanged' });
  });

  it.each([
    ['paperLineUnknown', { keyed: undefined }, {}],
    ['paperDayOff', {}, { day: '2026-11-20' }],
    ['paperDayOff', {}, { day: '2026-11-23' }],
    ['paperInFuture', { now: at('2026-11-21T01:00:00Z') }, {}],
    ['paperTooOld', { keptFrom: at('2026-11-22T00:00:00Z') }, {}],
    ['paperPersonUnknown', { people: new Set<string>() }, { personId: PERSON }],
  ])('is not corrected: %s', (code, state, input) => {
    expect(decideCorrectPaperLine(given(state), said(input))).toMatchObject({ refused: code });
  });

  it('lies on the day of the sheet or in the night after it', () => {
    for (const day of ['2026-11-21', '2026-11-22'])
      expect(decideCorrectPaperLine(given(), said({ day }))).toHaveProperty('facts');
    expect(decideStrikePaperLine({ keyed: undefined }, struck)).toMatchObject({ refused: 'paperLineUnknown' });
  });

  it('needs a reason that says something', () => {
    for (const reason of ['', '   ', ' 错 ', '\0\0\0\0'])
      expect(StrikePaperLine.safeParse({ checkId: CHECK, reason }).success).toBe(false);
    expect(said().reason).toBe('看错时间');
  });
});
