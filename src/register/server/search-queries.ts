import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { SearchSubject } from '../domain/search-tokens.ts';
import { rememberingNameWords, tokensBesideName } from '../domain/search-tokens.ts';
import { plainLiteral } from './import-columns.ts';

const TAIL = 4;

/** What of a person is searched, with the person. */
export interface SearchableRow extends SearchSubject {
  readonly id: string;
  readonly communityId: CommunityId;
  readonly isMerged: boolean;
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
  const ofName = rememberingNameWords();
  await insertSearchWords(
    tx,
    communityId,
    found.map((person) => ({ id: person.id, words: searchWordsOf(person, ofName) })),
  );
}

/** A person with the words by which they are found, parted by tabs (see {@link searchWordsOf}). */
export interface SearchWords {
  readonly id: string;
  readonly words: string;
}

/** Writes what people are searched by; rows that have not changed stay as they are. */
export async function insertSearchWords(tx: Tx, communityId: CommunityId, rows: readonly SearchWords[]): Promise<void> {
  if (rows.length === 0) return;
  // search_words() written out, which takes half of its time. One text, parted by the server: as an array of arrays the driver took 0.3 s for 13,000 people to quote it.
  const lines = rows.map(({ words }) => words).join('\n');
  await tx.execute(sql`
    insert into person_search (community_id, person_id, tokens)
    select ${communityId}, r.id, array(select hashtextextended(word, 0) from unnest(string_to_array(r.words, E'\\t')) word)
    from unnest(${plainLiteral(rows, ({ id }) => id)}::uuid[], string_to_array(${lines}, E'\\n')) as r (id, words)
    on conflict (community_id, person_id) do update set tokens = excluded.tokens
      where person_search.tokens is distinct from excluded.tokens`);
}

/** Sorts waiting tokens into the index: every search reads what waits to its end. @idempotent */
export async function tidySearchIndex(tx: Tx): Promise<void> {
  await tx.query(sql`select tidy_person_search()`);
}

/**
 * What a person is searched by, parted by tabs. None holds a blank: names, numbers and doors are in normal spelling. `ofName` gives the
 * part that the name alone decides.
 */
export function searchWordsOf(person: SearchSubject, ofName: (name: string) => string): string {
  const words = ofName(person.name);
  const others = tokensBesideName(person).join('\t');
  return words === '' || others === '' ? words + others : `${words}\t${others}`;
}

/** The shown end of a masked id number; short numbers are masked into it, and then it is no tail to search by. */
export function idTailOf(masked: string): string | undefined {
  const tail = masked.slice(-TAIL);
  return tail.includes('*') ? undefined : tail;
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

async function readRooms(tx: Tx, communityId: CommunityId, personIds: readonly string[]): Promise<readonly RoomPart[]> {
  const stays = await tx.query<PersonPart & { dwellingId: string }>(sql`
    select person_id as "personId", dwelling_id as "dwellingId" from residency
    where community_id = ${communityId} and person_id = any (${[...personIds]}::uuid[]) and until_day is null`);
  const doors = await tx.query<{ id: string; buildingId: string | null; unitId: string | null; room: string }>(sql`
    select id, building_id as "buildingId", unit_id as "unitId", room from dwelling
    where community_id = ${communityId} and id = any (${[...new Set(stays.map(({ dwellingId }) => dwellingId))]}::uuid[])`);
  const buildings = await readKeys(
    tx,
    sql`select id, name_key as key from building where community_id = ${communityId}`,
  );
  const units = await readKeys(tx, sql`select id, name_key as key from unit where community_id = ${communityId}`);
  const doorOf = new Map(doors.map((door) => [door.id, door]));
  return stays.flatMap(({ personId, dwellingId }) => {
    const door = doorOf.get(dwellingId);
    if (!door) return [];
    return [
      {
        personId,
        room: door.room,
        building: buildings.get(door.buildingId ?? '') ?? null,
        unit: units.get(door.unitId ?? '') ?? null,
      },
    ];
  });
}

async function readKeys(tx: Tx, statement: Sql): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; key: string }>(statement);
  return new Map(rows.map(({ id, key }) => [id, key]));
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
