import type { Instant } from '../../base/domain/day.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { AreaNode } from '../domain/actor-of-grants.ts';
import type { PlacedGrant } from '../domain/grants.ts';

/** A grant with the name of its area. */
export interface NamedGrant extends PlacedGrant {
  readonly areaName: string;
}

/** A column `grants`: all grants of account `a` as one JSON list, in areas that are not retired. */
export const grantsOfAccount: Sql = sql`
  coalesce((
    select json_agg(json_build_object('grantId', g.id, 'role', g.role, 'areaId', g.area_id, 'areaName', r.name,
      'level', r.level, 'path', r.path, 'fromDay', g.from_day, 'untilDay', g.until_day) order by g.from_day, g.id)
    from account_grant g join area r on r.id = g.area_id
    where g.account_id = a.id and r.retired_at is null), '[]'::json) as grants`;

/** The grants of one account. */
export async function grantsOf(tx: Tx, accountId: string): Promise<readonly PlacedGrant[]> {
  const [found] = await tx.query<{ grants: NamedGrant[] }>(sql`
    select ${grantsOfAccount} from account a where a.id = ${accountId}`);
  return found?.grants ?? [];
}

/** An area with its names, as the session tells them. */
export interface NamedArea extends AreaNode {
  readonly code: string;
  readonly name: string;
}

/** The whole tree above the grid: a few hundred rows for a district, a few thousand for a city. */
export async function allAreas(tx: Tx): Promise<readonly NamedArea[]> {
  return tx.query<NamedArea>(sql`
    select id, code, name, level, path from area where retired_at is null order by id`);
}

/** One area. */
export async function findArea(tx: Tx, areaId: number): Promise<AreaNode | undefined> {
  const [area] = await tx.query<AreaNode & { [column: string]: unknown }>(sql`
    select id, level, path from area where id = ${areaId} and retired_at is null`);
  return area;
}

/** Ends the sessions of an account, all or all but one. */
export async function endSessions(
  tx: Tx,
  of: {
    readonly accountId: string;
    readonly now: Instant;
    readonly reason: string;
    readonly except?: string | undefined;
  },
): Promise<void> {
  await tx.execute(sql`
    update session set ended_at = ${of.now}, end_reason = ${of.reason}
    where account_id = ${of.accountId} and ended_at is null and id is distinct from ${of.except ?? null}::uuid`);
}
