import { z } from 'zod';
import { findDay, type Day, type Instant } from '../../base/domain/day.ts';
import type { ResetKind } from '../../protocol/domain/pack-words.ts';
import type { TestResult } from '../../protocol/domain/schedule-shapes.ts';

/** From what the days of an order are counted. Source: domain.md 1.2; the protocol says which of them holds. */
export const AnchorKind = z.enum(['lastExposure', 'leftRiskArea', 'arrival', 'controlStart', 'onset']);
export type AnchorKind = z.infer<typeof AnchorKind>;

/** Where the person stays. */
export const OrderPlace = z.enum(['home', 'facility', 'hospital']);
export type OrderPlace = z.infer<typeof OrderPlace>;

/** Why somebody stays in; the words are in order-words.ts. There is no order without one of them. */
export const ReasonCode = z.enum([
  'closeContact',
  'secondaryContact',
  'returnee',
  'riskArea',
  'entry',
  'confirmedCase',
  'suspectedCase',
  'coExposed',
  'cohabitant',
  'listNotice',
  'clinicAdvice',
  'selfReport',
  'otherRule',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** From where an order came. */
export const SourceKind = z.enum([
  'case',
  'contact',
  'returnee',
  'list',
  'clinic',
  'self',
  'cohabitant',
  'order',
  'other',
]);
export type SourceKind = z.infer<typeof SourceKind>;

/** How an order ended. `released`: as the rule says; `converted`: another order took its place. */
export const EndKind = z.enum(['released', 'transferred', 'died', 'error', 'objection', 'converted', 'refused']);
export type EndKind = z.infer<typeof EndKind>;

/** A local day at the boundary. */
export const DayText = z.string().transform((text, context): Day => {
  const day = findDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'orderDayWrong' });
  return z.NEVER;
});

/**
 * What began the count anew (`breach`, `newExposure`, `cohabitantCase`: `day` is the new anchor day) or moved the end by an act
 * (`extended`, `shortened`: `day` is the new day of release). Kept in the order in which they happened.
 */
export const Reset = z.object({
  kind: z.enum(['breach', 'newExposure', 'cohabitantCase', 'extended', 'shortened']),
  day: DayText,
  note: z.string(),
  at: z.string(),
});
export type Reset = z.infer<typeof Reset>;

/** True for what begins the count anew. */
export function isRestart(kind: Reset['kind']): kind is ResetKind {
  return kind !== 'extended' && kind !== 'shortened';
}

/** What a schedule is worked out from. Days left are never kept. */
export interface OrderFrame {
  readonly measure: string;
  readonly anchorKind: AnchorKind;
  readonly anchorDay: Day;
  /** From here on the person stays; the anchor may lie before it. */
  readonly startedOn: Day;
  readonly resets: readonly Reset[];
  /** Results so far: a late test moves the release, never to an earlier day. */
  readonly tests: readonly TestResult[];
}

/** An order as its rules need it. */
export interface OrderState extends OrderFrame {
  readonly orderId: string;
  readonly personId: string;
  readonly householdId: string | null;
  readonly dwellingId: string | null;
  readonly disease: string;
  readonly packId: string;
  readonly packVersion: number;
  readonly place: OrderPlace;
  readonly placeName: string | null;
  readonly reasonCode: ReasonCode;
  readonly needsSecond: boolean;
  readonly orderedBy: string;
  readonly orderedAt: Instant;
  readonly approvedBy: string | null;
  readonly state: 'proposed' | 'running' | 'ended';
  readonly plannedRelease: Day;
  readonly version: number;
}
