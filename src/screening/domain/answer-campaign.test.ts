import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../base/domain/day.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { decideAnswerCampaign, type SlipState } from './answer-campaign.ts';
import { withMemberIds } from './member-numbers.ts';

const at = (text: string) => text as Instant; // texts of the test are instants
const state: SlipState = {
  task: { state: 'open' },
  form: dailyHealth,
  personIds: ['p1', 'p2'],
  answers: { state: 'allWell' },
  today: '2026-03-10' as Day, // and days
  now: at('2026-03-10T02:00:00.000Z'),
};
const input = {
  link: { kind: 'campaign', subjectId: 't' as never } as const, // ids of the test
  answerId: 'a' as never,
  at: at('2026-03-10T02:00:00.000Z'),
};

describe('a slip that is answered', () => {
  it('is taken once for its task', () => {
    expect(decideAnswerCampaign(state, input)).toMatchObject({
      facts: [{ type: 'campaignAnswered', subjectId: 't', answerId: 'a' }],
    });
  });

  it.each([
    [{ task: undefined }, 'campaignUnknown'],
    [{ form: undefined }, 'campaignUnknown'],
    [{ task: { state: 'done' as const } }, 'campaignAnswered'],
    [{ task: { state: 'cancelled' as const } }, 'campaignAnswered'],
    [{ now: at('2026-03-10T01:00:00.000Z') }, 'healthInFuture'],
    [{ answers: {} }, 'answersWrong'],
  ])('with %j is refused as %s', (more, refused) => {
    expect(decideAnswerCampaign({ ...state, ...more }, input)).toMatchObject({ refused });
  });

  it('names nobody but members of the household', () => {
    const of = (person: string) => ({
      ...state,
      answers: { state: 'detail', members: [{ person, isAway: false, temperature: 36.5 }] },
    });
    expect(decideAnswerCampaign(of('p2'), input)).toHaveProperty('facts');
    expect(decideAnswerCampaign(of('p3'), input)).toMatchObject({
      ...{ refused: 'answersWrong', details: { field: 'members' } },
    });
  });
});

describe('numbers of members', () => {
  it('become ids in every list; what is no number of a member stays', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { maxLength: 8 }), fc.nat(12), (ids, n) => {
        const given = { state: 'detail', members: [{ person: String(n), temperature: 36.5 }], names: ['1', '2'] };
        expect(withMemberIds(given, ids)).toEqual({
          ...given,
          members: [{ person: ids[n] ?? String(n), temperature: 36.5 }],
        });
      }),
    );
  });
});
