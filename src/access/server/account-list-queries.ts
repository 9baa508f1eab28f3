import type { Day, Instant } from '../../base/domain/day.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import type { AccountRow, SessionRow } from '../domain/account-shapes.ts';
import type { Role } from '../domain/roles.ts';

/** What the reader of a list may see, and when. */
export interface AccountScope {
  /** Areas of every level in which he may read accounts. */
  readonly areaIds: readonly number[];
  readonly now: Instant;
  readonly today: Day;
}

export interface AccountFilter {
  readonly role?: Role | undefined;
  readonly area?: number | undefined;
  readonly status?: 'active' | 'disabled' | 'locked' | undefined;
  readonly q?: string | undefined;
}

/** Accounts with a role, now or formerly, in the reader's areas; by name. */
export async function listAccounts(
  tx: Tx,
  of: {
    readonly scope: AccountScope;
    readonly filter: AccountFilter;
    readonly after: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<AccountRow[]> {
  const { scope, filter, after } = of;
  return tx.query<AccountRow>(sql`
    select ${accountColumns(scope)}
    from account a left join sign_in_guard u on u.phone_hash = a.phone_hash
    where exists (
        select from account_grant g where g.account_id = a.id and g.area_id = any(${scope.areaIds}::int[])
          ${filter.role === undefined ? emptySql : sql`and g.role = ${filter.role}`}
          ${filter.role === undefined && filter.area === undefined ? emptySql : sql`and (g.until_day is null or g.until_day >= ${scope.today})`}
          ${filter.area === undefined ? emptySql : sql`and g.area_id in (select id from area where ${filter.area} = any(path))`})
      ${statusCondition(filter.status, scope.now)}
      ${filter.q === undefined ? emptySql : sql`and position(lower(${filter.q}) in lower(a.name)) > 0`}
      ${after === undefined ? emptySql : sql`and (a.name, a.id) > (${after[0]}, ${after[1]}::uuid)`}
    order by a.name, a.id
    limit ${of.limit + 1}`);
}

/** One account, where the reader may see it. */
export async function findAccount(
  tx: Tx,
  { scope, accountId }: { readonly scope: AccountScope; readonly accountId: string },
): Promise<(AccountRow & { readonly createdAt: string; readonly createdByName: string | null }) | undefined> {
  const [account] = await tx.query<AccountRow & { createdAt: string; createdByName: string | null }>(sql`
    select ${accountColumns(scope)}, a.created_at as "createdAt",
      (select c.name from account c where c.id = a.created_by) as "createdByName"
    from account a left join sign_in_guard u on u.phone_hash = a.phone_hash
    where a.id = ${accountId}
      and exists (select from account_grant g where g.account_id = a.id and g.area_id = any(${scope.areaIds}::int[]))`);
  return account;
}

/** The newest sessions of an account, open ones first. */
export async function sessionsOf(tx: Tx, accountId: string): Promise<SessionRow[]> {
  return tx.query<SessionRow>(sql`
    select id as "sessionId", device, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
      ended_at as "endedAt", end_reason as "endReason"
    from session where account_id = ${accountId}
    order by ended_at is not null, last_seen_at desc
    limit 30`);
}

function accountColumns({ areaIds, now, today }: AccountScope): Sql {
  return sql`
    a.id as "accountId", a.name, '*******' || a.phone_tail as "phoneMasked", a.status,
    case when u.locked_until > ${now} then u.locked_until end as "lockedUntil",
    a.must_change_password as "mustChangePassword", a.totp_confirmed_at is not null as "hasTotp",
    (select max(s.last_seen_at) from session s where s.account_id = a.id) as "lastSeenAt",
    coalesce((
      select json_agg(json_build_object('grantId', g.id, 'role', g.role, 'areaId', g.area_id, 'areaName', r.name,
        'level', r.level, 'fromDay', g.from_day, 'untilDay', g.until_day,
        'standing', case when g.until_day < ${today} then 'over' when g.from_day > ${today} then 'coming' else 'held' end) order by g.until_day desc nulls first, g.id)
      from account_grant g join area r on r.id = g.area_id
      where g.account_id = a.id and g.area_id = any(${areaIds}::int[])), '[]'::json) as grants,
    (select count(*) from account_grant g
      where g.account_id = a.id and g.area_id <> all(${areaIds}::int[])
        and (g.until_day is null or g.until_day >= ${today})) as "grantsElsewhere"`;
}

function statusCondition(status: AccountFilter['status'], now: Instant): Sql {
  if (status === undefined) return emptySql;
  return status === 'locked' ? sql`and u.locked_until > ${now}` : sql`and a.status = ${status}`;
}
