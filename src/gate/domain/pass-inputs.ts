import { z } from 'zod';
import { findDay, type Day } from '../../base/domain/day.ts';
import { idSchema } from '../../base/domain/ids.ts';

/** A whole community of 12,600 people and room to grow. */
const MOST_HOLDERS = 20_000;
/** Reads of the trust list of the EU: about 2,000 keys. */
const MOST_KEYS = 5000;

const day = z.string().transform((text, context): Day => {
  const found = findDay(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'not a day' });
  return z.NEVER;
});
const period = { fromDay: day, untilDay: day };
const passId = idSchema<'pass'>();

/** Whom passes are for; what is named adds up. */
export const PassHolders = z
  .object({
    personIds: z.array(idSchema<'person'>()).max(MOST_HOLDERS).optional(),
    householdIds: z.array(idSchema<'household'>()).max(MOST_HOLDERS).optional(),
    buildingIds: z.array(idSchema<'building'>()).max(1000).optional(),
    unitIds: z.array(idSchema<'unit'>()).max(5000).optional(),
    everybody: z.literal(true).optional(),
  })
  .refine((who) => Object.values(who).some((value) => value !== undefined), { message: 'nobody is named' });
export type PassHolders = z.infer<typeof PassHolders>;

/** Input of `issuePasses`: both days count. An errand pass is one per household, the others one per person. */
export const IssuePasses = z.object({ kind: z.enum(['resident', 'errand', 'staff']), who: PassHolders, ...period });
export type IssuePasses = z.infer<typeof IssuePasses>;

/** Input of `issueVehiclePass`. */
export const IssueVehiclePass = z.object({
  plate: z.string().trim().min(1).max(20),
  personId: idSchema<'person'>().optional(),
  ...period,
});
export type IssueVehiclePass = z.infer<typeof IssueVehiclePass>;

/** Input of `issueVisitPass`: from when until when is what the visit says. */
export const IssueVisitPass = z.object({ visitId: idSchema<'visit'>() });
export type IssueVisitPass = z.infer<typeof IssueVisitPass>;

/** Why a pass ends before its day. */
export const RevokeReason = z.enum(['lost', 'damaged', 'changed', 'moved', 'misused', 'error']);
export type RevokeReason = z.infer<typeof RevokeReason>;

/** Input of `replacePass`: the old card ends, a new one takes its place. */
export const ReplacePass = z.object({ passId, reason: RevokeReason.extract(['lost', 'damaged', 'changed']) });
export type ReplacePass = z.infer<typeof ReplacePass>;

/** Input of `revokePass`. */
export const RevokePass = z.object({ passId, reason: RevokeReason });
export type RevokePass = z.infer<typeof RevokePass>;

/** Input of `markPrinted`. */
export const MarkPrinted = z
  .object({
    passIds: z.array(passId).max(MOST_HOLDERS).optional(),
    buildingIds: z.array(idSchema<'building'>()).max(1000).optional(),
  })
  .refine((which) => which.passIds !== undefined || which.buildingIds !== undefined, { message: 'nothing is named' });
export type MarkPrinted = z.infer<typeof MarkPrinted>;

/** Input of `rotatePassKeys`. A stolen key verifies nothing from now on: every card that it signed must be printed again. */
export const RotatePassKeys = z.object({ reason: z.enum(['planned', 'stolen']).default('planned') });
export type RotatePassKeys = z.infer<typeof RotatePassKeys>;

/** Input of `setTrustList`: all keys of foreign certificates that are trusted from now on, in base64. */
export const SetTrustList = z.object({
  keys: z.array(z.object({ kid: z.base64().max(44), publicKey: z.base64().min(88).max(1600) })).max(MOST_KEYS),
});
export type SetTrustList = z.infer<typeof SetTrustList>;

/** Input of `revokePassesOf`: everything that somebody holds who no longer lives here. */
export const RevokePassesOf = z.object({ personId: idSchema<'person'>() });
export type RevokePassesOf = z.infer<typeof RevokePassesOf>;
