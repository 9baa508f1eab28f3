import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../../base/domain/day.ts';
import { daysOfLines, decideKeyPaperSheet, KeyPaperSheet, sheetKey, type PaperState } from './paper-sheet.ts';

const GATE = '01890000-0000-7000-8000-000000000001';
const PERSON = '01890000-0000-7000-8000-000000000002';
const at = (text: string) => instantOf(new Date(text));
const lineOf = (line: number, more: object = {}) => ({ line, time: '08:05', direction: 'in', ...more });
const sheetOf = (...lines: object[]) =>
  KeyPaperSheet.parse({ gateId: GATE, day: '2026-11-21', sheet: ' k7m3-q2 ', lines });
const given = (more: Partial<PaperState> = {}): PaperState => ({
  hasGate: true,
  moments: new Map(Array.from({ length: 60 }, (_, n) => [n + 1, at('2026-11-21T00:05:00Z')])),
  people: new Set([PERSON]),
  known: new Map(),
  now: at('2026-11-22T00:00:00Z'),
  keptFrom: at('2026-10-22T00:00:00Z'),
  ...more,
});

describe('a sheet of paper', () => {
  it('is named by its day and number, however the number was typed', () => {
    expect(sheetKey(sheetOf(lineOf(1)))).toBe('2026-11-21 K7M3-Q2');
  });

  it('goes into the log line by line, with the words of whom nobody knows', () => {
    const sheet = sheetOf(
      lineOf(1, { personId: PERSON, words: '庄周', temperature: 365 }),
      lineOf(2, { direction: 'out', words: ' 送水的 小李 ', isVisitor: true, remark: '两桶' }),
      lineOf(4, { words: '不肯说', resolution: 'turnedAway' }),
    );
    const base = { at: at('2026-11-21T00:05:00Z'), temperature: undefined, remark: '', personId: undefined };
    expect(decideKeyPaperSheet(given(), sheet)).toEqual({
      facts: [
        {
          ...{ type: 'paperSheetKeyed', subjectId: GATE, sheet: 'K7M3-Q2', day: '2026-11-21' },
          ...{ repeated: 0, differing: [] },
          checks: [
            {
              ...base,
              ...{ line: 1, direction: 'in', holder: 'resident', personId: PERSON, words: '庄周' },
              ...{ outcome: 'pass', resolution: 'let', temperature: 365 },
            },
            {
              ...base,
              ...{ line: 2, direction: 'out', holder: 'visitor', words: '送水的 小李', remark: '两桶' },
              ...{ outcome: 'pass', resolution: 'let' },
            },
            {
              ...base,
              ...{ line: 4, direction: 'in', holder: 'unknown', words: '不肯说' },
              ...{ outcome: 'stop', resolution: 'turnedAway' },
            },
          ],
        },
      ],
    });
  });

  it('counts once when it comes again, adds what was left out, and tells lines that say something else now', () => {
    const known = new Map([
      [1, at('2026-11-21T00:05:00Z')],
      [2, at('2026-11-21T00:07:00Z')],
    ]);
    const decided = decideKeyPaperSheet(given({ known }), sheetOf(lineOf(1), lineOf(2), lineOf(3)));
    expect(decided).toMatchObject({ facts: [{ repeated: 2, differing: [2], checks: [{ line: 3 }] }] });
  });

  it.each([
    ['gateUnknown', { hasGate: false }, {}],
    ['paperInFuture', { now: at('2026-11-20T23:59:00Z') }, { line: 1 }],
    ['paperTooOld', { keptFrom: at('2026-11-21T00:05:01Z') }, { line: 1 }],
    ['paperPersonUnknown', { people: new Set<string>() }, { line: 1 }],
  ])('is refused: %s', (code, more, details) => {
    const decided = decideKeyPaperSheet(given(more), sheetOf(lineOf(1, { personId: PERSON })));
    expect(decided).toMatchObject({ refused: code, ...(code === 'gateUnknown' ? {} : { details }) });
  });

  it('of a night goes on after midnight, and a slip of the pen does not make a new day', () => {
    const day = getDay('2026-11-21');
    const daysAt = (...times: string[]) => [
      ...daysOfLines({
        day,
        lines: sheetOf(...times.map((time, n) => lineOf(n + 1, { time }))).lines,
      }).values(),
    ];
    expect(daysAt('22:10', '23:50', '00:20', '06:00')).toEqual([day, day, '2026-11-22', '2026-11-22']);
    expect(daysAt('08:10', '08:05', '12:00', '09:00')).toEqual([day, day, day, day]);
  });

  it('has each line number once and no line beyond its end', () => {
    const read = (...lines: object[]) =>
      KeyPaperSheet.safeParse({ gateId: GATE, day: '2026-11-21', sheet: '1', lines }).success;
    expect(read(lineOf(1), lineOf(2))).toBe(true);
    expect([read(lineOf(1), lineOf(1)), read(lineOf(61)), read(), read(lineOf(1, { time: '24:00' }))]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('accounts for every line, whatever was there before', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(numbers, numbers, (keyed, before) => {
        const known = new Map(before.map((line) => [line, at('2026-11-21T00:05:00Z')]));
        const decided = decideKeyPaperSheet(given({ known }), sheetOf(...keyed.map((line) => lineOf(line))));
        const [fact] = 'facts' in decided ? decided.facts : [];
        expect((fact?.checks.length ?? 0) + (fact?.repeated ?? 0)).toBe(keyed.length);
        expect(fact?.checks.every(({ line }) => !known.has(line))).toBe(true);
      }),
    );
  });
});
