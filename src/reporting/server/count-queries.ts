import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { figuresFrom, type Figures } from '../domain/figures.ts';
import type { Operation } from '../domain/indicator.ts';
import { DEFAULT_TIMES } from '../domain/report-inputs.ts';
import { countFigures, readScope, readUsed } from './figure-queries.ts';

/** The kept figures of a community on a day. */
export interface KeptCount {
  readonly communityId: CommunityId;
  readonly day: Day;
  readonly figures: Figures;
  readonly used: readonly Operation[];
  readonly countedAt: Instant;
}

/** Kept figures of some days, by community and day. */
export async function readCounts(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly from: Day; readonly until: Day },
): Promise<readonly KeptCount[]> {
  const rows = await tx.query<
    Omit<KeptCount, 'figures'> & {
      readonly figures: Readonly<Record<string, number>>;
      readonly [column: string]: unknown;
    }
  >(sql`
    select community_id as "communityId", day, figures, used, counted_at as "countedAt" from report_count
    where community_id = any (${[...of.communityIds]}::int[]) and day between ${of.from} and ${of.until}
    order by community_id, day`);
  return rows.map((row) => ({ ...row, figures: figuresFrom(row.figures) }));
}

/**
 * Operations that any of these communities has used: as kept at the last count of the day, so that a district does not ask twelve tables
 * 259 times; of communities that were never counted on it, as it is.
 */
export async function readUsedAnywhere(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly day: Day },
): Promise<readonly Operation[]> {
  const kept = await tx.query<{ id: number; used: readonly Operation[] }>(sql`
    select community_id as id, used from report_count
    where community_id = any (${[...of.communityIds]}::int[]) and day = ${of.day}`);
  const known = new Set(kept.map(({ id }) => id));
  const unknown = of.communityIds.filter((id) => !known.has(id));
  const asked = unknown.length === 0 ? [] : [...(await readUsed(tx, unknown)).values()];
  return [...new Set([...kept.map(({ used }) => used), ...asked].flat())];
}

/** Counts a day of some communities anew and keeps it. */
export async function keepCounts(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly day: Day; readonly now: Instant },
): Promise<void> {
  const { communityIds, day, now } = of;
  const counted = await countFigures(tx, await readScope(tx, { communityIds, day, now }));
  const used = await readUsed(tx, communityIds);
  const rows = [...counted].map(([id, figures]) => ({ id, figures, used: used.get(id) ?? [] }));
  await tx.execute(sql`
    insert into report_count (community_id, day, figures, used, counted_at)
    select id, ${day}, figures, array(select jsonb_array_elements_text(used)), ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id int, figures jsonb, used jsonb)
    on conflict (community_id, day) do update
      set figures = excluded.figures, used = excluded.used, counted_at = excluded.counted_at`);
}

/**
 * Communities whose figures of a day are older than what happened since: a command was carried out or a gate recorded something. Those
 * never counted are among them. One probe of an index each.
 */
export async function communitiesToCount(tx: Tx, day: Day): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select a.id from area a
    left join report_count c on c.community_id = a.id and c.day = ${day}
    where a.level = 'community' and a.retired_at is null and (
      c.counted_at is null
      or exists (select from audit x where x.community_id = a.id and x.at >= c.counted_at and x.kind = 'command')
      or exists (select from gate_check g where g.community_id = a.id and g.at >= c.counted_at - interval '2 hours' and g.received_at >= c.counted_at))
    order by a.id`);
  return rows.map(({ id }) => id);
}

/** When sheets are made and due, in minutes after midnight, by community. */
export async function readTimes(
  tx: Tx,
  communityIds: readonly CommunityId[],
): Promise<ReadonlyMap<CommunityId, { readonly makeMinute: number; readonly dueMinute: number }>> {
  const rows = await tx.query<{ id: number; makeMinute: number; dueMinute: number }>(sql`
    select c.id, coalesce(t.make_minute, ${DEFAULT_TIMES.makeMinute}) as "makeMinute", coalesce(t.due_minute, ${DEFAULT_TIMES.dueMinute}) as "dueMinute"
    from unnest(${[...communityIds]}::int[]) c (id) left join report_times t on t.community_id = c.id`);
  return new Map(rows.map(({ id, ...times }) => [id, times]));
}

export async function putTimes(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly makeMinute: number; readonly dueMinute: number },
): Promise<void> {
  await tx.execute(sql`
    insert into report_times (community_id, make_minute, due_minute)
    select c.id, ${of.makeMinute}, ${of.dueMinute} from unnest(${[...of.communityIds]}::int[]) c (id)
    on conflict (community_id) do update set make_minute = excluded.make_minute, due_minute = excluded.due_minute`);
}

/** Communities with people whose sheet of the day is to be made by now and is not there. */
export async function communitiesWithoutReport(
  tx: Tx,
  of: { readonly day: Day; readonly minute: number },
): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(sql`
    select a.id from area a left join report_times t on t.community_id = a.id
    where a.level = 'community' and a.retired_at is null and coalesce(t.make_minute, ${DEFAULT_TIMES.makeMinute}) <= ${of.minute}
      and exists (select from household h where h.community_id = a.id)
      and not exists (select from daily_report d where d.community_id = a.id and d.day = ${of.day})
    order by a.id`);
  return rows.map(({ id }) => id);
}

/** Minutes after local midnight. */
export async function readLocalMinute(tx: Tx, now: Instant): Promise<number> {
  const [row] = await tx.query<{ minute: number }>(sql`
    select (extract(hour from l.at) * 60 + extract(minute from l.at))::int as minute
    from (select ${now}::timestamptz at time zone menshen_zone() as at) l`);
  if (!row) throw new Error('no time');
  return row.minute;
}
