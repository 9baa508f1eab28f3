import type { Instant } from '../../base/domain/day.ts';
import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { AccountId, GivenRole } from '../domain/account-facts.ts';
import type { AccountState, Acting, TargetAccount } from '../domain/decide-account.ts';
import { findArea, grantsOf, grantsOfAccount } from './grant-queries.ts';

/** Appointing and dismissing is done one after another, or two administrators could dismiss each other at the same moment. */
const APPOINTMENTS_LOCK = 730_011;

/** Who acts, with his own grants, in which area. */
export async function loadActing(tx: Tx, context: CommandContext): Promise<Acting> {
  // The command path lets no command of scope `area` through without an area that exists.
  const area = context.areaId === undefined ? undefined : await findArea(tx, context.areaId);
  if (!area) throw new Error('no area to act in');
  const grants = await grantsOf(tx, context.accountId);
  return { accountId: context.accountId, grants, area, today: context.today };
}

/** The account that is acted upon, locked until the end of the command. */
export async function loadAccountState(
  tx: Tx,
  { accountId, context }: { readonly accountId: AccountId; readonly context: CommandContext },
): Promise<AccountState> {
  await tx.execute(sql`select pg_advisory_xact_lock(${APPOINTMENTS_LOCK})`);
  await tx.execute(sql`select from account where id = ${accountId} for update`);
  const [target] = await tx.query<TargetAccount & { [column: string]: unknown }>(sql`
    select a.id as "accountId", a.name, a.status, ${grantsOfAccount} from account a where a.id = ${accountId}`);
  const [administrators] = await tx.query<{ others: number }>(sql`
    select count(distinct a.id) as others
    from account_grant g join area r on r.id = g.area_id join account a on a.id = g.account_id
    where g.role = 'administrator' and r.parent_id is null and a.status = 'active' and a.id <> ${accountId}
      and g.from_day <= ${context.today} and (g.until_day is null or g.until_day >= ${context.today})`);
  return { acting: await loadActing(tx, context), target, otherAdministrators: administrators?.others ?? 0 };
}

export async function isPhoneTaken(tx: Tx, phoneHash: Buffer): Promise<boolean> {
  const rows = await tx.query(sql`select 1 from account where phone_hash = ${phoneHash}`);
  return rows.length > 0;
}

/** A new account; false when the phone number or the id is in use. */
export async function insertAccount(
  tx: Tx,
  account: {
    readonly accountId: string;
    readonly name: string;
    readonly phoneHash: Buffer;
    readonly phoneSealed: Buffer;
    readonly phoneTail: string;
    readonly passwordHash: string;
    readonly mustChangePassword: 'yes' | 'no';
    readonly kind: 'real' | 'demo';
    readonly now: Instant;
    readonly createdBy: string | null;
  },
): Promise<boolean> {
  const inserted = await tx.execute(sql`
    insert into account (id, name, phone_hash, phone_sealed, phone_tail, password_hash, must_change_password, status,
      is_demo, created_at, created_by)
    values (${account.accountId}, ${account.name}, ${account.phoneHash}, ${account.phoneSealed}, ${account.phoneTail},
      ${account.passwordHash}, ${account.mustChangePassword === 'yes'}, 'active', ${account.kind === 'demo'},
      ${account.now}, ${account.createdBy})
    on conflict do nothing`);
  return inserted === 1;
}

export async function insertGrant(
  tx: Tx,
  { accountId, grant }: { readonly accountId: string; readonly grant: GivenRole },
): Promise<void> {
  await tx.execute(sql`
    insert into account_grant (id, account_id, role, area_id, from_day, until_day)
    values (${grant.grantId}, ${accountId}, ${grant.role}, ${grant.areaId}, ${grant.fromDay}, ${grant.untilDay})`);
}

export async function endGrantOn(
  tx: Tx,
  { grantId, lastDay }: { readonly grantId: string; readonly lastDay: string },
): Promise<void> {
  await tx.execute(sql`update account_grant set until_day = ${lastDay} where id = ${grantId}`);
}

export async function renameAccountTo(
  tx: Tx,
  { accountId, name }: { readonly accountId: string; readonly name: string },
): Promise<void> {
  await tx.execute(sql`update account set name = ${name} where id = ${accountId}`);
}

export async function setStatus(
  tx: Tx,
  { accountId, status }: { readonly accountId: string; readonly status: 'active' | 'disabled' },
): Promise<void> {
  await tx.execute(sql`update account set status = ${status} where id = ${accountId}`);
}

export async function setPassword(
  tx: Tx,
  of: { readonly accountId: string; readonly passwordHash: string; readonly mustChange: 'yes' | 'no' },
): Promise<void> {
  await tx.execute(sql`
    update account set password_hash = ${of.passwordHash}, must_change_password = ${of.mustChange === 'yes'}
    where id = ${of.accountId}`);
}

/** Lets somebody try again at once who has mistyped too often. */
export async function removeGuardOf(tx: Tx, accountId: string): Promise<void> {
  await tx.execute(sql`
    delete from sign_in_guard where phone_hash = (select phone_hash from account where id = ${accountId})`);
}

export async function removeTotpOf(tx: Tx, accountId: string): Promise<void> {
  await tx.execute(sql`
    update account set totp_sealed = null, totp_confirmed_at = null, totp_last_step = null where id = ${accountId}`);
}
