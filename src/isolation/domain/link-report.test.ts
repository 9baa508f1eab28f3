import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../base/domain/day.ts';
import { orderLines } from './link-lines.ts';
import { checkDoneBy, decideReport, type ReportState, type WaitingCheck } from './link-report.ts';

const at = (text: string) => text as Instant; // texts of the test are instants
const day = (text: string) => text as Day; // and days
const check = (taskId: string, more: Partial<WaitingCheck> = {}): WaitingCheck => ({
  ...{ taskId, kind: 'orderCheck', state: 'open' },
  ...{ opensAt: at('2026-03-10T00:00:00.000Z'), dueAt: at('2026-03-10T02:00:00.000Z') },
  ...more,
});
const evening = { opensAt: at('2026-03-10T08:00:00.000Z'), dueAt: at('2026-03-10T12:00:00.000Z') };
const state: ReportState = {
  order: { orderId: 'o', personId: 'p', state: 'running' },
  checks: [check('evening', evening), check('morning')],
  today: day('2026-03-10'),
  now: at('2026-03-10T09:00:00.000Z'),
};
const input = {
  answerId: '0190a000-0000-7000-8000-0000000000c1' as never, // an id of the test
  at: at('2026-03-10T08:30:00.000Z'),
  answers: { temperature: 36.5, symptoms: ['none'] },
};

describe('a report by link', () => {
  it('does the check that is due first, and only that', () => {
    expect(decideReport(state, input)).toMatchObject({
      facts: [{ type: 'orderReported', subjectId: 'o', personId: 'p', taskIds: ['morning'] }],
    });
  });

  it('does no check that was done, opens later or is other work', () => {
    expect(checkDoneBy([check('a', { state: 'done' }), check('b', { kind: 'orderTest' })], input.at)).toEqual([]);
    expect(checkDoneBy([check('c', evening)], at('2026-03-10T07:59:00.000Z'))).toEqual([]);
  });

  it.each([
    [{ order: undefined }, 'orderUnknown'],
    [{ order: { orderId: 'o', personId: 'p', state: 'ended' as const } }, 'orderNotRunning'],
    [{ now: at('2026-03-10T08:00:00.000Z') }, 'testInFuture'],
  ])('with %j is refused as %s', (more, refused) => {
    expect(decideReport({ ...state, ...more }, input)).toMatchObject({ refused });
  });

  it('without a temperature says which answer is missing', () => {
    expect(decideReport(state, { ...input, answers: { symptoms: ['none'] } })).toMatchObject({
      ...{ refused: 'answersWrong', details: { field: 'temperature' } },
    });
  });
});

describe('what somebody under an order reads', () => {
  const lines = (stay: { day: number; of: number }, isEarliest = false) =>
    orderLines({
      ...{ stay, release: { day: day('2026-03-16'), isEarliest }, reasonCode: 'closeContact' },
      measure: { 'zh-CN': '密接', 'zh-TW': '密接', en: 'Contact' },
      parties: [
        { role: 'community', name: '杨柳社区', phone: '0571-88880000' },
        { role: 'police', name: '派出所', phone: null },
      ],
    });

  it.each([
    [0, '明天开始，共 7 天'],
    [1, '第 1 天，共 7 天'],
    [7, '第 7 天，共 7 天'],
    [8, '期满，等待解除'],
  ])('on day %i is %s', (n, words) => {
    expect(lines({ day: n, of: 7 })[0]?.text['zh-CN']).toBe(words);
  });

  it('says the day, and that it is the earliest where conditions end it', () => {
    expect(lines({ day: 1, of: 7 })[3]?.text.en).toBe('2026-03-16');
    expect(lines({ day: 1, of: 7 }, true)[3]?.text.en).toContain('at the earliest');
  });

  it('names only those who can be called', () => {
    expect(lines({ day: 1, of: 7 }).flatMap(({ phone }) => phone ?? [])).toEqual(['0571-88880000']);
  });
});
