import type { Instant } from '../../base/domain/day.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { SignInGuard } from '../domain/lock-out.ts';
import type { SessionTimes } from '../domain/sessions.ts';
import { SEEN_EVERY_SECONDS } from '../domain/sessions.ts';
import type { NamedGrant } from './grant-queries.ts';
import { grantsOfAccount } from './grant-queries.ts';

/** An account as signing in needs it. */
export interface SignInAccount {
  readonly accountId: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly status: 'active' | 'disabled';
  readonly mustChangePassword: boolean;
  readonly totpSealed: Buffer | null;
  readonly hasTotp: boolean;
  readonly grants: readonly NamedGrant[];
}

/** The account of a phone hash; a demonstration account only where the site runs the demonstration. */
export async function findSignInAccount(tx: Tx, phoneHash: Buffer): Promise<SignInAccount | undefined> {
  const [account] = await tx.query<SignInAccount & { [column: string]: unknown }>(sql`
    select a.id as "accountId", a.name, a.password_hash as "passwordHash", a.status,
      a.must_change_password as "mustChangePassword", a.totp_sealed as "totpSealed",
      a.totp_confirmed_at is not null as "hasTotp", ${grantsOfAccount}
    from account a
    where a.phone_hash = ${phoneHash}
      and (not a.is_demo or exists (select from site_setting where name = 'demo' and value = 'true'::jsonb))`);
  return account;
}

/** Locks and reads the guard of a phone hash. The lock is taken even where there is no row, so that no two guesses overlap. */
export async function lockGuard(tx: Tx, phoneHash: Buffer): Promise<SignInGuard | undefined> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(encode(${phoneHash}::bytea, 'hex'), 7300))`);
  const [guard] = await tx.query<SignInGuard & { [column: string]: unknown }>(sql`
    select failed_attempts as "failedAttempts", last_attempt_at as "lastAttemptAt", locked_until as "lockedUntil"
    from sign_in_guard where phone_hash = ${phoneHash}`);
  return guard;
}

export async function writeGuard(
  tx: Tx,
  { phoneHash, guard }: { readonly phoneHash: Buffer; readonly guard: SignInGuard },
): Promise<void> {
  await tx.execute(sql`
    insert into sign_in_guard (phone_hash, failed_attempts, last_attempt_at, locked_until)
    values (${phoneHash}, ${guard.failedAttempts}, ${guard.lastAttemptAt}, ${guard.lockedUntil})
    on conflict (phone_hash) do update set failed_attempts = excluded.failed_attempts,
      last_attempt_at = excluded.last_attempt_at, locked_until = excluded.locked_until`);
}

/** Takes one counted attempt back: the password was right, the authenticator's code is still to come. */
export async function forgiveAttempt(tx: Tx, phoneHash: Buffer): Promise<void> {
  await tx.execute(sql`
    update sign_in_guard set failed_attempts = greatest(failed_attempts - 1, 0), locked_until = null
    where phone_hash = ${phoneHash}`);
}

export async function removeGuard(tx: Tx, phoneHash: Buffer): Promise<void> {
  await tx.execute(sql`delete from sign_in_guard where phone_hash = ${phoneHash}`);
}

/** Marks a code as used; false when it, or a later one, was used before. */
export async function spendTotpStep(
  tx: Tx,
  { accountId, step }: { readonly accountId: string; readonly step: number },
): Promise<boolean> {
  const updated = await tx.execute(sql`
    update account set totp_last_step = ${step}
    where id = ${accountId} and (totp_last_step is null or totp_last_step < ${step})`);
  return updated === 1;
}

export async function insertSession(
  tx: Tx,
  session: {
    readonly tokenHash: Buffer;
    readonly sessionId: string;
    readonly accountId: string;
    readonly now: Instant;
    readonly expiresAt: Instant;
    readonly device: string;
  },
): Promise<void> {
  await tx.execute(sql`
    insert into session (token_hash, id, account_id, created_at, last_seen_at, expires_at, device)
    values (${session.tokenHash}, ${session.sessionId}, ${session.accountId}, ${session.now}, ${session.now},
      ${session.expiresAt}, ${session.device})`);
}

/** A session with its account and grants: everything that a request needs to know about its sender. */
export interface OpenSession extends SessionTimes {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly status: 'active' | 'disabled';
  readonly mustChangePassword: boolean;
  readonly hasTotp: boolean;
  readonly grants: readonly NamedGrant[];
}

export async function findSession(tx: Tx, tokenHash: Buffer): Promise<OpenSession | undefined> {
  const found = await findSessions(tx, [tokenHash]);
  return found.get(tokenHash.toString('hex'));
}

/** The sessions of tokens by the hex of their hashes. */
export async function findSessions(tx: Tx, tokenHashes: readonly Buffer[]): Promise<ReadonlyMap<string, OpenSession>> {
  const rows = await tx.query<OpenSession & { tokenHash: string; [column: string]: unknown }>(
    sql`
    select encode(s.token_hash, 'hex') as "tokenHash", s.id as "sessionId", s.account_id as "accountId",
      s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt", s.ended_at as "endedAt", a.name, a.status,
      a.must_change_password as "mustChangePassword", a.totp_confirmed_at is not null as "hasTotp", ${grantsOfAccount}
    from session s join account a on a.id = s.account_id
    where s.token_hash = any(${[...tokenHashes]}::bytea[])`,
    { preparedAs: 'access_find_sessions' },
  );
  return new Map(rows.map(({ tokenHash, ...session }) => [tokenHash, session]));
}

/** Writes down that devices were here; of many requests in a minute the first. What somebody else is writing is written. */
export async function touchSessions(
  tx: Tx,
  { sessionIds, now }: { readonly sessionIds: readonly string[]; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    update session set last_seen_at = ${now}
    where id in (
      select id from session
      where id = any(${[...sessionIds]}::uuid[])
        and last_seen_at <= ${now}::timestamptz - make_interval(secs => ${SEEN_EVERY_SECONDS})
      order by id for update skip locked)`);
}

export async function endSession(
  tx: Tx,
  of: { readonly sessionId: string; readonly accountId: string; readonly now: Instant; readonly reason: string },
): Promise<void> {
  await tx.execute(sql`
    update session set ended_at = ${of.now}, end_reason = ${of.reason}
    where id = ${of.sessionId} and account_id = ${of.accountId} and ended_at is null`);
}
