import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { estateKey } from '../domain/spelling.ts';
import type { SearchQuery } from '../domain/search-tokens.ts';
import { labelOf } from './people-state-queries.ts';

/** A building or door found. */
export interface FoundPlace {
  readonly kind: 'estate' | 'building' | 'dwelling';
  readonly id: string;
  readonly communityId: CommunityId;
  readonly name: string;
}

interface Place {
  readonly communityIds: readonly CommunityId[];
  readonly limit: number;
}

/** Above so many communities a number without a name is a door in every estate, and two signs are in hundreds of shops: none is meant. */
const MANY_COMMUNITIES = 12;
const SHOP_SIGNS = 3;

/** Doors by `3-2-501`, `3-501` or the name of a shop; buildings by number; estates by name. Empty rooms are found like full ones. */
export async function searchPlaces(
  tx: Tx,
  of: Place & { readonly text: string; readonly query: SearchQuery },
): Promise<readonly FoundPlace[]> {
  const numbers = of.query.terms.flatMap(({ kind, text }) => (kind === 'place' || kind === 'tail' ? [text] : []));
  const words = of.query.terms.flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
  const [number] = numbers;
  const [word] = words;
  if (number !== undefined) {
    if (word === undefined && of.communityIds.length > MANY_COMMUNITIES) return [];
    const parts = number.split('-');
    const buildings = parts.length === 1 ? await findBuildings(tx, { ...of, number, word }) : [];
    return [...buildings, ...(await findDoors(tx, { ...of, parts, word }))].slice(0, of.limit);
  }
  if (word === undefined || Array.from(word).length < 2) return [];
  return findNamed(tx, { ...of, word });
}

function findBuildings(
  tx: Tx,
  of: Place & { readonly number: string; readonly word: string | undefined },
): Promise<FoundPlace[]> {
  return tx
    .query<{ id: string; communityId: number; estate: string; building: string }>(
      sql`
      select b.id, b.community_id as "communityId", e.name as estate, b.name as building
      from estate e join building b on b.community_id = e.community_id and b.estate_id = e.id and b.name_key = ${of.number}
      where e.community_id = any (${[...of.communityIds]}::int[]) and strpos(e.name_key, ${keyOf(of.word)}) > 0
      order by e.name_key, b.id limit ${of.limit}`,
      { preparedAs: 'findBuildings' },
    )
    .then((rows) =>
      rows.map(({ id, communityId, estate, building }) => ({
        kind: 'building' as const,
        id,
        communityId,
        name: labelOf({ estate, building, unit: null, room: '', doorName: null }),
      })),
    );
}

/** The building is found by its key in each estate, the room in its doors: a few index probes an estate. */
function findDoors(
  tx: Tx,
  of: Place & { readonly parts: readonly string[]; readonly word: string | undefined },
): Promise<FoundPlace[]> {
  if (of.parts.length < 2) return Promise.resolve([]);
  const room = of.parts.at(-1) ?? '';
  const tail = of.parts.length > 2 ? `|${of.parts.at(-2) ?? ''}|${room}` : `|${room}`;
  // 12-5-301 is building 12, unit 5, or lane 12, house 5.
  const keys = [of.parts.slice(0, -2).join('-'), of.parts.slice(0, -1).join('-')].filter((key) => key !== '');
  return tx
    .query<{ id: string; communityId: number } & Parameters<typeof labelOf>[0]>(
      sql`
      select d.id, d.community_id as "communityId", e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
      from estate e
      join building b on b.community_id = e.community_id and b.estate_id = e.id and b.name_key = any (${keys}::text[])
      join dwelling d on d.community_id = b.community_id and d.building_id = b.id
      left join unit u on u.community_id = d.community_id and u.id = d.unit_id
      where e.community_id = any (${[...of.communityIds]}::int[]) and strpos(e.name_key, ${keyOf(of.word)}) > 0
        and (right(d.place_key, ${tail.length}) = ${tail} or b.name_key = ${of.parts.slice(0, -1).join('-')} and right(d.place_key, ${room.length + 1}) = ${`|${room}`})
      order by e.name_key, d.place_key, d.id limit ${of.limit}`,
      { preparedAs: 'findDoors' },
    )
    .then((rows) =>
      rows.map(({ id, communityId, ...door }) => ({ kind: 'dwelling' as const, id, communityId, name: labelOf(door) })),
    );
}

async function findNamed(tx: Tx, of: Place & { readonly word: string }): Promise<FoundPlace[]> {
  const estates = await tx.query<{ id: string; communityId: number; name: string }>(
    sql`
    select id, community_id as "communityId", name from estate
    where community_id = any (${[...of.communityIds]}::int[]) and strpos(name_key, ${keyOf(of.word)}) > 0
    order by name_key, id limit ${of.limit}`,
    { preparedAs: 'findEstates' },
  );
  const isVague = of.communityIds.length > MANY_COMMUNITIES && Array.from(of.word).length < SHOP_SIGNS;
  const doors = isVague ? [] : await findNamedDoors(tx, of);
  return [
    ...estates.map((estate) => ({ kind: 'estate' as const, ...estate })),
    ...doors.map(({ id, communityId, ...door }) => ({
      kind: 'dwelling' as const,
      id,
      communityId,
      name: labelOf(door),
    })),
  ].slice(0, of.limit);
}

function findNamedDoors(tx: Tx, of: Place & { readonly word: string }) {
  return tx.query<{ id: string; communityId: number } & Parameters<typeof labelOf>[0]>(
    sql`
    with found as materialized (
      select community_id, id, name from dwelling
      where community_id = any (${[...of.communityIds]}::int[]) and name is not null and strpos(name, ${of.word}) > 0
      order by name, id limit ${of.limit})
    select d.id, d.community_id as "communityId", e.name as estate, null as building, null as unit, d.room, d.name as "doorName"
    from found join dwelling d on d.community_id = found.community_id and d.id = found.id
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    order by found.name, found.id`,
    { preparedAs: 'findNamedDoors' },
  );
}

/** An empty key is a part of every name. */
function keyOf(word: string | undefined): string {
  return word === undefined ? '' : estateKey(word);
}
