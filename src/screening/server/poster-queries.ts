import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** A poster as it hangs. */
export interface PosterRow {
  readonly posterId: string;
  readonly kind: 'stairwell' | 'building' | 'door' | 'place';
  readonly name: string;
  readonly untilDay: Day;
  readonly madeAt: Instant;
  readonly endedAt: Instant | null;
}

export interface NewPoster {
  readonly id: string;
  readonly kind: PosterRow['kind'];
  readonly name: string;
  readonly buildingId: string | null;
  readonly unitId: string | null;
  readonly dwellingId: string | null;
  readonly walkKey: string;
}

/** Writes posters; a stairwell or door that has a good one keeps it, with its new end. Answers how many there are now. */
export async function insertPosters(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly posters: readonly NewPoster[];
    readonly untilDay: Day;
    readonly now: Instant;
    readonly by: string;
  },
): Promise<number> {
  const added = await tx.execute(sql`
    insert into poster (community_id, id, kind, name, building_id, unit_id, dwelling_id, walk_key, until_day, made_at, made_by)
    select ${of.communityId}, n.id, n.kind, n.name, n."buildingId", n."unitId", n."dwellingId", n."walkKey", ${of.untilDay}, ${of.now}, ${of.by}
    from json_to_recordset(${JSON.stringify(of.posters)}::json) as n (id uuid, kind text, name text, "buildingId" uuid, "unitId" uuid,
      "dwellingId" uuid, "walkKey" text)
    where not exists (
      select from poster o where o.community_id = ${of.communityId} and o.ended_at is null and o.kind = n.kind
        and o.building_id is not distinct from n."buildingId" and o.unit_id is not distinct from n."unitId"
        and o.dwelling_id is not distinct from n."dwellingId" and o.name = n.name)`);
  await tx.execute(sql`
    update poster set until_day = ${of.untilDay}
    where community_id = ${of.communityId} and ended_at is null and until_day < ${of.untilDay}`);
  return added;
}

/** Good posters in walking order. */
export function listPosters(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly posterIds?: readonly string[] },
): Promise<readonly PosterRow[]> {
  const named = of.posterIds ? sql`id = any (${[...of.posterIds]}::uuid[])` : sql`ended_at is null`;
  return tx.query<PosterRow & Record<string, unknown>>(sql`
    select id as "posterId", kind, name, until_day as "untilDay", made_at as "madeAt", ended_at as "endedAt" from poster
    where community_id = ${of.communityId} and ${named} order by walk_key, name, id`);
}

export async function endPosters(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly posterIds: readonly string[]; readonly now: Instant },
): Promise<number> {
  return tx.execute(sql`
    update poster set ended_at = ${of.now}
    where community_id = ${of.communityId} and id = any (${[...of.posterIds]}::uuid[]) and ended_at is null`);
}
