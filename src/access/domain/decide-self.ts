import type { Decision } from '../../base/domain/decision.ts';
import { refuse } from '../../base/domain/decision.ts';
import type { AccountId, FactOf } from './account-facts.ts';
import type { ChangePassword, EndOwnSession } from './account-inputs.ts';
import { findPasswordFault, normalPassword } from './passwords.ts';

/** One's own account, as the decisions about it need it. */
export interface OwnAccount {
  readonly accountId: AccountId;
  /** Digits of the phone number. */
  readonly phone: string;
  readonly isDemo: boolean;
  readonly totp: 'none' | 'pending' | 'enrolled';
}

/** Refuses: demoAccount, passwordWrong, passwordSame, and the faults of passwords.ts. */
export function decideChangePassword(
  { own, isPasswordRight }: { readonly own: OwnAccount; readonly isPasswordRight: boolean },
  input: ChangePassword,
): Decision<FactOf<'passwordChanged'>> {
  // One visitor must not lock out the next from the demonstration.
  if (own.isDemo) return refuse('demoAccount');
  if (!isPasswordRight) return refuse('passwordWrong');
  if (normalPassword(input.newPassword) === normalPassword(input.currentPassword)) return refuse('passwordSame');
  const fault = findPasswordFault({ password: input.newPassword, phone: own.phone });
  return fault ?? { facts: [{ type: 'passwordChanged', subjectId: own.accountId }] };
}

/** Begins with a new secret, also where a former one was never confirmed. Refuses: demoAccount, totpEnrolled. */
export function decideEnrolTotp(own: OwnAccount): Decision<FactOf<'totpEnrolmentStarted'>> {
  if (own.isDemo) return refuse('demoAccount');
  if (own.totp === 'enrolled') return refuse('totpEnrolled');
  return { facts: [{ type: 'totpEnrolmentStarted', subjectId: own.accountId }] };
}

/** The first code proves that the authenticator has the secret. Refuses: totpNotStarted, totpEnrolled, totpWrong. */
export function decideConfirmTotp({
  own,
  isCodeRight,
}: {
  readonly own: OwnAccount;
  readonly isCodeRight: boolean;
}): Decision<FactOf<'totpEnrolled'>> {
  if (own.totp === 'none') return refuse('totpNotStarted');
  if (own.totp === 'enrolled') return refuse('totpEnrolled');
  return isCodeRight ? { facts: [{ type: 'totpEnrolled', subjectId: own.accountId }] } : refuse('totpWrong');
}

/** Refuses: passwordWrong. Nothing happens where there is none. */
export function decideDropTotp({
  own,
  isPasswordRight,
}: {
  readonly own: OwnAccount;
  readonly isPasswordRight: boolean;
}): Decision<FactOf<'totpDropped'>> {
  if (!isPasswordRight) return refuse('passwordWrong');
  return { facts: own.totp === 'none' ? [] : [{ type: 'totpDropped', subjectId: own.accountId }] };
}

/** Ends a session of one's own. Refuses: notFound. */
export function decideEndOwnSession(
  { accountId, isOwn }: { readonly accountId: AccountId; readonly isOwn: boolean },
  { sessionId }: EndOwnSession,
): Decision<FactOf<'sessionEnded'>> {
  return isOwn ? { facts: [{ type: 'sessionEnded', subjectId: accountId, sessionId }] } : refuse('notFound');
}
