import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';
import type { Direction, Holder, Outcome, Resolution } from '../domain/gate-check.ts';

/** A row of the log. Ids are to be named by whoever shows them. */
export interface LoggedCheck {
  readonly communityId: CommunityId;
  readonly id: string;
  readonly at: Instant;
  readonly phoneAt: Instant | null;
  readonly receivedAt: Instant;
  readonly gateId: string;
  readonly deviceId: string;
  readonly accountId: string;
  readonly direction: Direction;
  readonly holder: Holder;
  readonly method: 'scan' | 'find' | 'none';
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly passId: string | null;
  readonly visitId: string | null;
  readonly plate: string | null;
  readonly passengers: number | null;
  readonly outcome: Outcome;
  readonly code: string;
  readonly resolution: Resolution;
  readonly temperature: number | null;
  readonly temperatureAgain: number | null;
  readonly temperatureSite: 'forehead' | 'wrist' | 'ear' | null;
}

/** What is sought in the log. Times: from inclusive, until exclusive. */
export interface CheckFilter {
  readonly fromAt?: Instant | undefined;
  readonly untilAt?: Instant | undefined;
  readonly gateId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly personId?: string | undefined;
  readonly passId?: string | undefined;
  readonly visitId?: string | undefined;
  readonly plate?: string | undefined;
  readonly direction?: Direction | undefined;
  readonly holder?: Holder | undefined;
  readonly outcome?: Outcome | undefined;
  readonly resolution?: Resolution | undefined;
  readonly code?: string | undefined;
  /** Everybody who was asked or stopped. */
  readonly isHeld?: boolean | undefined;
}

/** The place in the log after which to go on. */
export interface CheckCursor {
  readonly at: Instant;
  readonly id: string;
}

/** The log, the newest first; ask for one row more than is shown to learn whether there are more. */
export async function listChecks(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly filter: CheckFilter;
    readonly limit: number;
    readonly after?: CheckCursor | undefined;
  },
): Promise<readonly LoggedCheck[]> {
  const conditions = [sql`c.community_id = any (${[...of.communityIds]}::int[])`, ...conditionsOf(of.filter)];
  if (of.after) conditions.push(sql`(c.at, c.id) < (${of.after.at}::timestamptz, ${of.after.id}::uuid)`);
  return tx.query<LoggedCheck & { [column: string]: unknown }>(sql`
    select c.community_id as "communityId", c.id, c.at, c.phone_at as "phoneAt", c.received_at as "receivedAt", c.gate_id as "gateId",
      c.device_id as "deviceId", c.account_id as "accountId", c.direction, c.holder, c.method, c.person_id as "personId",
      c.household_id as "householdId", c.pass_id as "passId", c.visit_id as "visitId", c.plate, c.passengers, c.outcome, c.code,
      c.resolution, c.temperature, c.temperature_again as "temperatureAgain", c.temperature_site as "temperatureSite"
    from gate_check c where ${joinSql(conditions, ' and ')}
    order by c.at desc, c.id desc limit ${of.limit}`);
}

function conditionsOf(filter: CheckFilter): readonly Sql[] {
  const { fromAt, untilAt, isHeld } = filter;
  const equal: readonly (readonly [Sql, string | undefined])[] = [
    [sql`c.gate_id = `, filter.gateId],
    [sql`c.account_id = `, filter.accountId],
    [sql`c.person_id = `, filter.personId],
    [sql`c.pass_id = `, filter.passId],
    [sql`c.visit_id = `, filter.visitId],
    [sql`c.plate = `, filter.plate],
    [sql`c.direction = `, filter.direction],
    [sql`c.holder = `, filter.holder],
    [sql`c.outcome = `, filter.outcome],
    [sql`c.resolution = `, filter.resolution],
    [sql`c.code = `, filter.code],
  ];
  return [
    fromAt === undefined ? emptySql : sql`c.at >= ${fromAt}`,
    untilAt === undefined ? emptySql : sql`c.at < ${untilAt}`,
    isHeld ? sql`c.outcome <> 'pass'` : emptySql,
    ...equal.map(([column, value]) => (value === undefined ? emptySql : sql`${column}${value}`)),
  ].filter((condition) => condition !== emptySql);
}
