import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../register/domain/demo-random.ts';
import { demoChecks } from './demo-checks.ts';
import { demoShifts } from './demo-shifts.ts';
import { timeOfId } from './gate-check.ts';

const MS_PER_DAY = 86_400_000;
const start = Date.UTC(2026, 2, 9);
const nowMs = start + 1.5 * MS_PER_DAY;
const dayStarts = [start, start + MS_PER_DAY];

function checksOf(seed: number) {
  const walkers = Array.from({ length: 400 }, (_, at) => `walker ${at}`);
  const question = { gateIds: ['east', 'west'] as const, walkers, kept: ['k1', 'k2', 'k3', 'k4'], dayStarts, nowMs };
  return demoChecks({ ...question, gateIds: ['east', 'west'], random: randomFrom(seed) });
}

describe('the passages of the demonstration', () => {
  it('are the same for the same seed, in the order of time, none to come, each id carrying its time', () => {
    const checks = checksOf(5);
    expect(checks).toEqual(checksOf(5));
    expect(checks.map(({ atMs }) => atMs)).toEqual(checks.map(({ atMs }) => atMs).sort((a, b) => a - b));
    expect(checks.every(({ atMs }) => atMs <= nowMs)).toBe(true);
    expect(checks.every(({ id, atMs }) => timeOfId(id) === atMs)).toBe(true);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it('lead out before they lead in, for everybody on every day', () => {
    const last = new Map<string, string>();
    for (const { personId, direction, atMs } of checksOf(6).filter(({ personId: id }) => id?.startsWith('walker'))) {
      const key = `${personId ?? ''} ${Math.floor((atMs - start) / MS_PER_DAY)}`;
      expect([last.get(key), direction]).toEqual(direction === 'out' ? [undefined, 'out'] : ['out', 'in']);
      last.set(key, direction);
    }
  });

  it('never let somebody out who must stay at home, but for an emergency', () => {
    const kept = checksOf(7).filter(({ personId }) => personId?.startsWith('k'));
    expect(kept.length).toBeGreaterThan(4);
    for (const { code, resolution } of kept)
      expect([code, resolution]).toEqual(code === 'emergency' ? [code, 'emergency'] : ['stayHome', 'turnedAway']);
  });
});

describe('the roster of the demonstration', () => {
  const guardIds = Array.from({ length: 12 }, (_, at) => `guard ${at}`);
  const shifts = demoShifts({
    gateIds: ['a', 'b', 'c', 'd'],
    guardIds,
    dayStarts: [0, 1, 2, 3].map((day) => start + day * MS_PER_DAY),
    nowMs,
  });

  it('keeps every gate round the clock, and nobody at two gates', () => {
    expect(shifts).toHaveLength(4 * 4 * 3);
    for (const one of shifts)
      for (const other of shifts)
        if (one !== other && one.accountId === other.accountId)
          expect(one.untilMs <= other.fromMs || other.untilMs <= one.fromMs).toBe(true);
  });

  it('has one gate that waits for its guard and one shift that wants a swap', () => {
    const now = shifts.filter(({ fromMs, untilMs }) => fromMs <= nowMs && untilMs > nowMs);
    expect(now.filter(({ startedMs }) => startedMs === null)).toHaveLength(1);
    expect(shifts.filter(({ wantsSwap }) => wantsSwap)).toHaveLength(1);
  });

  it('is empty where there are too few guards', () => {
    expect(demoShifts({ gateIds: ['a'], guardIds: ['one'], dayStarts: [start], nowMs })).toEqual([]);
  });
});
