import { describe, expect, it } from 'vitest';
import { minutes } from '../../../test/support/gate-questions.ts';
import { myShifts, nextAfter } from './gate-shifts.ts';
import type { ShiftRow } from './gate-world.ts';

const shift = (id: string, account: string, fromHour: number, gate = 'east'): ShiftRow =>
  [
    ...[id, gate, account, `guard ${account}`],
    ...[minutes(fromHour * 60), minutes((fromHour + 8) * 60)],
  ] as unknown as ShiftRow;
const ROSTER = [
  shift('c', 'b', 6),
  shift('a', 'a', -2),
  shift('d', 'a', 22),
  shift('e', 'b', 6, 'west'),
  shift('z', 'a', -12),
];
const nowMs = Date.parse(minutes(0));

describe('the shifts of a guard', () => {
  it('are his own that are not long over, the earliest first', () => {
    expect(myShifts(ROSTER, { accountId: 'a', nowMs }).map(([id]) => id)).toEqual(['a', 'd']);
    expect(myShifts(ROSTER, { accountId: 'x', nowMs })).toEqual([]);
  });

  it('are followed by whoever comes next to the same gate', () => {
    expect(nextAfter(ROSTER, ROSTER[1]!)?.[0]).toBe('c');
    expect(nextAfter(ROSTER, ROSTER[2]!)).toBeUndefined();
  });
});
