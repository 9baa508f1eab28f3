import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type Person, type TestSite } from '../../../test/support/site.ts';
import { newId } from '../../base/server/ids.ts';

let site: TestSite;
let ids: ReadonlyMap<string, string>;
let director: Person;
let [wang, li]: Person[] = [];
const east = newId<'gate'>();
const west = newId<'gate'>();
const COMMUNITY = 100;

beforeAll(async () => {
  site = await openTestSite();
  ids = await site.seed({
    林岚: { phone: '13900000001', grants: [['director', COMMUNITY]] },
    王守: { phone: '13900000005', grants: [['gateGuard', COMMUNITY]] },
    李守: { phone: '13900000006', grants: [['volunteer', COMMUNITY]] },
    医生: { phone: '13900000007', grants: [['familyDoctor', COMMUNITY]] },
    邻守: { phone: '13900000008', grants: [['gateGuard', 101]] },
  });
  await signInAll();
  await director.command('saveGate', { gateId: east, name: '东门', kind: 'both', position: 0 });
  await director.command('saveGate', { gateId: west, name: '西门', kind: 'pedestrian', position: 1 });
});
afterAll(() => site.close());

async function signInAll() {
  director = await site.signIn('13900000001');
  wang = await site.signIn('13900000005');
  li = await site.signIn('13900000006');
}

/** Local hours of a day in March, Shanghai time. */
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 2, day, hour - 8)).toISOString();

function shift(of: { gate?: string; who: string; day: number; from: number; until: number }) {
  const { gate = east, who, day, from, until } = of;
  return { shiftId: newId(), gateId: gate, accountId: ids.get(who), fromAt: at(day, from), untilAt: at(day, until) };
}
const plan = (...shifts: object[]) => director.command('planShifts', { shifts });
const roster = async (from: string, to: string) =>
  (await wang?.get(`/api/gate/shifts?from=${from}&to=${to}`))?.body.rows;

describe('the roster', () => {
  it('lets two guards stand at one gate, but nobody at two', async () => {
    const morning = shift({ who: '王守', day: 11, from: 8, until: 16 });
    const both = shift({ who: '李守', day: 11, from: 8, until: 16 });
    expect(await plan(morning, both)).toMatchObject({ ok: true, reply: { planned: 2 } });
    expect(await plan(morning)).toMatchObject({ ok: true, reply: { planned: 0 } });
    expect(await plan(shift({ gate: west, who: '王守', day: 11, from: 15, until: 20 }))).toMatchObject({
      code: 'shiftOverlaps',
    });
    expect(await plan(shift({ gate: west, who: '王守', day: 11, from: 16, until: 24 }))).toMatchObject({ ok: true });
    expect(
      (await roster('2026-03-11', '2026-03-11')).map((row: { name: string; gate: string }) => [row.name, row.gate]),
    ).toEqual([
      ['李守', '东门'],
      ['王守', '东门'],
      ['王守', '西门'],
    ]);
  });

  it.each([
    ['notGateWorker', { who: '医生', day: 12, from: 8, until: 16 }],
    ['notGateWorker', { who: '邻守', day: 12, from: 8, until: 16 }],
    ['gateUnknown', { who: '王守', gate: newId(), day: 12, from: 8, until: 16 }],
    ['shiftTooLong', { who: '王守', day: 12, from: 8, until: 40 }],
    ['shiftEndBeforeStart', { who: '王守', day: 12, from: 8, until: 8 }],
  ])('refuses with %s, and then plans none of the shifts', async (code, wrong) => {
    expect(await plan(shift({ who: '李守', day: 12, from: 0, until: 8 }), shift(wrong))).toMatchObject({ code });
    expect(await roster('2026-03-12', '2026-03-12')).toEqual([]);
  });

  it('is copied a week on, at the same hours, once', async () => {
    const copy = { fromDay: '2026-03-09', toDay: '2026-03-16' };
    expect(await director.command('copyShiftWeek', copy)).toMatchObject({ reply: { copied: 3, skipped: 0 } });
    expect(await director.command('copyShiftWeek', copy)).toMatchObject({ reply: { copied: 0, skipped: 3 } });
    expect((await roster('2026-03-18', '2026-03-18')).map((row: { fromAt: string }) => row.fromAt)).toEqual([
      at(18, 8),
      at(18, 8),
      at(18, 16),
    ]);
    expect(await director.command('copyShiftWeek', { fromDay: '2026-05-04', toDay: '2026-05-11' })).toMatchObject({
      code: 'weekEmpty',
    });
    expect(await director.command('copyShiftWeek', { ...copy, toDay: '2026-03-12' })).toMatchObject({
      code: 'weeksOverlap',
    });
  });

  it('is planned by the director only', async () => {
    const one = shift({ who: '王守', day: 13, from: 8, until: 16 });
    expect(await wang?.command('planShifts', { shifts: [one] })).toMatchObject({ code: 'notPermitted' });
    const { rows } = (await director.get('/api/gate/guards')).body;
    expect(rows.map(({ name }: { name: string }) => name).sort()).toEqual(['李守', '林岚', '王守']);
  });
});

describe('a shift', () => {
  it('is swapped when another one takes it, and stays the first one’s until then', async () => {
    const one = shift({ who: '王守', day: 14, from: 8, until: 16 });
    const busy = shift({ gate: west, who: '李守', day: 14, from: 12, until: 20 });
    await plan(one, busy);
    const { shiftId } = one;
    expect(await li?.command('wantSwap', { shiftId })).toMatchObject({ code: 'shiftNotYours' });
    expect(await li?.command('takeShift', { shiftId })).toMatchObject({ code: 'swapNotWanted' });
    expect(await wang?.command('wantSwap', { shiftId })).toMatchObject({ ok: true });
    expect(await li?.command('takeShift', { shiftId })).toMatchObject({ code: 'shiftOverlaps' });
    expect(await director.command('removeShift', { shiftId: busy.shiftId })).toMatchObject({ ok: true });
    expect(await li?.command('takeShift', { shiftId })).toMatchObject({ ok: true });
    expect(await li?.command('takeShift', { shiftId })).toMatchObject({ ok: true });
    expect(await roster('2026-03-14', '2026-03-14')).toMatchObject([{ shiftId, name: '李守', swapWantedAt: null }]);
  });

  it('begins and is handed over with a note that the board shows', async () => {
    const one = shift({ who: '王守', day: 10, from: 11, until: 16 });
    const { shiftId } = one;
    await plan(one);
    expect(await wang?.command('startShift', { shiftId, at: at(10, 8) })).toMatchObject({ code: 'shiftTooEarly' });
    expect(await wang?.command('endShift', { shiftId, note: '' })).toMatchObject({ code: 'shiftNotStarted' });
    expect(await wang?.command('startShift', { shiftId })).toMatchObject({ ok: true });
    const board = async () => {
      const { gates } = (await director.get('/api/gate/board')).body;
      return gates.find((gate: { name: string }) => gate.name === '东门');
    };
    expect(await board()).toMatchObject({
      guards: [{ shiftId, name: '王守', startedAt: site.clock.now() }],
      handOver: null,
    });
    expect(await director.command('removeShift', { shiftId })).toMatchObject({ code: 'shiftStarted' });
    expect(await director.command('retireGate', { gateId: east })).toMatchObject({ code: 'gateHasShifts' });
    site.clock.advance({ hours: 2 });
    await signInAll();
    expect(await wang?.command('endShift', { shiftId, note: '体温枪没电了' })).toMatchObject({ ok: true });
    expect(await board()).toMatchObject({ guards: [], handOver: { name: '王守', note: '体温枪没电了' } });
  });
});
