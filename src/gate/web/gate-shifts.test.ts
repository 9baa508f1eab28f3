import { describe, expect, it } from 'vitest';
import { minutes } from '../../../test/support/gate-questions.ts';
import { isBusyDuring, myShifts, nextAfter, wantedShifts } from './gate-shifts.ts';
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

  it('may be taken over by a colleague while they have not begun, by nobody else and not by oneself', () => {
    const wanted = (one: ShiftRow): ShiftRow => [one[0], one[1], one[2], one[3], one[4], one[5], 1];
    const roster = [
      wanted(shift('late', 'b', 30)),
      wanted(shift('c', 'b', 6)),
      wanted(shift('on', 'b', -1)),
      ...ROSTER,
    ];
    expect(wantedShifts(roster, { accountId: 'a', nowMs }).map(([id]) => id)).toEqual(['c', 'late']);
    expect(wantedShifts(roster, { accountId: 'b', nowMs })).toEqual([]);
    expect(wantedShifts(ROSTER, { accountId: 'a', nowMs })).toEqual([]);
  });

  it('are not offered to somebody who stands elsewhere at that time', () => {
    const offered = shift('x', 'b', 5);
    expect(isBusyDuring(ROSTER, { accountId: 'a', shift: offered })).toBe(true);
    expect(isBusyDuring(ROSTER, { accountId: 'a', shift: shift('y', 'b', 6) })).toBe(false);
  });
});
