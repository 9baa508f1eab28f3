import { z } from 'zod';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';

/** Whom a campaign asks: what is named adds up. */
export const CampaignTarget = z
  .object({
    everybody: z.literal(true).optional(),
    gridIds: z.array(idSchema<'grid'>()).max(500).optional(),
    buildingIds: z.array(idSchema<'building'>()).max(2000).optional(),
    tags: z.array(z.string().max(40)).max(40).optional(),
    /** Households that were chosen one by one, as from the list of risks. */
    householdIds: z.array(idSchema<'household'>()).max(5000).optional(),
  })
  .refine(
    (target) => Object.values(target).some((part) => part === true || (part !== undefined && part.length > 0)),
    'campaignNobody',
  );
export type CampaignTarget = z.infer<typeof CampaignTarget>;

const moment = z.iso.datetime().transform((text): Instant => instantOf(new Date(text)));

/** Input of `startCampaign`: "ask every household these questions by Friday". */
export const StartCampaign = z.object({
  campaignId: idSchema<'campaign'>(),
  title: z.string().trim().min(2).max(80),
  target: CampaignTarget,
  formKey: z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/),
  /** What the caller says first. */
  script: z.string().trim().max(1000).optional(),
  opensAt: moment,
  dueAt: moment,
  failuresBeforeDoor: z.number().int().min(1).max(10).default(2),
  retryAfterMinutes: z
    .number()
    .int()
    .min(5)
    .max(7 * 1440)
    .default(120),
});
export type StartCampaign = z.infer<typeof StartCampaign>;

/** Input of `closeCampaign`. */
export const CloseCampaign = z.object({ campaignId: idSchema<'campaign'>() });
export type CloseCampaign = z.infer<typeof CloseCampaign>;

/** A household to be asked. */
export interface AskedHousehold {
  readonly householdId: string;
  readonly dwellingId: string;
}

/** What happens to campaigns; `subjectId` is the campaign. */
export type CampaignFact =
  | {
      readonly type: 'campaignStarted';
      readonly subjectId: string;
      readonly title: string;
      readonly formKey: string;
      readonly formVersion: number;
      readonly households: number;
      readonly dueAt: Instant;
    }
  | { readonly type: 'campaignClosed'; readonly subjectId: string; readonly open: number };

/** What is known when a campaign starts. */
export interface StartState {
  readonly isKnown: boolean;
  readonly formVersion: number | undefined;
  readonly households: readonly AskedHousehold[];
  readonly now: Instant;
}

/**
 * Starts a campaign. Refuses `campaignEndsBeforeStart`, `campaignOver` (its end has passed), `formUnknown`, `campaignNobody`.
 * @idempotent by campaignId
 */
export function decideStartCampaign(state: StartState, input: StartCampaign): Decision<CampaignFact> {
  const { campaignId, title, formKey, dueAt } = input;
  if (state.isKnown) return { facts: [] };
  if (dueAt <= input.opensAt) return refuse('campaignEndsBeforeStart', { field: 'dueAt' });
  if (dueAt <= state.now) return refuse('campaignOver', { field: 'dueAt' });
  if (state.formVersion === undefined) return refuse('formUnknown', { field: 'formKey' });
  if (state.households.length === 0) return refuse('campaignNobody', { field: 'target' });
  const { formVersion, households } = state;
  return {
    facts: [
      {
        type: 'campaignStarted',
        subjectId: campaignId,
        title,
        formKey,
        formVersion,
        households: households.length,
        dueAt,
      },
    ],
  };
}

/** Ends a campaign; what is open is cancelled and counted. Refuses `campaignUnknown`; a closed one says nothing new. */
export function decideCloseCampaign(
  state: { readonly campaign: { readonly isClosed: boolean } | undefined; readonly open: number },
  { campaignId }: CloseCampaign,
): Decision<CampaignFact> {
  if (!state.campaign) return refuse('campaignUnknown');
  if (state.campaign.isClosed) return { facts: [] };
  return { facts: [{ type: 'campaignClosed', subjectId: campaignId, open: state.open }] };
}
