import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { readPhones } from '../../base/domain/phone.ts';
import { AnchorKind, DayText, OrderPlace, ReasonCode, SourceKind } from './order.ts';

/** Why, in words that somebody understands who was not there. */
const reason = z.string().trim().min(4, 'reasonTooShort').max(400);
const orderId = idSchema<'order'>();
const personId = idSchema<'person'>();

/** An empty field means that nothing is said. */
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((text) => (text === '' ? undefined : text));

/** One phone number in any spelling, as digits. */
const phone = optionalText(30).transform((text, context) => {
  if (text === undefined) return undefined;
  const { phones, rest } = readPhones(text);
  const [only] = phones;
  if (phones.length === 1 && rest === '') return only;
  context.addIssue({ code: 'custom', message: 'phoneUnusable' });
  return z.NEVER;
});

/** The five in one and the grid worker. Source: needs D4 (五位一体). */
export const PARTY_ROLES = ['subdistrict', 'community', 'healthCentre', 'police', 'employer', 'gridWorker'] as const;
export const PartyRole = z.enum(PARTY_ROLES);
export type PartyRole = z.infer<typeof PartyRole>;

/** Who answers for one part of an order. */
export const Party = z.object({
  role: PartyRole,
  name: z.string().trim().max(60).default(''),
  phone,
  accountId: idSchema<'account'>().optional(),
});
export type Party = z.infer<typeof Party>;

/** The six points of the home assessment; one "no" fails. Source: domain.md 1.3 (居家健康监测场所评估表). */
export const ASSESSMENT_POINTS = [
  'ownRoom',
  'ownToilet',
  'handOverPlace',
  'supplies',
  'noSharedAir',
  'drainage',
] as const;
export const Assessment = z.object({
  points: z.record(z.enum(ASSESSMENT_POINTS), z.boolean()),
});
export type Assessment = z.infer<typeof Assessment>;

/** Input of `issueOrders`: one person, or a household with those who live together, under one edition of one protocol. */
export const IssueOrders = z.object({
  orders: z
    .array(
      z.object({
        orderId,
        personId,
        measure: z.string().min(1).max(60),
        sourceKind: SourceKind,
        reasonCode: ReasonCode,
      }),
    )
    .min(1)
    .max(30),
  packId: z.string().min(1).max(60),
  packVersion: z.number().int().min(1).max(1_000_000),
  anchorKind: AnchorKind,
  anchorDay: DayText,
  /** What shows the anchor day: a ticket, the word of the health centre, the person's own. */
  anchorEvidence: z.string().trim().min(2).max(200),
  startedOn: DayText,
  place: OrderPlace,
  placeName: optionalText(60),
  assessment: Assessment.optional(),
  reasonNote: optionalText(400),
  sourceId: z.guid().optional(),
  toldVerballyAt: z.iso.datetime().optional(),
  /** Without them those of the community's last order answer for this one too. */
  parties: z.array(Party).max(PARTY_ROLES.length).optional(),
});
export type IssueOrders = z.infer<typeof IssueOrders>;

/** Input of `approveOrders`. */
export const ApproveOrders = z.object({ orderIds: z.array(orderId).min(1).max(500) });
export type ApproveOrders = z.infer<typeof ApproveOrders>;

/** Input of `declineOrder`: the second person says no. */
export const DeclineOrder = z.object({ orderId, reason });
export type DeclineOrder = z.infer<typeof DeclineOrder>;

/** Input of `extendOrder` and `shortenOrder`: the new day of release. */
export const MoveEnd = z.object({ orderId, releaseDay: DayText, reason });
export type MoveEnd = z.infer<typeof MoveEnd>;

/** Input of `restartOrder`: what began the count anew, and when. */
export const RestartOrder = z.object({
  orderId,
  cause: z.enum(['breach', 'newExposure', 'cohabitantCase']),
  day: DayText,
  reason,
});
export type RestartOrder = z.infer<typeof RestartOrder>;

/** Input of `moveOrder`: another place. */
export const MoveOrder = z.object({ orderId, place: OrderPlace, placeName: optionalText(60), reason });
export type MoveOrder = z.infer<typeof MoveOrder>;

/** Input of `convertOrder`: another measure of the same protocol takes over; the old order ends. */
export const ConvertOrder = z.object({
  orderId,
  newOrderId: orderId,
  measure: z.string().min(1).max(60),
  anchorKind: AnchorKind,
  anchorDay: DayText,
  anchorEvidence: z.string().trim().min(2).max(200),
  reasonCode: ReasonCode,
  reason,
});
export type ConvertOrder = z.infer<typeof ConvertOrder>;

/** Input of `releaseOrders`. */
export const ReleaseOrders = z.object({
  orderIds: z.array(orderId).min(1).max(500),
  /** Conditions that only a person can see to be met: the community verified, scabs are gone. */
  confirmed: z
    .array(z.enum(['assessment', 'documents', 'symptomFree', 'feverFree', 'indexNegative', 'scabsGone']))
    .default([]),
});
export type ReleaseOrders = z.infer<typeof ReleaseOrders>;

/** Input of `endOrder`: any other end than the release by the rule. */
export const EndOrder = z.object({
  orderId,
  endKind: z.enum(['transferred', 'died', 'error']),
  endedOn: DayText,
  reason,
});
export type EndOrder = z.infer<typeof EndOrder>;

/** Input of `objectToOrder`. */
export const ObjectToOrder = z.object({
  objectionId: idSchema<'objection'>(),
  orderId,
  saidBy: z.enum(['person', 'relative', 'other']),
  source: z.enum(['call', 'door', 'office', 'link', 'letter']),
  words: z.string().trim().min(2).max(1000),
});
export type ObjectToOrder = z.infer<typeof ObjectToOrder>;

/** Input of `answerObjection`. An objection that is upheld ends the order; one that is right in part is followed by the act that mends it. */
export const AnswerObjection = z.object({
  objectionId: idSchema<'objection'>(),
  outcome: z.enum(['upheld', 'partly', 'rejected']),
  answer: z.string().trim().min(4, 'reasonTooShort').max(1000),
});
export type AnswerObjection = z.infer<typeof AnswerObjection>;

/** Input of `signBooklet`: one's own part. */
export const SignBooklet = z.object({ orderId, role: PartyRole, note: optionalText(200) });
export type SignBooklet = z.infer<typeof SignBooklet>;

/** Input of `setParty`: who answers for a part. */
export const SetParty = z.object({ orderId, party: Party });
export type SetParty = z.infer<typeof SetParty>;

/** Input of `tellPerson`: told by word or in writing, signed for. */
export const TellPerson = z.object({
  orderIds: z.array(orderId).min(1).max(500),
  how: z.enum(['verbally', 'inWriting', 'signed']),
  at: z.iso.datetime(),
});
export type TellPerson = z.infer<typeof TellPerson>;

/** Input of `changeEdition`: running orders of one edition go on under another. */
export const ChangeEdition = z.object({
  from: z.object({ packId: z.string().min(1), packVersion: z.number().int().min(1).max(1_000_000) }),
  to: z.object({ packId: z.string().min(1), packVersion: z.number().int().min(1).max(1_000_000) }),
  /** Without ids: every running order of the edition in the community. */
  orderIds: z.array(orderId).min(1).max(20000).optional(),
  reason,
});
export type ChangeEdition = z.infer<typeof ChangeEdition>;
