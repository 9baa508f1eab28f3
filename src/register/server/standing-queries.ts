import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Standing } from '../domain/standing.ts';

/** The restriction of one person as an order publishes it. */
export interface StandingOf extends Standing {
  readonly personId: string;
  /** The order from which it follows. */
  readonly sourceOrder: string;
}

/**
 * Publishes what gates may know of orders, one row per person; the new one takes the place of the old one.
 * @idempotent by (community, person)
 */
export async function publishStandings(
  tx: Tx,
  { communityId, standings }: { readonly communityId: CommunityId; readonly standings: readonly StandingOf[] },
): Promise<void> {
  if (standings.length === 0) return;
  await tx.execute(sql`
    insert into standing (community_id, person_id, code, from_day, until_day, source_order, clause)
    select ${communityId}, r.* from unnest(${standings.map(({ personId }) => personId)}::uuid[],
      ${standings.map(({ code }) => code)}::text[], ${standings.map(({ fromDay }) => fromDay)}::date[],
      ${standings.map(({ untilDay }) => untilDay)}::date[], ${standings.map(({ sourceOrder }) => sourceOrder)}::uuid[],
      ${standings.map(({ clause }) => clause)}::text[]) as r
    on conflict (community_id, person_id) do update set code = excluded.code, from_day = excluded.from_day,
      until_day = excluded.until_day, source_order = excluded.source_order, clause = excluded.clause`);
}

/** Takes restrictions back, where they still follow from the named orders. */
export async function withdrawStandings(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly sourceOrders: readonly string[] },
): Promise<number> {
  return tx.execute(sql`
    delete from standing where community_id = ${of.communityId} and source_order = any (${[...of.sourceOrders]}::uuid[])`);
}

/** A door behind which somebody must stay today. */
export interface HomeUnderOrder {
  readonly dwellingId: string;
  /** Of several the one that lasts longest. */
  readonly orderId: string;
  /** Separated by 、 */
  readonly names: string;
}

/** The homes of everybody who may not leave them today, or for medical care only. */
export async function homesUnderOrders(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly today: Day },
): Promise<readonly HomeUnderOrder[]> {
  const { communityId, today } = of;
  return tx.query<HomeUnderOrder & Record<string, unknown>>(sql`
    select r.dwelling_id as "dwellingId", (array_agg(s.source_order order by s.until_day desc, s.source_order))[1] as "orderId",
      string_agg(distinct p.name, '、' order by p.name) as names
    from standing s
    join residency r on r.community_id = ${communityId} and r.person_id = s.person_id and r.kind <> 'work'
      and (r.until_day is null or r.until_day > ${today}) and (r.from_day is null or r.from_day <= ${today})
    join person p on p.community_id = ${communityId} and p.id = s.person_id
    where s.community_id = ${communityId} and s.code in ('stayHome', 'medicalOnly') and s.from_day <= ${today} and s.until_day >= ${today}
    group by r.dwelling_id`);
}
