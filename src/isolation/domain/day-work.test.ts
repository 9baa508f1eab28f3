import { describe, expect, it } from 'vitest';
import { addDays, getDay, instantOf } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { findBuiltIn } from '../../protocol/domain/edition.ts';
import { abnormalIn, readingOf } from './check-judge.ts';
import { instantAt, placeOn, workOfDay, type OrderOfDay } from './day-work.ts';
import { decideOrderWork, doctorDueAt, doctorLevel } from './order-work.ts';
import { plansBy } from './order-plan.ts';
import { standingOn, strictestOn } from './published-standing.ts';
import { roundIdOf } from './round-ids.ts';

const FIRST = getDay('2026-03-10');
const CHINA = 480;

function planned(measure: string, packId = 'covid19-cn-9') {
  const pack = findBuiltIn({ packId, version: 1 });
  if (!pack) throw new Error('no edition');
  const rule = pack.measures.find(({ id }) => id === measure);
  const anchorKind = rule?.anchor.kind ?? 'lastExposure';
  const plan = plansBy(pack)({
    measure,
    anchorKind,
    anchorDay: addDays(FIRST, -1),
    startedOn: FIRST,
    resets: [],
    tests: [],
  });
  if (isRefusal(plan)) throw new Error(plan.refused);
  return plan;
}
function stay(other: Partial<OrderOfDay> = {}): OrderOfDay {
  return {
    ...{ orderId: 'a', personId: 'p1', householdId: 'h1', dwellingId: 'd1', place: 'home', startedOn: FIRST },
    plan: planned('secondary-contact'),
    ...other,
  };
}
const kinds = (orders: readonly OrderOfDay[], day = FIRST) =>
  workOfDay(orders, day, () => CHINA).map(({ kind, part, subject }) => `${kind} ${part} ${subject.id}`);

describe('the work of a day', () => {
  it('asks morning and evening, tests on test days, and brings things to the door once', () => {
    const second = stay({ orderId: 'b', personId: 'p2' });
    expect(kinds([stay(), second])).toEqual([
      ...['orderCheck morning p1', 'orderCheck evening p1', 'orderTest day p1'],
      ...['orderCheck morning p2', 'orderCheck evening p2', 'orderTest day p2'],
      ...['orderDelivery day d1', 'orderRubbish day d1', 'orderTalk day d1'],
    ]);
    expect(kinds([stay()], addDays(FIRST, 1))).not.toContain('orderTalk day d1');
    expect(kinds([stay()], addDays(FIRST, 1))).not.toContain('orderTest day p1');
  });

  it('is none before the order begins, and none at a facility, until a later stage sends home', () => {
    expect(kinds([stay()], addDays(FIRST, -1))).toEqual([]);
    const contact = stay({ place: 'facility', plan: planned('close-contact') });
    expect(kinds([contact])).toEqual([]);
    expect(placeOn(contact, addDays(FIRST, 7))).toBe('home');
    expect(kinds([contact], addDays(FIRST, 7))).toContain('orderCheck morning p1');
  });

  it('goes on with its checks when conditions and not days decide', () => {
    const flu = stay({ plan: planned('case-home', 'norovirus-cn') });
    if (flu.plan.schedule.checks.length > 0) expect(kinds([flu], addDays(FIRST, 9)).length).toBeGreaterThan(0);
    expect(flu.plan.schedule.release.isEarliest).toBe(true);
  });

  it('lies between local hours of the site', () => {
    const [check] = workOfDay([stay()], FIRST, () => CHINA);
    expect(check).toMatchObject({ opensAt: '2026-03-09T23:00:00.000Z', dueAt: '2026-03-10T02:00:00.000Z' });
    expect(instantAt({ day: FIRST, hour: 24, offsetMinutes: CHINA })).toBe('2026-03-10T16:00:00.000Z');
  });

  it('has the same round whenever the day is planned again, another for every kind, day and community', () => {
    const one = { communityId: 100, kind: 'orderCheck' as const, day: FIRST };
    expect(roundIdOf(one)).toBe(roundIdOf(one));
    const others = [
      { ...one, communityId: 101 },
      { ...one, kind: 'orderTest' as const },
      { ...one, day: addDays(FIRST, 1) },
    ];
    expect(new Set([one, ...others].map(roundIdOf)).size).toBe(4);
    expect(roundIdOf(one)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('what a gate is told', () => {
  it('changes with the stage, ends with the stay, and names no disease', () => {
    const order = { orderId: 'a', plan: planned('close-contact') };
    const { stages } = order.plan.schedule;
    expect(standingOn(order, FIRST, 'zh-CN')).toMatchObject({ code: 'stayHome', clause: '集中隔离' });
    const later = stages[1]?.from ?? FIRST;
    expect(standingOn(order, later, 'zh-CN')).toMatchObject({ code: stages[1]?.standing, clause: '居家健康监测' });
    expect(standingOn(order, addDays(order.plan.schedule.release.day, 1), 'zh-CN')).toBeUndefined();
    expect(JSON.stringify(standingOn(order, FIRST, 'zh-CN'))).not.toMatch(/新冠|covid/);
  });

  it('is the strictest of several orders, and nothing for who only watches himself', () => {
    const free = { orderId: 'b', plan: planned('low-risk-area') };
    const kept = { orderId: 'a', plan: planned('secondary-contact') };
    expect(strictestOn([free, kept], FIRST, 'zh-CN')).toMatchObject({ code: 'stayHome', sourceOrder: 'a' });
    expect(strictestOn([], FIRST, 'zh-CN')).toBeUndefined();
  });
});

describe('a check', () => {
  const { schedule } = planned('secondary-contact');
  const read = (temperature: number, symptoms: readonly string[]) => readingOf({ temperature, symptoms }, FIRST);

  it('is abnormal by fever or by a symptom, and quiet with "none of these"', () => {
    expect(abnormalIn(schedule, read(36.6, ['none']))).toEqual([]);
    expect(abnormalIn(schedule, read(38.2, ['none']))).toEqual(['fever']);
    expect(abnormalIn(schedule, read(36.6, ['dryCough']))).toEqual(['dryCough']);
  });

  it('that is abnormal goes to a doctor with a time: fever sooner', () => {
    const now = instantAt({ day: FIRST, hour: 8, offsetMinutes: CHINA });
    expect(doctorLevel(['fever', 'dryCough'])).toBe('feverClinic');
    expect(doctorLevel(['dryCough'])).toBe('familyDoctor');
    expect(doctorDueAt('feverClinic', now) < doctorDueAt('familyDoctor', now)).toBe(true);
  });

  it('of no order has no consequence', () => {
    const input = { orderId: 'x', taskId: 'y', kind: 'orderCheck' as const, outcome: 'done' };
    const now = instantOf(new Date('2026-03-10T02:00:00Z'));
    expect(decideOrderWork({ order: undefined, abnormal: ['fever'], sampleCode: undefined, now }, input)).toEqual({
      facts: [],
    });
  });
});
