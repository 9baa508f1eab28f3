import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { findForm } from '../../forms/server/api.ts';
import { listHouseholds } from '../../register/server/api.ts';
import { addTasks, cancelTasks, closeRound, listRounds, openRound } from '../../tasks/server/api.ts';
import {
  CloseCampaign,
  decideCloseCampaign,
  decideStartCampaign,
  StartCampaign,
  type AskedHousehold,
} from '../domain/campaign.ts';
import { campaignWork } from '../domain/work-kinds.ts';

const runs = { permission: 'screening.campaign.run', scope: 'community' } as const;
const about = ({ campaignId }: { readonly campaignId: string }) => ({ kind: 'round', id: campaignId });

async function findCampaign(tx: Tx, { communityId, now }: CommandContext, campaignId: string) {
  const [round] = await listRounds(tx, {
    communityIds: [communityId],
    kind: campaignWork.kind,
    now,
    roundIds: [campaignId],
  });
  return round;
}

const startCampaign = defineCommand({
  name: 'startCampaign',
  summary: 'Makes a task for each household that is to be asked, by phone first',
  ...runs,
  schema: StartCampaign,
  subject: about,
  async load(tx, input, context) {
    const households = await listHouseholds(tx, { communityId: context.communityId, target: input.target });
    return {
      isKnown: (await findCampaign(tx, context, input.campaignId)) !== undefined,
      formVersion: (await findForm(tx, { communityId: context.communityId, key: input.formKey }))?.version,
      households: households.map(({ householdId, dwellingId }): AskedHousehold => ({ householdId, dwellingId })),
      now: context.now,
      input,
    };
  },
  decide: (state, input) => decideStartCampaign(state, input),
  async apply(tx, facts, context, { input, households, formVersion }) {
    if (facts.length === 0) return { households: households.length };
    await writeCampaign(tx, { context, input, households, formVersion });
    return { households: households.length };
  },
});

async function writeCampaign(
  tx: Tx,
  of: {
    readonly context: CommandContext;
    readonly input: StartCampaign;
    readonly households: readonly AskedHousehold[];
    readonly formVersion: number | undefined;
  },
): Promise<void> {
  const { input, households, context } = of;
  const { communityId, now, today, accountId } = context;
  const { campaignId, title, script, formKey, opensAt, dueAt, target, failuresBeforeDoor, retryAfterMinutes } = input;
  await openRound(tx, {
    ...{ communityId, id: campaignId, kind: campaignWork.kind, title, script, formKey, formVersion: of.formVersion },
    plan: { target, failuresBeforeDoor, retryAfterMinutes },
    ...{ opensAt, dueAt, now, by: accountId },
  });
  await addTasks(tx, {
    communityId,
    today,
    tasks: households.map(({ householdId, dwellingId }) => ({
      ...{ id: newId(), roundId: campaignId, kind: campaignWork.kind, householdId, dwellingId, opensAt, dueAt },
      ...{ subject: { kind: 'household', id: householdId } as const, sourceId: campaignId, channel: 'phone' as const },
    })),
  });
}

const closeCampaign = defineCommand({
  name: 'closeCampaign',
  summary: 'Ends a campaign; what is still open is cancelled',
  ...runs,
  schema: CloseCampaign,
  subject: about,
  async load(tx, { campaignId }, context) {
    const campaign = await findCampaign(tx, context, campaignId);
    return { campaign: campaign && { isClosed: campaign.closedAt !== null }, open: campaign?.open ?? 0 };
  },
  decide: decideCloseCampaign,
  async apply(tx, facts, { communityId, now, accountId }) {
    for (const { subjectId: roundId } of facts) {
      await cancelTasks(tx, { communityId, sourceIds: [roundId], outcome: 'roundClosed', now, by: accountId });
      await closeRound(tx, { communityId, roundId, now });
    }
  },
});

/** Commands on campaigns. */
export const campaignCommands: readonly Command[] = [startCampaign, closeCampaign];
