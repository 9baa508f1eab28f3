import { describe, expect, it } from 'vitest';
import { EAST, HOUSEHOLD, minutes, PASS, VISIT, visit, WEST } from '../../../test/support/gate-questions.ts';
import { getId, uuidV7 } from '../../base/domain/ids.ts';
import type { GateCheck } from '../domain/gate-check.ts';
import type { KnownVisit } from './gate-visits.ts';
import { EMPTY_LOG, noteCheck, noteVisit, tallyKey, trimLog } from './own-log.ts';

const check = (more: Partial<GateCheck> = {}): GateCheck => ({
  id: getId(uuidV7(Date.parse(minutes(0)), new Uint8Array(10))),
  at: minutes(0),
  gateId: getId(EAST),
  direction: 'in',
  holder: 'resident',
  method: 'scan',
  passId: getId(PASS),
  outcome: 'pass',
  code: 'welcomeHome',
  resolution: 'let',
  ...more,
});
const day = '2026-11-21';
const known: KnownVisit = { ...visit(), name: '欧阳', phoneTail: '5678', company: '', plate: '', isRegular: false };

describe('what happened at this phone', () => {
  it('counts by gate, direction and what became of it', () => {
    const log = [check(), check(), check({ direction: 'out' }), check({ resolution: 'turnedAway' })].reduce(
      (before, one) => noteCheck(before, { check: one, day }),
      EMPTY_LOG,
    );
    expect(log.tally).toEqual({ [`${EAST} in let`]: 2, [`${EAST} out let`]: 1, [`${EAST} in turnedAway`]: 1 });
    expect(tallyKey(check())).toBe(`${EAST} in let`);
  });

  it('begins a new count with a new day', () => {
    const before = noteCheck(EMPTY_LOG, { check: check(), day });
    expect(noteCheck(before, { check: check(), day: '2026-11-22' }).tally).toEqual({ [`${EAST} in let`]: 1 });
  });

  it('remembers a card that went through, not one that was sent away', () => {
    const through = noteCheck(EMPTY_LOG, { check: check(), day });
    expect(through.lasts[PASS]).toEqual({ gateId: EAST, direction: 'in', at: minutes(0) });
    expect(noteCheck(EMPTY_LOG, { check: check({ resolution: 'turnedAway' }), day }).lasts).toEqual({});
  });

  it('remembers outings of a household', () => {
    const out = check({ direction: 'out', householdId: getId(HOUSEHOLD) });
    const log = noteCheck(noteCheck(EMPTY_LOG, { check: out, day }), { check: out, day });
    expect(log.outings[HOUSEHOLD]).toEqual([minutes(0), minutes(0)]);
  });

  it('keeps the newest word on a visit', () => {
    const log = noteVisit(noteVisit(EMPTY_LOG, known), { ...known, hostAnswer: 'refused' });
    expect(log.visits[VISIT]?.hostAnswer).toBe('refused');
  });

  it('forgets cards after two hours, visits after a day, outings after two weeks, regulars never', () => {
    const log = {
      ...EMPTY_LOG,
      lasts: {
        a: { gateId: WEST, direction: 'in', at: minutes(-121) },
        b: { gateId: WEST, direction: 'in', at: minutes(-5) },
      },
      outings: { old: [minutes(-15 * 24 * 60)], new: [minutes(-13 * 24 * 60)] },
      visits: {
        old: { ...known, untilAt: minutes(-25 * 60) },
        regular: { ...known, untilAt: minutes(-25 * 60), isRegular: true },
      },
    } as const;
    const kept = trimLog(log, minutes(0));
    expect([Object.keys(kept.lasts), Object.keys(kept.outings), Object.keys(kept.visits)]).toEqual([
      ['b'],
      ['new'],
      ['regular'],
    ]);
  });
});
