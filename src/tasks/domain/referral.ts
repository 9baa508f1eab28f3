import { z } from 'zod';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { Text } from '../../base/domain/texts.ts';

/** What the health station answers to an early report (早报告). */
export const REFERRAL_OUTCOMES = ['noRisk', 'advice', 'visit', 'feverClinic', 'emergency120'] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

export const referralOutcomeTexts: Readonly<Record<ReferralOutcome, Text>> = {
  noRisk: { 'zh-CN': '排除风险', 'zh-TW': '排除風險', en: 'No risk' },
  advice: { 'zh-CN': '已指导，在家观察', 'zh-TW': '已指導，在家觀察', en: 'Advised, stays at home' },
  visit: { 'zh-CN': '上门看过', 'zh-TW': '到府看過', en: 'Visited at home' },
  feverClinic: { 'zh-CN': '转发热门诊', 'zh-TW': '轉發燒門診', en: 'Sent to the fever clinic' },
  emergency120: { 'zh-CN': '已叫 120', 'zh-TW': '已叫救護車', en: 'Ambulance called' },
};

/** Input of `takeReferral`. */
export const TakeReferral = z.object({ referralId: idSchema<'referral'>() });
export type TakeReferral = z.infer<typeof TakeReferral>;

/** Input of `closeReferral`. */
export const CloseReferral = z.object({
  referralId: idSchema<'referral'>(),
  outcome: z.enum(REFERRAL_OUTCOMES),
  note: z
    .string()
    .trim()
    .max(500)
    .optional()
    .transform((text) => (text === '' ? undefined : text)),
});
export type CloseReferral = z.infer<typeof CloseReferral>;

/** An early report as its commands find it. */
export interface ReferralState {
  readonly referralId: string;
  readonly personId: string;
  readonly takenBy: string | null;
  readonly outcome: string | null;
}

/** What happens to early reports; `subjectId` is the person. */
export type ReferralFact =
  | { readonly type: 'referralTaken'; readonly subjectId: string; readonly referralId: string; readonly by: string }
  | {
      readonly type: 'referralClosed';
      readonly subjectId: string;
      readonly referralId: string;
      readonly outcome: ReferralOutcome;
      readonly note?: string;
    };

interface Found {
  readonly referral: ReferralState | undefined;
  readonly accountId: string;
}

/** A doctor answers for it from now on. Refuses `referralUnknown`, `referralClosed`; whoever has it already says nothing new. */
export function decideTakeReferral({ referral, accountId }: Found): Decision<ReferralFact> {
  if (!referral) return refuse('referralUnknown');
  if (referral.outcome !== null) return refuse('referralClosed');
  if (referral.takenBy === accountId) return { facts: [] };
  const { referralId, personId } = referral;
  return { facts: [{ type: 'referralTaken', subjectId: personId, referralId, by: accountId }] };
}

/** What came of it. Refuses `referralUnknown`, and `referralClosed` when another outcome was written down before. */
export function decideCloseReferral({ referral }: Found, { outcome, note }: CloseReferral): Decision<ReferralFact> {
  if (!referral) return refuse('referralUnknown');
  if (referral.outcome === outcome) return { facts: [] };
  if (referral.outcome !== null) return refuse('referralClosed');
  const { referralId, personId } = referral;
  const fact = { type: 'referralClosed', subjectId: personId, referralId, outcome } as const;
  return { facts: [note === undefined ? fact : { ...fact, note }] };
}
