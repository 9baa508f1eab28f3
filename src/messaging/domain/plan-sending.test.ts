import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import type { WaitingMessage } from './message.ts';
import { normalBudget, planSending } from './plan-sending.ts';
import { DEFAULT_SETTING, isQuietAt } from './setting.ts';

const NOON = 12 * 60;
const NIGHT = 23 * 60;

let made = 0;
function message(of: Partial<WaitingMessage> & { readonly second?: number } = {}): WaitingMessage {
  made += 1;
  const { second = made, ...rest } = of;
  const madeAt = instantOf(new Date(1_773_100_000_000 + second * 1000));
  return {
    messageId: `m${String(made).padStart(5, '0')}`,
    urgency: 'normal',
    segments: 1,
    madeAt,
    isCharged: false,
    ...rest,
  };
}
const plan = (waiting: readonly WaitingMessage[], of: Partial<Parameters<typeof planSending>[0]> = {}) =>
  planSending({ waiting, setting: DEFAULT_SETTING, used: 0, minute: NOON, most: 20, ...of });
const budget = (segments: number) => ({ ...DEFAULT_SETTING, budget: segments });
const ids = (messages: readonly WaitingMessage[]) => messages.map(({ messageId }) => messageId);

describe('what is sent now', () => {
  it('is what is urgent, then the oldest', () => {
    const [late, early, alarm] = [
      message({ second: 9 }),
      message({ second: 1 }),
      message({ second: 30, urgency: 'urgent' }),
    ];
    expect(plan([late, early, alarm])).toEqual({ send: ids([alarm, early, late]), held: undefined, used: 3 });
  });

  it('is not more than goes at once', () => {
    const waiting = [message(), message(), message()];
    expect(plan(waiting, { most: 2 })).toEqual({ send: ids(waiting.slice(0, 2)), held: undefined, used: 2 });
  });

  it('at night is only what is urgent', () => {
    const [alarm, reminder] = [message({ urgency: 'urgent' }), message()];
    expect(plan([alarm, reminder], { minute: NIGHT })).toEqual({ send: ids([alarm]), held: 'quiet', used: 1 });
  });

  it('is nothing when messages are switched off', () => {
    const off = { ...DEFAULT_SETTING, channel: 'off' as const };
    expect(plan([message({ urgency: 'urgent' })], { setting: off })).toEqual({ send: [], held: 'off', used: 0 });
    expect(plan([], { setting: off }).held).toBeUndefined();
  });
});

describe('the budget of a day', () => {
  it('keeps a fifth for what is urgent', () => {
    expect([0, 1, 5, 100].map(normalBudget)).toEqual([0, 0, 4, 80]);
    const reminders = Array.from({ length: 6 }, () => message());
    const alarm = message({ urgency: 'urgent' });
    expect(plan(reminders, { setting: budget(5) })).toEqual({
      send: ids(reminders.slice(0, 4)),
      held: 'budget',
      used: 4,
    });
    expect(plan([...reminders, alarm], { setting: budget(5), used: 4 })).toEqual({
      send: ids([alarm]),
      held: 'budget',
      used: 5,
    });
  });

  it('keeps an alarm as well when all of it is used', () => {
    expect(plan([message({ urgency: 'urgent' })], { setting: budget(5), used: 5 })).toEqual({
      send: [],
      held: 'budget',
      used: 5,
    });
  });

  it('lets nothing short overtake what is older and long', () => {
    const [long, short] = [message({ segments: 3 }), message({ segments: 1 })];
    expect(plan([long, short], { setting: budget(5), used: 2 }).send).toEqual([]);
  });

  it('was used already by what is tried again', () => {
    const again = message({ segments: 3, isCharged: true });
    expect(plan([again], { setting: budget(5), used: 5 })).toEqual({ send: ids([again]), held: undefined, used: 5 });
  });
});

describe('for any queue', () => {
  const queue = fc
    .array(
      fc.record({
        urgency: fc.constantFrom<WaitingMessage['urgency']>('urgent', 'normal'),
        segments: fc.integer({ min: 1, max: 4 }),
        second: fc.integer({ min: 0, max: 50 }),
        isCharged: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    .map((list) => list.map(message));
  const world = fc.record({
    waiting: queue,
    setting: fc.integer({ min: 0, max: 60 }).map(budget),
    used: fc.integer({ min: 0, max: 60 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    most: fc.integer({ min: 1, max: 50 }),
  });

  it('the budget is never passed by what goes now', () => {
    fc.assert(
      fc.property(world, (of) => {
        const { used } = planSending(of);
        expect(used).toBeLessThanOrEqual(Math.max(of.used, of.setting.budget));
      }),
    );
  });

  it('whatever waits on for another reason than the length of the batch is said', () => {
    fc.assert(
      fc.property(world, (of) => {
        const { send, held } = planSending(of);
        if (send.length < of.waiting.length && send.length < of.most) expect(held).toBeDefined();
        if (send.length === of.waiting.length) expect(held).toBeUndefined();
      }),
    );
  });

  it('the order in which the queue was read does not matter, and nothing goes twice', () => {
    fc.assert(
      fc.property(world, (of) => {
        const { send } = planSending(of);
        expect(new Set(send).size).toBe(send.length);
        expect(planSending({ ...of, waiting: [...of.waiting].reverse() }).send).toEqual(send);
      }),
    );
  });

  it('nobody is woken by what is not urgent', () => {
    fc.assert(
      fc.property(world, (of) => {
        fc.pre(isQuietAt(of.minute, of.setting));
        const sent = new Set(planSending(of).send);
        const urgencies = of.waiting.filter(({ messageId }) => sent.has(messageId)).map(({ urgency }) => urgency);
        expect(urgencies.every((urgency) => urgency === 'urgent')).toBe(true);
      }),
    );
  });
});
