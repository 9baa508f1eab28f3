import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { judgeReports, type ArrivedReport, type KnownSensor } from './judge-reports.ts';
import type { SensorReport } from './sensor-report.ts';

const NEW: KnownSensor = { isOpen: null, changedAt: null, battery: null, marks: [] };
const SHUT: KnownSensor = { isOpen: false, changedAt: at(-60), battery: 90, marks: [] };

function at(minutes: number): Instant {
  return instantOf(new Date(Date.UTC(2026, 2, 10, 8, minutes)));
}
const said = (minutes: number, report: Partial<SensorReport>): ArrivedReport => ({
  report: { code: 'a', ...report },
  arrivedAt: at(minutes),
});
const kinds = (known: KnownSensor, ...reports: readonly ArrivedReport[]) =>
  judgeReports(known, reports).events.map(({ kind }) => kind);

describe('what a sensor tells', () => {
  it('is an opening when a shut door opens, and its end', () => {
    const judged = judgeReports(SHUT, [said(0, { contact: 'open' }), said(1, { contact: 'closed' })]);
    expect(judged.events).toEqual([
      { at: at(0), kind: 'opened' },
      { at: at(1), kind: 'closed' },
    ]);
    expect(judged.sensor).toMatchObject({ isOpen: false, changedAt: at(1) });
  });

  it('is nothing new when a device repeats its state every hour', () => {
    expect(kinds(SHUT, said(0, { contact: 'closed' }), said(60, { contact: 'closed' }))).toEqual([]);
    const open = { ...SHUT, isOpen: true };
    expect(kinds(open, said(0, { contact: 'open' }), said(60, { contact: 'open' }))).toEqual([]);
  });

  it('is one opening when the same word comes twice', () => {
    expect(kinds(SHUT, said(0, { contact: 'open' }), said(0, { contact: 'open' }))).toEqual(['opened']);
  });

  it('is told of its own time when it comes late, and changes nothing newer', () => {
    const judged = judgeReports({ ...SHUT, changedAt: at(5) }, [said(6, { contact: 'open', saidAt: at(3) })]);
    expect(judged.events).toEqual([{ at: at(3), kind: 'opened' }]);
    expect(judged.sensor).toMatchObject({ isOpen: false, changedAt: at(5) });
  });

  it('is no event when a new sensor says that the door is shut, and one when it stands open', () => {
    expect(kinds(NEW, said(0, { contact: 'closed' }))).toEqual([]);
    expect(kinds(NEW, said(0, { contact: 'open' }))).toEqual(['opened']);
  });

  it('does not believe a clock that is far off', () => {
    expect(judgeReports(SHUT, [said(0, { contact: 'open', saidAt: at(30) })])).toMatchObject({
      events: [{ at: at(0), kind: 'opened' }],
      clockOffsetMs: 30 * 60_000,
    });
    expect(judgeReports(SHUT, [said(0, { contact: 'open', saidAt: at(-3000) })]).events[0]?.at).toBe(at(0));
  });

  it('is nothing when a broker hands over again what was written before its crash', () => {
    const open = said(0, { contact: 'open', mark: '7.a' });
    const shut = said(1, { contact: 'closed', mark: '8.b' });
    const first = judgeReports(SHUT, [open, shut]);
    const again = [open, shut].map(({ report }) => said(5, { ...report, isAgain: true }));
    expect(judgeReports(first.sensor, again)).toMatchObject({
      events: [],
      sensor: { isOpen: false, changedAt: at(1) },
    });
  });

  it('is an opening when a broker hands it over again and it was never written', () => {
    const again = said(5, { contact: 'open', mark: '7.a', isAgain: true });
    expect(kinds({ ...SHUT, marks: ['7.b', '8.a'] }, again)).toEqual(['opened']);
    expect(kinds({ ...SHUT, marks: ['7.a'] }, said(5, { contact: 'open', mark: '7.a' }))).toEqual(['opened']);
  });

  it('keeps few marks, the newest last', () => {
    const many = Array.from({ length: 50 }, (_, nth) => said(0, { contact: 'closed', mark: String(nth) }));
    const { marks } = judgeReports(SHUT, many).sensor;
    expect([marks.length, marks[0], marks.at(-1)]).toEqual([32, '18', '49']);
  });

  it('says once that a battery is low', () => {
    const first = judgeReports(SHUT, [said(0, { battery: 10, contact: 'closed' })]);
    expect(first.events).toEqual([{ at: at(0), kind: 'batteryLow' }]);
    expect(kinds(first.sensor, said(60, { battery: 9 }), said(120, { isBatteryLow: true }))).toEqual([]);
    expect(kinds(first.sensor, said(60, { battery: 95 }), said(120, { battery: 12 }))).toEqual(['batteryLow']);
  });

  it('says that it was torn off, and that the bridge lost it', () => {
    expect(kinds(SHUT, said(0, { tamper: true }))).toEqual(['tampered']);
    expect(judgeReports(SHUT, [said(0, { line: 'offline' })]).isLost).toBe(true);
    expect(judgeReports(SHUT, [said(0, { line: 'offline' }), said(1, { line: 'online' })]).isLost).toBe(false);
  });
});

describe('any run of words in their order', () => {
  const words = fc.array(fc.constantFrom<'open' | 'closed'>('open', 'closed'), { maxLength: 30 });
  const run = (states: readonly ('open' | 'closed')[]) => states.map((contact, minute) => said(minute, { contact }));

  it('gives as many openings as times the door went from shut to open', () => {
    fc.assert(
      fc.property(words, (states) => {
        const want = states.filter((state, n) => state === 'open' && (states[n - 1] ?? 'closed') === 'closed').length;
        expect(kinds(SHUT, ...run(states)).filter((kind) => kind === 'opened')).toHaveLength(want);
      }),
    );
  });

  it('gives the same whether it comes at once or in pieces, and nothing more when all of it comes again', () => {
    fc.assert(
      fc.property(words, fc.nat(30), (states, cut) => {
        const all = run(states);
        const first = judgeReports(SHUT, all.slice(0, cut));
        const second = judgeReports(first.sensor, all.slice(cut));
        expect([...first.events, ...second.events]).toEqual(judgeReports(SHUT, all).events);
        const known = new Set(judgeReports(SHUT, all).events.map((event) => `${event.at} ${event.kind}`));
        const last = all.at(-1);
        if (last) expect(judgeReports(second.sensor, [last]).events).toEqual([]);
        expect(known.size).toBe(judgeReports(SHUT, all).events.length);
      }),
    );
  });
});
