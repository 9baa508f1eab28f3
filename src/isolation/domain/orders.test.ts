import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getDay, instantOf, type Day } from '../../base/domain/day.ts';
import { isRefusal, type Decision, type Fact } from '../../base/domain/decision.ts';
import { getId } from '../../base/domain/ids.ts';
import { findBuiltIn } from '../../protocol/domain/edition.ts';
import { decideApproveOrders } from './approve-orders.ts';
import { decideChangeEdition } from './change-edition.ts';
import { decideExtendOrder, decideRestartOrder, decideShortenOrder, type ChangeState } from './change-order.ts';
import { decideConvertOrder, decideEndOrder, decideReleaseOrders } from './end-orders.ts';
import { decideIssueOrders, type IssueState } from './issue-orders.ts';
import { answerDueAt, decideAnswerObjection } from './object-order.ts';
import { IssueOrders } from './order-inputs.ts';
import type { OrderState, Reset } from './order.ts';
import { lastDayOf, plansBy, stayDay, withActs, type OrderPlan } from './order-plan.ts';
import { judgeOrder } from './release-judge.ts';

const TODAY = getDay('2026-03-10');
const NOW = instantOf(new Date('2026-03-10T02:00:00Z'));
const WRITER = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function packOf(packId: string) {
  const pack = findBuiltIn({ packId, version: 1 });
  if (!pack) throw new Error(`no edition ${packId}`);
  return pack;
}
const ninth = plansBy(packOf('covid19-cn-9'));
const eighth = plansBy(packOf('covid19-cn-8'));
const twenty = plansBy(packOf('covid19-cn-twenty'));

function order(other: Partial<OrderState> = {}): OrderState {
  return {
    ...{ orderId: id(10), personId: id(20), householdId: id(30), dwellingId: id(40), disease: 'covid19' },
    ...{ packId: 'covid19-cn-9', packVersion: 1, measure: 'secondary-contact', anchorKind: 'lastExposure' },
    ...{ anchorDay: addDays(TODAY, -1), startedOn: TODAY, resets: [], tests: [], place: 'home', placeName: null },
    ...{ reasonCode: 'secondaryContact', needsSecond: true, orderedBy: WRITER, orderedAt: NOW, approvedBy: OTHER },
    ...{ state: 'running', plannedRelease: getDay('2026-03-16'), version: 1 },
    ...other,
  }; // every field of an order is set above; the spread of parts hides it from the compiler
}
function state(other: Partial<ChangeState> = {}): ChangeState {
  return { order: order(), planFor: ninth, accountId: OTHER, now: NOW, today: TODAY, ...other };
}
function facts<F extends Fact>(answer: Decision<F>): readonly F[] {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.facts;
}
function planOf(one: OrderState, plans = ninth): OrderPlan {
  const plan = plans(one);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return plan;
}

function input(other: object = {}): IssueOrders {
  return IssueOrders.parse({
    orders: [
      {
        orderId: id(10),
        personId: id(20),
        measure: 'secondary-contact',
        sourceKind: 'contact',
        reasonCode: 'secondaryContact',
      },
    ],
    ...{
      packId: 'covid19-cn-9',
      packVersion: 1,
      anchorKind: 'lastExposure',
      anchorDay: '2026-03-09',
      startedOn: '2026-03-10',
    },
    ...{
      anchorEvidence: '疾控通报',
      place: 'home',
      parties: [{ role: 'community', name: '社区', phone: '0571-88880000' }],
    },
    ...other,
  });
}
function issuing(other: Partial<IssueState> = {}): IssueState {
  return {
    people: [{ personId: id(20), isHere: true, openDiseases: [] }],
    ...{ knownOrderIds: [], disease: 'covid19', planFor: ninth, usualParties: [], today: TODAY, now: NOW },
    ...other,
  };
}

describe('an order', () => {
  it('is only proposed when it confines, runs at once when it does not, and knows its end from the rule', () => {
    expect(facts(decideIssueOrders(issuing(), input()))).toMatchObject([
      { type: 'orderIssued', state: 'proposed', needsSecond: true, plannedRelease: '2026-03-16', disease: 'covid19' },
    ]);
    const low = input({
      anchorKind: 'leftRiskArea',
      orders: [
        { orderId: id(10), personId: id(20), measure: 'low-risk-area', sourceKind: 'returnee', reasonCode: 'riskArea' },
      ],
    });
    expect(facts(decideIssueOrders(issuing(), low))).toMatchObject([{ state: 'running', needsSecond: false }]);
  });

  it('never begins without a telephone to object to; that of the last order does', () => {
    const without = input({ parties: [] });
    expect(decideIssueOrders(issuing(), without)).toMatchObject({ refused: 'orderNoWayToObject' });
    const usualParties = [{ role: 'community' as const, name: '社区', phone: '057188880000' }];
    expect(facts(decideIssueOrders(issuing({ usualParties }), without))).toHaveLength(1);
  });

  it('is refused for nobody, for the same disease twice, for a home that is unfit, and when the time is over', () => {
    expect(decideIssueOrders(issuing({ people: [] }), input())).toMatchObject({ refused: 'orderPersonUnknown' });
    const open = [{ personId: id(20), isHere: true, openDiseases: ['covid19'] }];
    expect(decideIssueOrders(issuing({ people: open }), input())).toMatchObject({ refused: 'orderOpenAlready' });
    const points = {
      ownRoom: true,
      ownToilet: false,
      handOverPlace: true,
      supplies: true,
      noSharedAir: true,
      drainage: true,
    };
    expect(decideIssueOrders(issuing(), input({ assessment: { points } }))).toMatchObject({
      refused: 'orderHomeUnfit',
      details: { count: 1 },
    });
    const long = input({ anchorDay: '2026-02-20', startedOn: '2026-02-21' });
    expect(decideIssueOrders(issuing(), long)).toMatchObject({ refused: 'orderOver', details: { day: '2026-02-27' } });
    expect(decideIssueOrders(issuing(), input({ anchorDay: '2026-03-11', startedOn: '2026-03-11' }))).toMatchObject({
      refused: 'orderAnchorInFuture',
    });
    expect(decideIssueOrders(issuing({ disease: undefined }), input())).toMatchObject({ refused: 'orderPackUnknown' });
  });

  it('sent again says nothing new', () => {
    expect(facts(decideIssueOrders(issuing({ knownOrderIds: [id(10)] }), input()))).toEqual([]);
  });

  it('is approved by another account than the one that wrote it', () => {
    const orders = [order({ state: 'proposed' })];
    const asked = { orders, wanted: [id(10)], now: NOW, today: TODAY };
    expect(decideApproveOrders({ ...asked, accountId: WRITER })).toMatchObject({ refused: 'orderSecondPerson' });
    expect(facts(decideApproveOrders({ ...asked, accountId: OTHER }))).toMatchObject([{ type: 'orderApproved' }]);
    expect(decideApproveOrders({ ...asked, wanted: [id(11)], accountId: OTHER })).toMatchObject({
      refused: 'orderUnknown',
    });
  });
});

describe('the end of a stay', () => {
  it('is moved later only by another person, a fortnight at most, and back again', () => {
    const reason = '专家组意见';
    const later = { orderId: getId<'order'>(id(10)), releaseDay: addDays(TODAY, 8), reason };
    expect(decideExtendOrder(state({ accountId: WRITER }), later)).toMatchObject({ refused: 'orderSecondPerson' });
    const [fact] = facts(decideExtendOrder(state(), later));
    expect(fact).toMatchObject({
      change: 'extended',
      plannedRelease: '2026-03-18',
      before: { plannedRelease: '2026-03-16' },
    });
    const far = { ...later, releaseDay: addDays(TODAY, 40) };
    expect(decideExtendOrder(state(), far)).toMatchObject({ refused: 'orderTooLong' });
    const longer = state({ order: order({ resets: fact?.resets ?? [] }) });
    expect(facts(decideShortenOrder(longer, { ...later, releaseDay: addDays(TODAY, 3) }))).toMatchObject([
      { plannedRelease: '2026-03-13' },
    ]);
  });

  it('begins again after a breach and voids what was shortened before', () => {
    const resets: Reset[] = [{ kind: 'shortened', day: addDays(TODAY, 1), note: '', at: NOW }];
    const one = { orderId: getId<'order'>(id(10)), cause: 'breach' as const, day: TODAY, reason: '外出购物' };
    expect(facts(decideRestartOrder(state({ order: order({ resets }) }), one))).toMatchObject([
      { plannedRelease: '2026-03-17' },
    ]);
    expect(decideRestartOrder(state(), { ...one, day: addDays(TODAY, -3) })).toMatchObject({
      refused: 'orderRestartEarlier',
    });
    expect(decideRestartOrder(state({ order: order({ state: 'ended' }) }), one)).toMatchObject({
      refused: 'orderNotRunning',
    });
  });

  it('is never later for a shortening, whatever else happened (property)', () => {
    const day = fc.integer({ min: -2, max: 30 }).map((n) => addDays(TODAY, n));
    const kind = fc.constantFrom('breach' as const, 'newExposure' as const, 'extended' as const, 'shortened' as const);
    const reset = fc.record({ kind, day, note: fc.constant(''), at: fc.constant(NOW) });
    fc.assert(
      fc.property(fc.array(reset, { maxLength: 6 }), day, (resets, shorter) => {
        const before = planOf(order({ resets })).schedule;
        const after = planOf(
          order({ resets: [...resets, { kind: 'shortened', day: shorter, note: '', at: NOW }] }),
        ).schedule;
        expect(after.release.day <= before.release.day).toBe(true);
        expect(after.tests.every((test) => test.day <= lastDayOf(after))).toBe(true);
        expect(after.standing.every(({ to, from }) => to <= after.release.day || to === from)).toBe(true);
      }),
    );
  });

  it('is the engine’s own without acts (property)', () => {
    const anchors = fc.integer({ min: 0, max: 400 }).map((n) => addDays(getDay('2026-01-01'), n));
    fc.assert(
      fc.property(
        anchors,
        fc.constantFrom('close-contact', 'secondary-contact', 'entry'),
        (anchorDay: Day, measure) => {
          const { schedule } = planOf(
            order({ anchorDay, measure, anchorKind: measure === 'entry' ? 'arrival' : 'lastExposure' }),
          );
          expect(withActs(schedule, [])).toEqual(schedule);
          expect(stayDay(schedule, lastDayOf(schedule))).toEqual({
            day: stayDay(schedule, TODAY).of,
            of: stayDay(schedule, TODAY).of,
          });
        },
      ),
    );
  });
});

describe('a release', () => {
  const negatives = (one: OrderState) =>
    planOf(one).schedule.tests.map(({ day }) => ({ day, result: 'negative' as const }));
  const decider = { accountId: OTHER, now: NOW };
  const judged = (one: OrderState, today: Day, plans = ninth) =>
    judgeOrder(
      { order: one, plan: planOf(one, plans), checks: [], confirmed: ['assessment', 'documents', 'indexNegative'] },
      today,
    );

  it('is refused before the day, and without the last negative test', () => {
    const tested = order({ tests: negatives(order()) });
    expect(judged(tested, addDays(TODAY, 5)).by).toBeUndefined();
    expect(judged(tested, addDays(TODAY, 6)).by).toBe('due');
    expect(judged(order(), addDays(TODAY, 6)).by).toBeUndefined();
    const candidates = [judged(order(), addDays(TODAY, 6))];
    const asked = { wanted: [id(10)], candidates, endedIds: [], ...decider, today: addDays(TODAY, 6) };
    expect(decideReleaseOrders(asked)).toMatchObject({ refused: 'orderNotDue', details: { count: 1 } });
  });

  it('of many is all or nobody, and of somebody who is free already nothing', () => {
    const tested = order({ tests: negatives(order()) });
    const today = addDays(TODAY, 7);
    const asked = {
      wanted: [id(10), id(11)],
      candidates: [judged(tested, today)],
      endedIds: [id(11)],
      ...decider,
      today,
    };
    expect(facts(decideReleaseOrders(asked))).toMatchObject([
      { endKind: 'released', endedOn: '2026-03-17', daysLate: 1 },
    ]);
    expect(decideReleaseOrders({ ...asked, endedIds: [] })).toMatchObject({ refused: 'orderUnknown' });
  });

  it('comes before the last day where the rule has an early one', () => {
    const one = order({ packId: 'covid19-cn-8', measure: 'secondary-contact', place: 'facility' });
    const { schedule } = planOf(one, eighth);
    const tests = schedule.tests.map(({ day }) => ({ day, result: 'negative' as const }));
    const early = schedule.early?.day ?? schedule.release.day;
    expect(judged({ ...one, tests }, early, eighth).by).toBeDefined();
    expect(judged({ ...one, tests }, addDays(early, -1), eighth).by).toBeUndefined();
  });

  it('by error or transfer has a day that is not ahead, and is said once', () => {
    const end = { endKind: 'error' as const, endedOn: TODAY, reason: '登记错人' };
    const asked = { order: order(), plan: undefined, ...decider, today: TODAY };
    expect(facts(decideEndOrder(asked, end))).toMatchObject([{ endKind: 'error', daysLate: -6 }]);
    expect(decideEndOrder(asked, { ...end, endedOn: addDays(TODAY, 1) })).toMatchObject({
      refused: 'orderEndInFuture',
    });
    expect(facts(decideEndOrder({ ...asked, order: order({ state: 'ended' }) }, end))).toEqual([]);
  });
});

describe('a conversion', () => {
  it('ends one order and begins the next in one act, with two people', () => {
    const convert = {
      ...{ orderId: getId<'order'>(id(10)), newOrderId: getId<'order'>(id(11)), measure: 'close-contact' },
      ...{
        anchorKind: 'lastExposure' as const,
        anchorDay: TODAY,
        anchorEvidence: '密接转阳',
        reasonCode: 'closeContact' as const,
      },
      reason: '密接今日转阳',
    };
    expect(facts(decideConvertOrder({ ...state(), isKnown: false }, convert))).toMatchObject([
      { type: 'orderEnded', subjectId: id(10), endKind: 'converted' },
      {
        type: 'orderIssued',
        subjectId: id(11),
        state: 'running',
        sourceId: id(10),
        twoPeople: { orderedBy: WRITER, approvedBy: OTHER },
      },
    ]);
    expect(decideConvertOrder({ ...state({ accountId: WRITER }), isKnown: false }, convert)).toMatchObject({
      refused: 'orderSecondPerson',
    });
    const same = { ...convert, measure: 'secondary-contact' };
    expect(decideConvertOrder({ ...state(), isKnown: false }, same)).toMatchObject({ refused: 'orderSameMeasure' });
  });
});

describe('a change of edition', () => {
  const change = {
    from: { packId: 'covid19-cn-9', packVersion: 1 },
    to: { packId: 'covid19-cn-twenty', packVersion: 1 },
    reason: '二十条',
  };

  it('moves what the new rule knows, ends what it does not, and leaves what it cannot count', () => {
    const orders = [
      order({ orderId: id(1), measure: 'close-contact' }),
      order({ orderId: id(2) }),
      order({ orderId: id(3), measure: 'close-contact', anchorKind: 'onset' }),
    ];
    expect(facts(decideChangeEdition({ orders, planFor: twenty, today: TODAY }, change))).toMatchObject([
      { type: 'orderChanged', subjectId: id(1), packId: 'covid19-cn-twenty', change: 'edition' },
      { type: 'orderEnded', subjectId: id(2), endKind: 'released', endedOn: TODAY },
    ]);
  });

  it('says when nothing would change', () => {
    expect(decideChangeEdition({ orders: [], planFor: twenty, today: TODAY }, change)).toMatchObject({
      refused: 'orderNoneChanges',
    });
    expect(decideChangeEdition({ orders: [], planFor: undefined, today: TODAY }, change)).toMatchObject({
      refused: 'orderPackUnknown',
    });
    const same = { ...change, to: change.from };
    expect(decideChangeEdition({ orders: [], planFor: ninth, today: TODAY }, same)).toMatchObject({
      refused: 'orderEditionSame',
    });
  });
});

describe('an objection', () => {
  it('is answered within a day, never by whoever wrote the order, and frees at once when it is right', () => {
    expect(answerDueAt(NOW)).toBe('2026-03-11T02:00:00.000Z');
    const objection = { objectionId: id(50), order: order(), isAnswered: false };
    const answer = { objectionId: getId<'objection'>(id(50)), outcome: 'upheld' as const, answer: '核实车票属实' };
    const decider = { now: NOW, today: TODAY };
    expect(decideAnswerObjection({ objection, accountId: WRITER, ...decider }, answer)).toMatchObject({
      refused: 'orderSecondPerson',
    });
    expect(facts(decideAnswerObjection({ objection, accountId: OTHER, ...decider }, answer))).toMatchObject([
      { type: 'objectionAnswered', outcome: 'upheld' },
      { type: 'orderEnded', endKind: 'objection', endedOn: TODAY },
    ]);
    const rejected = { ...answer, outcome: 'rejected' as const };
    expect(facts(decideAnswerObjection({ objection, accountId: OTHER, ...decider }, rejected))).toHaveLength(1);
  });
});
