import { SYSTEM_ACCOUNT } from '../../base/domain/actor.ts';
import type { Instant } from '../../base/domain/day.ts';
import type { Details } from '../../base/domain/decision.ts';
import { SITE } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Clock } from '../../base/server/clock.ts';
import type { Db, Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Vault } from '../../base/server/secret.ts';
import { insertAudit } from '../../base/server/audit-queries.ts';
import { decisiveGrants, homeCommunity, isInForce } from '../domain/grants.ts';
import { guardAfterAttempt, lockedMinutes } from '../domain/lock-out.ts';
import { expiryOf } from '../domain/sessions.ts';
import { doubtActor } from './actor-cache.ts';
import { hashOfNobody, isPassword } from './passwords.ts';
import { hashOfToken, newToken } from './session-cookie.ts';
import type { SignInAccount } from './session-queries.ts';
import {
  endSession,
  findSession,
  findSignInAccount,
  forgiveAttempt,
  insertSession,
  lockGuard,
  removeGuard,
  spendTotpStep,
  writeGuard,
} from './session-queries.ts';
import { findTotpStep } from './totp.ts';

export interface SignInParts {
  readonly db: Db;
  readonly clock: Clock;
  readonly vault: Vault;
}

/** One try to sign in. */
export interface SignInAttempt {
  /** Digits as typed, of a number that may have no account. */
  readonly phone: string;
  readonly password: string;
  readonly totp: string | undefined;
  readonly device: string;
  /** Where the request came from; kept in the trail. */
  readonly address: string;
  /** The session of the same browser that this one replaces. */
  readonly formerToken: string | undefined;
}

interface Judged {
  readonly parts: SignInParts;
  readonly attempt: SignInAttempt;
  readonly now: Instant;
  readonly phoneHash: Buffer;
  readonly account: SignInAccount | undefined;
}

/**
 * Opens a session and answers with its token. Counts the attempt, then checks the password, so that guesses sent at once are all
 * counted; a number without an account takes the same steps and the same time.
 * @throws signInWrong | accountLocked | totpNeeded | totpWrong | accountDisabled | noRoleToday
 */
export async function signIn(parts: SignInParts, attempt: SignInAttempt): Promise<string> {
  const now = parts.clock.now();
  const phoneHash = parts.vault.hash('phone', attempt.phone);
  const { account, minutes } = await parts.db.write({ communityIds: [] }, (tx) => countAttempt({ tx, phoneHash, now }));
  const judged: Judged = { parts, attempt, now, phoneHash, account };
  if (minutes > 0) return refuseSignIn(judged, 'accountLocked', { minutes });
  const isRight = await isPassword(account?.passwordHash ?? (await hashOfNobody()), attempt.password);
  if (!isRight || !account) return refuseSignIn(judged, 'signInWrong');
  const code = await findRefusal({ ...judged, account });
  if (code) return refuseSignIn(judged, code);
  return openSession({ ...judged, account });
}

/** Every attempt counts as failed until it has succeeded. While locked nothing is counted or checked. */
async function countAttempt(of: {
  readonly tx: Tx;
  readonly phoneHash: Buffer;
  readonly now: Instant;
}): Promise<{ readonly account: SignInAccount | undefined; readonly minutes: number }> {
  const { tx, phoneHash, now } = of;
  const guard = await lockGuard(tx, phoneHash);
  const account = await findSignInAccount(tx, phoneHash);
  const minutes = lockedMinutes(guard, now);
  if (minutes === 0) await writeGuard(tx, { phoneHash, guard: guardAfterAttempt(guard, now) });
  return { account, minutes };
}

/** What stands against it although the password is right. */
async function findRefusal(judged: Judged & { readonly account: SignInAccount }): Promise<string | undefined> {
  const { account, attempt, parts, phoneHash } = judged;
  const today = parts.clock.today();
  if (account.hasTotp && attempt.totp === undefined) {
    await parts.db.write({ communityIds: [] }, (tx) => forgiveAttempt(tx, phoneHash));
    return 'totpNeeded';
  }
  if (account.hasTotp && !(await isFreshCode(judged))) return 'totpWrong';
  if (account.status === 'disabled') return 'accountDisabled';
  return account.grants.some((grant) => isInForce(grant, today)) ? undefined : 'noRoleToday';
}

async function isFreshCode({
  account,
  attempt,
  parts,
  now,
}: Judged & { readonly account: SignInAccount }): Promise<boolean> {
  if (!account.totpSealed || attempt.totp === undefined) return false;
  const step = findTotpStep({ secret: parts.vault.open(account.totpSealed), code: attempt.totp, now });
  if (step === undefined) return false;
  return parts.db.write({ communityIds: [] }, (tx) => spendTotpStep(tx, { accountId: account.accountId, step }));
}

async function openSession(judged: Judged & { readonly account: SignInAccount }): Promise<string> {
  const { parts, attempt, now, phoneHash, account } = judged;
  const { accountId } = account;
  const token = newToken();
  const communityId = communityOf(judged);
  await parts.db.write({ communityIds: [communityId] }, async (tx) => {
    if (attempt.formerToken !== undefined) await endFormer({ tx, token: attempt.formerToken, now });
    await removeGuard(tx, phoneHash);
    await insertSession(tx, {
      tokenHash: hashOfToken(token),
      sessionId: newId<'session'>(),
      accountId,
      now,
      expiresAt: expiryOf(now),
      device: attempt.device,
    });
    await insertAudit(tx, {
      context: { communityId, accountId, now },
      kind: 'session',
      name: 'signIn',
      outcome: 'done',
      details: { address: attempt.address },
    });
  });
  return token;
}

async function endFormer(of: { readonly tx: Tx; readonly token: string; readonly now: Instant }): Promise<void> {
  const former = await findSession(of.tx, hashOfToken(of.token));
  if (!former) return;
  await endSession(of.tx, { ...former, now: of.now, reason: 'replaced' });
  doubtActor(former.accountId, of.now);
}

/** Leaves a trace of the failure, with or without an account, and throws. */
async function refuseSignIn(judged: Judged, code: string, details: Details = {}): Promise<never> {
  const { parts, account, attempt, now } = judged;
  const communityId = communityOf(judged);
  // Asking for the code is a step, not a failure.
  if (code !== 'totpNeeded') {
    await parts.db.write({ communityIds: [communityId] }, (tx) =>
      insertAudit(tx, {
        context: { communityId, accountId: account?.accountId ?? SYSTEM_ACCOUNT, now },
        kind: 'session',
        name: 'signIn',
        outcome: 'refused',
        code,
        details: { address: attempt.address },
      }),
    );
  }
  throw new Problem(code, details);
}

function communityOf({ account, parts }: Judged): number {
  if (!account) return SITE;
  return homeCommunity(decisiveGrants(account.grants, parts.clock.today())) ?? SITE;
}
