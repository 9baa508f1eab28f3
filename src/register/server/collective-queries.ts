import { addDays, type Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import { COLLECTIVE_KINDS, type CollectiveFactOf, type CollectiveKind } from '../domain/collective-rules.ts';
import type { CollectiveDetail, CollectiveRow } from '../domain/place-shapes.ts';
import type { PlaceCursor } from './place-cursor.ts';
import { listResidents } from './place-dwelling-queries.ts';
import { communitiesFrom, isAfter } from './place-read-queries.ts';

// Spelt out, so that the partial index of these doors serves.
const isCollective = sql`d.kind in ('hotel', 'site', 'dormitory', 'employer', 'careHome')`;

const columns = sql`d.id, d.community_id as "communityId", d.kind, coalesce(d.name, '') as name, e.name as estate,
  d.address_rest as "addressRest", d.closed_on as "closedOn"`;

function traffic(today: Day): Sql {
  return sql`
    select count(distinct person_id) filter (where until_day is null)::int as people,
      count(*) filter (where from_day = ${today})::int as "cameToday", count(*) filter (where until_day = ${today})::int as "leftToday"
    from residency r where r.community_id = d."communityId" and r.dwelling_id = d.id`;
}

/** Hotels, sites, dormitories, employers and care homes with who came and left today, by name. */
export async function listCollectives(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly kind: CollectiveKind | undefined;
    readonly closed: 'yes' | 'no';
    readonly today: Day;
    readonly after: PlaceCursor | undefined;
    readonly limit: number;
  },
): Promise<readonly CollectiveRow[]> {
  const kind = of.kind === undefined ? emptySql : sql`and d.kind = ${of.kind}`;
  const closed = of.closed === 'yes' ? sql`and d.closed_on is not null` : sql`and d.closed_on is null`;
  const after = isAfter(of.after, { text: sql`d.name collate menshen_order`, id: sql`d.id` });
  return tx.query<CollectiveRow>(sql`
    select d.*, t.people, t."cameToday", t."leftToday"
    from ${communitiesFrom(of)}
    cross join lateral (
      select ${columns} from dwelling d join estate e on e.community_id = d.community_id and e.id = d.estate_id
      where d.community_id = c.id and ${isCollective} ${kind} ${closed} ${after}
      order by d.name collate menshen_order, d.id limit ${of.limit}) d
    cross join lateral (${traffic(of.today)}) t
    order by c.id, d.name collate menshen_order, d.id
    limit ${of.limit}`);
}

/** How many days of coming and leaving are shown. */
const SHOWN_DAYS = 14;

/** Who is there, and who came and left on each of the last days, today first. */
export async function findCollective(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly dwellingId: string; readonly today: Day },
): Promise<CollectiveDetail | undefined> {
  const { today } = of;
  const [found] = await tx.query<CollectiveRow>(sql`
    select d.*, t.people, t."cameToday", t."leftToday"
    from (select ${columns} from dwelling d join estate e on e.community_id = d.community_id and e.id = d.estate_id
      where d.community_id = any (${[...of.communityIds]}::int[]) and d.id = ${of.dwellingId} and ${isCollective}) d
    cross join lateral (${traffic(today)}) t`);
  if (!found) return undefined;
  const since = addDays(today, 1 - SHOWN_DAYS);
  const everybody = await listResidents(tx, { communityId: found.communityId, dwellingId: found.id, today, since });
  const days = Array.from({ length: SHOWN_DAYS }, (_, back) => addDays(today, -back)).map((day) => ({
    day,
    came: everybody.filter(({ fromDay }) => fromDay === day),
    left: everybody.filter(({ untilDay }) => untilDay === day),
  }));
  return { ...found, residents: everybody.filter(({ untilDay }) => untilDay === null), days };
}

/** A collective dwelling and how many are there, locked until the end of the command. */
export async function lockCollective(
  tx: Tx,
  { communityId, dwellingId }: { readonly communityId: CommunityId; readonly dwellingId: string },
): Promise<{ readonly isClosed: boolean; readonly peopleCount: number } | undefined> {
  const [found] = await tx.query<{ isClosed: boolean }>(sql`
    select closed_on is not null as "isClosed" from dwelling
    where community_id = ${communityId} and id = ${dwellingId} and kind = any (${COLLECTIVE_KINDS}::text[]) for update`);
  if (!found) return undefined;
  const [counted] = await tx.query<{ peopleCount: number }>(sql`
    select count(*) as "peopleCount" from residency
    where community_id = ${communityId} and dwelling_id = ${dwellingId} and until_day is null`);
  return { ...found, peopleCount: counted?.peopleCount ?? 0 };
}

/** The collective dwelling with this key, open or closed. */
export async function findByKey(
  tx: Tx,
  { communityId, placeKey }: { readonly communityId: CommunityId; readonly placeKey: string },
): Promise<{ readonly dwellingId: string; readonly isClosed: boolean } | undefined> {
  const [found] = await tx.query<{ dwellingId: string; isClosed: boolean }>(sql`
    select id as "dwellingId", closed_on is not null as "isClosed" from dwelling
    where community_id = ${communityId} and place_key = ${placeKey}`);
  return found;
}

export async function insertCollective(
  tx: Tx,
  communityId: CommunityId,
  { subjectId, estateId, kind, name, addressRest, placeKey }: CollectiveFactOf<'collectiveCreated'>,
): Promise<void> {
  await tx.execute(sql`
    insert into dwelling (community_id, id, estate_id, place_key, kind, name, address_rest)
    values (${communityId}, ${subjectId}, ${estateId}, ${placeKey}, ${kind}, ${name}, ${addressRest})`);
}

/** Closes it, or opens it again with null. */
export async function setClosed(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly dwellingId: string; readonly day: Day | null },
): Promise<void> {
  await tx.execute(sql`
    update dwelling set closed_on = ${of.day}::date where community_id = ${of.communityId} and id = ${of.dwellingId}`);
}
