import { describe, expect, it } from 'vitest';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { getId } from '../../base/domain/ids.ts';
import {
  decideEndShift,
  decideRemoveShift,
  decideStartShift,
  decideTakeShift,
  decideWantSwap,
  type ShiftState,
} from './shift-turn-rules.ts';

const at = (hour: number, minute = 0): Instant => instantOf(new Date(Date.UTC(2026, 2, 10, hour, minute)));
const shiftId = getId<'shift'>('00000000-0000-7000-8000-000000000001');

/** Wang stands from eight to four. */
function shift(more: Partial<ShiftState> = {}): ShiftState {
  return {
    ...{ shiftId, accountId: 'wang', fromAt: at(8), untilAt: at(16) },
    ...{ startedAt: null, endedAt: null, swapWantedAt: null, isRemoved: false },
    ...more,
  };
}
const turn = (now: Instant, more: Partial<ShiftState> = {}, accountId = 'wang') => ({
  shift: shift(more),
  accountId,
  now,
});

describe('taking a shift off the roster', () => {
  it('is done once, before it begins', () => {
    expect(decideRemoveShift({ shift: shift() })).toEqual({ facts: [{ type: 'shiftRemoved', subjectId: shiftId }] });
    expect(decideRemoveShift({ shift: shift({ isRemoved: true }) })).toEqual({ facts: [] });
    expect(decideRemoveShift({ shift: shift({ startedAt: at(8) }) })).toEqual({ refused: 'shiftStarted' });
    expect(decideRemoveShift({ shift: undefined })).toEqual({ refused: 'shiftGone' });
  });
});

describe('a swap', () => {
  const wanted = { swapWantedAt: at(1) };
  const taker = (more: Partial<ShiftState> = {}, other: object = {}) => ({
    ...turn(at(2), { ...wanted, ...more }, 'li'),
    ...{ isGateWorker: true, taken: [], ...other },
  });

  it('is wanted by the guard, and the shift stays his', () => {
    expect(decideWantSwap(turn(at(1)))).toEqual({ facts: [{ type: 'swapWanted', subjectId: shiftId }] });
    expect(decideWantSwap(turn(at(2), wanted))).toEqual({ facts: [] });
    expect(decideWantSwap(turn(at(1), {}, 'li'))).toEqual({ refused: 'shiftNotYours' });
    expect(decideWantSwap(turn(at(9), { startedAt: at(8) }))).toEqual({ refused: 'shiftStarted' });
    expect(decideWantSwap(turn(at(16)))).toEqual({ refused: 'shiftOver' });
    expect(decideWantSwap(turn(at(1), { isRemoved: true }))).toEqual({ refused: 'shiftGone' });
  });

  it('is done when another one takes the shift', () => {
    expect(decideTakeShift(taker())).toEqual({
      facts: [{ type: 'shiftTaken', subjectId: shiftId, accountId: 'li', formerAccountId: 'wang' }],
    });
  });

  it('is done once, however often the phone sends it', () => {
    expect(decideTakeShift(taker({ accountId: 'li', swapWantedAt: null }))).toEqual({ facts: [] });
  });

  it.each([
    ['swapNotWanted', { swapWantedAt: null }, {}],
    ['swapNotWanted', { accountId: 'li' }, {}],
    ['shiftStarted', { startedAt: at(1) }, {}],
    ['shiftOver', { untilAt: at(2) }, {}],
    ['shiftGone', { isRemoved: true }, {}],
    ['notGateWorker', {}, { isGateWorker: false }],
    ['shiftOverlaps', {}, { taken: [{ shiftId: 'x', accountId: 'li', fromAt: at(15), untilAt: at(20) }] }],
  ])('is refused with %s', (refused, more, other) => {
    expect(decideTakeShift(taker(more, other))).toMatchObject({ refused });
  });

  it('is possible when the taker’s own shift begins as this one ends', () => {
    const taken = [{ shiftId: 'x', accountId: 'li', fromAt: at(16), untilAt: at(20) }];
    expect(decideTakeShift(taker({}, { taken }))).toHaveProperty('facts.length', 1);
  });
});

describe('standing a shift', () => {
  it('begins when the guard says, up to two hours early and also hours after it happened', () => {
    expect(decideStartShift(turn(at(8, 3)), { shiftId })).toEqual({
      facts: [{ type: 'shiftStarted', subjectId: shiftId, at: at(8, 3) }],
    });
    expect(decideStartShift(turn(at(20)), { shiftId, at: at(7, 55) })).toMatchObject({ facts: [{ at: at(7, 55) }] });
    expect(decideStartShift(turn(at(6)), { shiftId })).toMatchObject({ facts: [{}] });
    expect(decideStartShift(turn(at(5, 59)), { shiftId })).toMatchObject({ refused: 'shiftTooEarly' });
    expect(decideStartShift(turn(at(16)), { shiftId })).toMatchObject({ refused: 'shiftOver' });
    expect(decideStartShift(turn(at(8)), { shiftId, at: at(9) })).toMatchObject({ refused: 'momentInFuture' });
    expect(decideStartShift(turn(at(8), {}, 'li'), { shiftId })).toMatchObject({ refused: 'shiftNotYours' });
  });

  it('begins once: the first beginning counts', () => {
    expect(decideStartShift(turn(at(9), { startedAt: at(8) }), { shiftId })).toEqual({ facts: [] });
  });

  it('ends with a note for the next one, once, and not before it began', () => {
    const begun = { startedAt: at(8) };
    const end = { shiftId, note: '体温枪没电了' };
    expect(decideEndShift(turn(at(16, 5), begun), end)).toEqual({
      facts: [{ type: 'shiftEnded', subjectId: shiftId, at: at(16, 5), note: '体温枪没电了' }],
    });
    expect(decideEndShift(turn(at(16, 5), { ...begun, endedAt: at(16) }), end)).toEqual({ facts: [] });
    expect(decideEndShift(turn(at(16)), end)).toMatchObject({ refused: 'shiftNotStarted' });
    expect(decideEndShift(turn(at(16), begun), { ...end, at: at(7) })).toMatchObject({ refused: 'shiftNotStarted' });
    expect(decideEndShift(turn(at(16), begun), { ...end, at: at(17) })).toMatchObject({ refused: 'momentInFuture' });
    expect(decideEndShift(turn(at(16), begun, 'li'), end)).toMatchObject({ refused: 'shiftNotYours' });
    expect(decideEndShift({ ...turn(at(16)), shift: undefined }, end)).toMatchObject({ refused: 'shiftGone' });
  });
});
