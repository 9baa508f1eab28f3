import { describe, expect, it } from 'vitest';
import type { Instant } from '../../base/domain/day.ts';
import {
  CampaignTarget,
  decideCloseCampaign,
  decideStartCampaign,
  StartCampaign,
  type StartState,
} from './campaign.ts';

const id = '0190a000-0000-7000-8000-0000000000c1';
const at = (text: string) => text as Instant; // texts of the test are instants
const given: StartState = {
  isKnown: false,
  formVersion: 1,
  households: [
    { householdId: 'h1', dwellingId: 'd1' },
    { householdId: 'h2', dwellingId: 'd2' },
  ],
  now: at('2026-03-10T02:00:00.000Z'),
};
const input = StartCampaign.parse({
  campaignId: id,
  title: '入户排查',
  target: { everybody: true },
  formKey: 'householdSurvey',
  opensAt: '2026-03-10T02:00:00.000Z',
  dueAt: '2026-03-13T10:00:00.000Z',
});

describe('a campaign', () => {
  it('starts with as many households as it asks', () => {
    expect(decideStartCampaign(given, input)).toEqual({
      facts: [
        {
          type: 'campaignStarted',
          subjectId: id,
          title: '入户排查',
          formKey: 'householdSurvey',
          formVersion: 1,
          households: 2,
          dueAt: '2026-03-13T10:00:00.000Z',
        },
      ],
    });
  });

  it('that is sent again starts nothing', () => {
    expect(decideStartCampaign({ ...given, isKnown: true, households: [] }, input)).toEqual({ facts: [] });
  });

  it.each([
    ['campaignEndsBeforeStart', {}, { dueAt: at('2026-03-10T01:00:00.000Z') }],
    ['campaignOver', { now: at('2026-03-14T00:00:00.000Z') }, {}],
    ['formUnknown', { formVersion: undefined }, {}],
    ['campaignNobody', { households: [] }, {}],
  ])('is refused: %s', (code, state, more) => {
    expect(decideStartCampaign({ ...given, ...state }, { ...input, ...more })).toMatchObject({ refused: code });
  });

  it('that names nobody is no input', () => {
    expect(CampaignTarget.safeParse({}).success).toBe(false);
    expect(CampaignTarget.safeParse({ gridIds: [], tags: [] }).success).toBe(false);
    expect(CampaignTarget.safeParse({ tags: ['livingAlone'] }).success).toBe(true);
  });

  it('is closed once, with what is left', () => {
    const open = { campaign: { isClosed: false }, open: 7 };
    expect(decideCloseCampaign(open, { campaignId: input.campaignId })).toEqual({
      facts: [{ type: 'campaignClosed', subjectId: id, open: 7 }],
    });
    expect(decideCloseCampaign({ campaign: { isClosed: true }, open: 0 }, { campaignId: input.campaignId })).toEqual({
      facts: [],
    });
    expect(decideCloseCampaign({ campaign: undefined, open: 0 }, { campaignId: input.campaignId })).toEqual({
      refused: 'campaignUnknown',
    });
  });
});
