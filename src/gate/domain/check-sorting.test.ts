import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidV7 } from '../../base/domain/ids.ts';
import { FUTURE_MINUTES, sortChecks } from './check-sorting.ts';

const NOW = Date.parse('2026-03-10T02:00:00.000Z');
const GATE = uuidV7(NOW, new Uint8Array(10));
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let count = 0;
function checkAt(ms: number, more: object = {}): { readonly id: string } {
  count += 1;
  const random = new Uint8Array(10).fill(count % 256);
  return {
    id: uuidV7(ms, random),
    ...{ at: new Date(ms).toISOString(), gateId: GATE, direction: 'in', holder: 'resident', method: 'scan' },
    ...{ outcome: 'pass', code: 'welcomeHome', resolution: 'let' },
    ...more,
  };
}
const sort = (checks: readonly unknown[]) => sortChecks({ checks, gateIds: new Set([GATE]), nowMs: NOW, keepDays: 21 });

describe('sorting a batch', () => {
  it('takes what is sound, of a known gate and of its time', () => {
    const checks = [checkAt(NOW), checkAt(NOW - DAY), checkAt(NOW + 9 * MINUTE)];
    expect(sort(checks)).toEqual({ taken: checks, counted: [], refused: [] });
  });

  it('draws the lines at ten minutes ahead and at the days that are kept', () => {
    const edges = [
      NOW + FUTURE_MINUTES * MINUTE,
      NOW + FUTURE_MINUTES * MINUTE + 1,
      NOW - 21 * DAY,
      NOW - 21 * DAY - 1,
    ];
    const checks = edges.map((ms) => checkAt(ms));
    expect(sort(checks)).toEqual({
      taken: [checks[0], checks[2]],
      counted: [checks[3]],
      refused: [
        { id: checks[1]?.id, code: 'checkFromFuture' },
        { id: checks[3]?.id, code: 'checkTooOld' },
      ],
    });
  });

  it('knows a gate in capitals and no other gate', () => {
    const known = checkAt(NOW, { gateId: GATE.toUpperCase() });
    const unknown = checkAt(NOW, { gateId: uuidV7(NOW + 1, new Uint8Array(10)) });
    expect(sort([known, unknown])).toEqual({
      taken: [known],
      counted: [],
      refused: [{ id: unknown.id, code: 'gateUnknown' }],
    });
  });

  it('says of a broken record what it calls itself, as far as that can be said', () => {
    const broken = [{ id: 'abc' }, { id: 7 }, null, { ...checkAt(NOW), direction: 'up' }];
    expect(sort(broken).refused).toEqual([
      { id: 'abc', code: 'checkBroken' },
      { id: '', code: 'checkBroken' },
      { id: '', code: 'checkBroken' },
      { id: (broken[3] as { id: string }).id, code: 'checkBroken' },
    ]);
  });

  it('loses none: every record is taken or refused, and what is counted is refused too', () => {
    const record = fc.oneof(
      fc.integer({ min: -40 * DAY, max: DAY }).map((offset) => checkAt(NOW + offset)),
      fc.integer({ min: -DAY, max: 0 }).map((offset) => checkAt(NOW + offset, { gateId: 'nowhere' })),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (checks) => {
        const { taken, counted, refused } = sort(checks);
        expect(taken.length + refused.length).toBe(checks.length);
        expect(refused.filter(({ code }) => code === 'checkTooOld').map(({ id }) => id)).toEqual(
          counted.map(({ id }) => id),
        );
      }),
    );
  });
});
