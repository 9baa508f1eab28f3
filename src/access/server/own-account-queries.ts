import type { Instant } from '../../base/domain/day.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { AccountId } from '../domain/account-facts.ts';
import type { OwnAccount } from '../domain/decide-self.ts';

/** One's own account with its secrets, still hashed and sealed. */
export interface OwnState {
  readonly own: OwnAccount;
  readonly passwordHash: string;
  readonly totpSealed: Buffer | null;
}

/** Locks the account of the sender until the end of the command. Throws notFound. */
export async function loadOwn(tx: Tx, context: CommandContext): Promise<OwnState> {
  const [found] = await tx.query<{
    accountId: AccountId;
    phoneSealed: Buffer;
    isDemo: boolean;
    passwordHash: string;
    totpSealed: Buffer | null;
    isConfirmed: boolean;
  }>(sql`
    select id as "accountId", phone_sealed as "phoneSealed", is_demo as "isDemo", password_hash as "passwordHash",
      totp_sealed as "totpSealed", totp_confirmed_at is not null as "isConfirmed"
    from account where id = ${context.accountId} for update`);
  if (!found) throw new Problem('notFound');
  const { accountId, isDemo, passwordHash, totpSealed, isConfirmed } = found;
  const phone = context.vault.open(found.phoneSealed).toString('utf8');
  const totp = isConfirmed ? 'enrolled' : totpSealed ? 'pending' : 'none';
  return { own: { accountId, phone, isDemo, totp }, passwordHash, totpSealed };
}

export async function startTotp(
  tx: Tx,
  { accountId, totpSealed }: { readonly accountId: string; readonly totpSealed: Buffer },
): Promise<void> {
  await tx.execute(sql`
    update account set totp_sealed = ${totpSealed}, totp_confirmed_at = null, totp_last_step = null
    where id = ${accountId}`);
}

export async function confirmTotpOf(
  tx: Tx,
  { accountId, now, step }: { readonly accountId: string; readonly now: Instant; readonly step: number | null },
): Promise<void> {
  await tx.execute(sql`
    update account set totp_confirmed_at = ${now}, totp_last_step = ${step} where id = ${accountId}`);
}

/** The secret of an authenticator that is being added, and what the authenticator will call the account. */
export async function findPendingTotp(
  tx: Tx,
  accountId: string,
): Promise<{ readonly sealed: Buffer; readonly name: string } | undefined> {
  const [found] = await tx.query<{ sealed: Buffer; name: string }>(sql`
    select totp_sealed as sealed, name || ' ' || phone_tail as name from account
    where id = ${accountId} and totp_sealed is not null and totp_confirmed_at is null`);
  return found;
}

export async function hasSession(
  tx: Tx,
  { accountId, sessionId }: { readonly accountId: string; readonly sessionId: string },
): Promise<boolean> {
  const rows = await tx.query(sql`select from session where id = ${sessionId} and account_id = ${accountId}`);
  return rows.length > 0;
}
