import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** A shift of the roster. */
export interface ShiftRow {
  readonly shiftId: string;
  readonly gateId: string;
  readonly gate: string;
  readonly accountId: string;
  readonly name: string;
  /** The local day on which it begins. */
  readonly day: Day;
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly handOverNote: string | null;
  readonly swapWantedAt: Instant | null;
}

/** More than any community plans in the longest span that may be asked for. */
const MOST_SHIFTS = 3000;

/** The shifts that touch the days from `from` to `to`, both included, in the order of time. */
export function listShifts(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly from: Day; readonly to: Day },
): Promise<ShiftRow[]> {
  return tx.query<ShiftRow & Record<string, unknown>>(sql`
    select s.id as "shiftId", s.gate_id as "gateId", g.name as gate, s.account_id as "accountId", a.name,
      (s.from_at at time zone z.name)::date as day, s.from_at as "fromAt", s.until_at as "untilAt", s.started_at as "startedAt",
      s.ended_at as "endedAt", s.hand_over_note as "handOverNote", s.swap_wanted_at as "swapWantedAt"
    from (select menshen_zone() as name) z, gate_shift s
    join gate g on g.community_id = s.community_id and g.id = s.gate_id
    join account a on a.id = s.account_id
    where s.community_id = ${of.communityId} and s.removed_at is null
      and s.from_at >= (${of.from}::date - 1)::timestamp at time zone z.name
      and s.until_at > ${of.from}::date::timestamp at time zone z.name
      and s.from_at < (${of.to}::date + 1)::timestamp at time zone z.name
    order by s.from_at, g.position, a.name, s.id limit ${MOST_SHIFTS}`);
}
