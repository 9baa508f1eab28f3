import type { Day } from '../../base/domain/day.ts';
import { addDays, daysBetween } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { rawSql, sql } from '../../base/server/db.ts';
import type { IndicatorCode } from '../domain/indicators.ts';

/** Some figures of many communities, day by day. */
export interface DaySums {
  readonly days: readonly {
    readonly day: Day;
    readonly figures: Readonly<Record<string, number>>;
    readonly signed: number;
  }[];
  readonly signedDays: number;
  readonly wantedDays: number;
}

interface Row {
  readonly day: Day;
  readonly signed: number;
  /** In the order of the codes. */
  readonly sums: string;
  readonly [column: string]: unknown;
}

/**
 * The same sums as `readPeriod`, of the figures asked for: as signed where signed, as kept where not. Added up where the sheets lie, since
 * a fortnight of 259 communities is 3,600 sheets.
 */
export async function readDaySums(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly from: Day;
    readonly until: Day;
    /** At least one. */
    readonly codes: readonly IndicatorCode[];
  },
): Promise<DaySums> {
  const { from, until, codes } = of;
  const communityIds = [...of.communityIds];
  // Codes are names in our own program, made of letters.
  const columns = rawSql(codes.map((code) => `"${code}" int`).join());
  const sums = rawSql(codes.map((code) => `sum(coalesce(x."${code}", 0))`).join());
  const rows = await tx.query<Row>(sql`
    with signed as (
      select distinct on (community_id, day) community_id, day, signed as figures from daily_report
      where community_id = any (${communityIds}::int[]) and day between ${from} and ${until} and signed_at is not null
      order by community_id, day, version desc
    ), kept as (
      select community_id, day, figures from report_count
      where community_id = any (${communityIds}::int[]) and day between ${from} and ${until}
    )
    select day, count(s.figures)::int as signed, concat_ws(',', ${sums}) as sums
    from signed s full join kept k using (community_id, day)
    cross join lateral jsonb_to_record(coalesce(s.figures, k.figures)) x (${columns})
    group by day`);
  const byDay = new Map(rows.map((row) => [row.day, row]));
  const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => addDays(from, at));
  return {
    days: days.map((day) => {
      const row = byDay.get(day);
      const values = row ? row.sums.split(',').map(Number) : [];
      return {
        day,
        signed: row?.signed ?? 0,
        figures: Object.fromEntries(codes.map((code, at) => [code, values[at] ?? 0])),
      };
    }),
    signedDays: rows.reduce((all, { signed }) => all + signed, 0),
    wantedDays: days.length * communityIds.length,
  };
}
