import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { SearchSubject } from '../domain/search-tokens.ts';
import { personTokens } from '../domain/search-tokens.ts';

const TAIL = 4;

/** What of a person is searched, with the person. */
export interface SearchableRow extends SearchSubject {
  readonly id: string;
  readonly communityId: CommunityId;
  readonly isMerged: boolean;
  /** The shown ends of every id number. */
  readonly idTails: readonly string[];
}

/**
 * Works out the search tokens of these people anew, in two statements whatever their number; merged records are no longer found.
 * Whoever changed a name, phone, id, door or plate calls it in the same transaction. 12,600 people: 0.5 s.
 */
export async function refreshSearch(tx: Tx, communityId: CommunityId, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const people = await readSearchable(tx, { communityId, personIds });
  const found = people.filter(({ isMerged }) => !isMerged);
  const gone = people.filter(({ isMerged }) => isMerged).map(({ id }) => id);
  if (gone.length > 0)
    await tx.execute(
      sql`delete from person_search where community_id = ${communityId} and person_id = any (${gone}::uuid[])`,
    );
  if (found.length === 0) return;
  // An array literal per row is read five times faster by the server than JSON.
  await tx.execute(sql`
    insert into person_search (community_id, person_id, tokens)
    select ${communityId}, r.id, r.tokens::text[]
    from unnest(${found.map(({ id }) => id)}::uuid[], ${found.map((person) => arrayLiteral(tokensOf(person)))}::text[]) as r (id, tokens)
    on conflict (community_id, person_id) do update set tokens = excluded.tokens
      where person_search.tokens is distinct from excluded.tokens`);
}

function tokensOf(person: SearchableRow): readonly string[] {
  const [first, ...others] = person.idTails;
  return [...new Set([...personTokens({ ...person, idTail: first }), ...others.map((tail) => `d:${tail}`)])];
}

function arrayLiteral(tokens: readonly string[]): string {
  return `{${tokens.map((token) => `"${token.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

interface PersonPart {
  readonly personId: string;
}

/**
 * Reads the searched columns of people of one community. One plain statement a table, joined here: joined in SQL the planner, which
 * knows nothing yet of rows written in this transaction, took nested loops (844 people: 7 s).
 */
export async function readSearchable(
  tx: Tx,
  { communityId, personIds }: { readonly communityId: CommunityId; readonly personIds: readonly string[] },
): Promise<readonly SearchableRow[]> {
  const wanted = sql`community_id = ${communityId} and person_id = any (${[...personIds]}::uuid[])`;
  const people = await tx.query<{ id: string; isMerged: boolean; name: string }>(sql`
    select id, merged_into is not null as "isMerged", name from person
    where community_id = ${communityId} and id = any (${[...personIds]}::uuid[])`);
  const phones = byPerson(
    await tx.query<PersonPart & { phone: string }>(
      sql`select person_id as "personId", phone from person_phone where ${wanted} order by person_id, position`,
    ),
  );
  const tails = byPerson(
    await tx.query<PersonPart & { tail: string }>(
      sql`select person_id as "personId", right(masked, ${TAIL}) as tail from person_identity where ${wanted}`,
    ),
  );
  const plates = byPerson(
    await tx.query<PersonPart & { plate: string }>(
      sql`select person_id as "personId", plate from vehicle where ${wanted}`,
    ),
  );
  const rooms = byPerson(await readRooms(tx, communityId, personIds));
  return people.map((person) => ({
    ...person,
    communityId,
    phones: (phones.get(person.id) ?? []).map(({ phone }) => phone),
    // Short numbers are masked into their last signs; those are no tail to search by.
    idTails: (tails.get(person.id) ?? []).map(({ tail }) => tail).filter((tail) => !tail.includes('*')),
    plates: (plates.get(person.id) ?? []).map(({ plate }) => plate),
    rooms: (rooms.get(person.id) ?? []).map(({ building, unit, room }) => ({
      building: building ?? undefined,
      unit: unit ?? undefined,
      room,
    })),
  }));
}

interface RoomPart extends PersonPart {
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string;
}

function readRooms(tx: Tx, communityId: CommunityId, personIds: readonly string[]): Promise<RoomPart[]> {
  return tx.query<RoomPart & Record<string, unknown>>(sql`
    select r.person_id as "personId", b.name_key as building, u.name_key as unit, d.room
    from residency r
    join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where r.community_id = ${communityId} and r.person_id = any (${[...personIds]}::uuid[]) and r.until_day is null`);
}

function byPerson<Row extends PersonPart>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
}
