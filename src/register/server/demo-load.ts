import { addDays, ageOn, type Day, type Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { lookOver } from '../../base/server/statistics-queries.ts';
import { demoCollectives } from '../domain/collective-demo.ts';
import type { DemoCommunity } from '../domain/demo-community.ts';
import { rememberingNameWords } from '../domain/search-tokens.ts';
import { nameKey } from '../domain/spelling.ts';
import type { CopyCell } from './demo-copy-queries.ts';
import { claimIdentities, copyRows } from './demo-copy-queries.ts';
import { sealIdentity } from './identity-seal.ts';
import { REGISTER_TABLES } from './register-tables.ts';
import { insertSearchWords, searchWordsOf, type SearchWords } from './search-queries.ts';

/** Where a demo community is written. */
export interface DemoTarget {
  readonly communityId: CommunityId;
  readonly now: Instant;
  readonly today: Day;
  readonly vault: Vault;
  readonly newId: () => string;
}

/** The community has known for so long who needs care. */
const KNOWN_DAYS = 120;

type Put = (table: string, columns: readonly string[], rows: readonly (readonly CopyCell[])[]) => Promise<void>;

/** Writes an invented community with everything that belongs to it, by COPY. As the owner only. 12,600 people: 4 to 5 s on a busy machine. */
export async function writeDemoCommunity(tx: Tx, target: DemoTarget, community: DemoCommunity): Promise<void> {
  const put: Put = (table, columns, rows) =>
    copyRows(tx, {
      table,
      columns: ['community_id', ...columns],
      rows: rows.map((row) => [target.communityId, ...row]),
    });
  await writePlaces(put, community);
  const identities = await writePeople(put, target, community);
  await claimIdentities(tx, { communityId: target.communityId, identities });
  await writeCollectives(put, target, community);
  await writeSearch(tx, target, community);
  await lookOver(tx, { communityId: target.communityId, tables: REGISTER_TABLES });
}

async function writePlaces(put: Put, community: DemoCommunity): Promise<void> {
  const gridOf = new Map(
    community.grids.flatMap(({ id, buildingIds, dwellingIds }) =>
      [...buildingIds, ...dwellingIds].map((part): [string, string] => [part, id]),
    ),
  );
  await put(
    'estate',
    ['id', 'name', 'name_key', 'kind'],
    community.estates.map(({ id, name, key, kind }) => [id, name, key, kind]),
  );
  await put(
    'grid',
    ['id', 'name'],
    community.grids.map(({ id, name }) => [id, name]),
  );
  await put(
    'building',
    ['id', 'estate_id', 'name', 'name_key', 'floors', 'grid_id'],
    community.buildings.map(({ id, estateId, name, key, floors }) => [id, estateId, name, key, floors, gridOf.get(id)]),
  );
  await put(
    'unit',
    ['id', 'building_id', 'name', 'name_key'],
    community.units.map(({ id, buildingId, name, key }) => [id, buildingId, name, key]),
  );
  await put(
    'dwelling',
    ['id', 'estate_id', 'building_id', 'unit_id', 'floor', 'room', 'place_key', 'kind', 'name', 'grid_id'],
    community.dwellings.map((door) => [
      ...[
        door.id,
        door.estateId,
        door.buildingId,
        door.unitId,
        door.floor,
        door.room,
        door.placeKey,
        door.kind,
        door.name,
      ],
      gridOf.get(door.id),
    ]),
  );
  await put(
    'household',
    ['id', 'dwelling_id'],
    community.households.map(({ id, dwellingId }) => [id, dwellingId]),
  );
}

/** Answers the identities, which are claimed city-wide afterwards. */
async function writePeople(
  put: Put,
  target: DemoTarget,
  community: DemoCommunity,
): Promise<readonly { readonly personId: string; readonly hash: Buffer }[]> {
  const { now, today, vault } = target;
  const { persons, residencies, tags, vehicles } = community;
  await put(
    'person',
    ['id', 'name', 'name_key', 'sex', 'birth_date', 'ethnicity', 'employer', 'residence', 'created_at', 'updated_at'],
    persons.map(({ id, name, sex, birthDate, ethnicity, employer, residence }) => [
      ...[id, name, nameKey(name), sex, birthDate, ethnicity, employer, residence, now, now],
    ]),
  );
  const identities = persons.flatMap(({ id, ids }) =>
    ids.map((identity) => ({ personId: id, kind: identity.kind, ...sealIdentity(vault, identity) })),
  );
  await put(
    'person_identity',
    ['person_id', 'kind', 'hash', 'sealed', 'masked'],
    identities.map(({ personId, kind, hash, sealed, masked }) => [personId, kind, hash, sealed, masked]),
  );
  await put(
    'person_phone',
    ['person_id', 'phone', 'position'],
    persons.flatMap(({ id, phones }) => phones.map((phone, position) => [id, phone, position])),
  );
  await put(
    'residency',
    ['id', 'person_id', 'dwelling_id', 'household_id', 'kind', 'relation'],
    residencies.map(({ id, personId, dwellingId, householdId, kind, relation }) => [
      ...[id, personId, dwellingId, householdId, kind, relation],
    ]),
  );
  await put(
    'person_tag',
    ['id', 'person_id', 'kind', 'note', 'from_day'],
    tags.map(({ id, personId, kind, note }) => [id, personId, kind, note, addDays(today, -KNOWN_DAYS)]),
  );
  await put(
    'vehicle',
    ['plate', 'person_id'],
    vehicles.map(({ plate, personId }) => [plate, personId]),
  );
  return identities;
}

async function writeCollectives(put: Put, target: DemoTarget, community: DemoCommunity): Promise<void> {
  const { today, newId } = target;
  const estate = community.estates.at(-1);
  if (!estate) return;
  // Every fifth grown resident, so that they come from all houses.
  const personIds = community.persons
    .filter(({ birthDate }, at) => at % 5 === 0 && birthDate !== undefined && isOfWorkingAge(ageOn(birthDate, today)))
    .map(({ id }) => id);
  const places = demoCollectives({ estate, personIds, today, newId });
  const gridId = community.grids[0]?.id;
  await put(
    'dwelling',
    ['id', 'estate_id', 'place_key', 'kind', 'name', 'grid_id'],
    places.map(({ id, estateId, placeKey, kind, name }) => [id, estateId, placeKey, kind, name, gridId]),
  );
  await put(
    'residency',
    ['id', 'person_id', 'dwelling_id', 'kind', 'from_day', 'until_day', 'until_reason'],
    places.flatMap(({ id, stays }) =>
      stays.map((stay) => [stay.id, stay.personId, id, stay.kind, stay.from, stay.until, stay.until && 'left']),
    ),
  );
}

function isOfWorkingAge(age: number): boolean {
  return age >= 20 && age < 58;
}

const TAIL = 4;
const SHORTEST_WITH_TAIL = 9;

/** Words worked out from what was just written: reading it back would take as long again. */
function writeSearch(tx: Tx, { communityId }: DemoTarget, community: DemoCommunity): Promise<void> {
  const keyOf = new Map([...community.buildings, ...community.units].map(({ id, key }) => [id, key]));
  const doorOf = new Map(community.dwellings.map((door) => [door.id, door]));
  const homeOf = new Map(community.residencies.map(({ personId, dwellingId }) => [personId, dwellingId]));
  const platesOf = new Map<string, string[]>();
  for (const { personId, plate } of community.vehicles)
    platesOf.set(personId, [...(platesOf.get(personId) ?? []), plate]);
  const ofName = rememberingNameWords();
  const rows = community.persons.map(({ id, name, phones, ids }): SearchWords => {
    const door = doorOf.get(homeOf.get(id) ?? '');
    const room = door && {
      building: keyOf.get(door.buildingId ?? ''),
      unit: keyOf.get(door.unitId ?? ''),
      room: door.room,
    };
    const number = ids[0]?.number ?? '';
    const idTails = number.length < SHORTEST_WITH_TAIL ? [] : [number.slice(-TAIL)];
    const person = { name, phones, idTails, rooms: room ? [room] : [], plates: platesOf.get(id) ?? [] };
    return { id, words: searchWordsOf(person, ofName) };
  });
  return insertSearchWords(tx, communityId, rows);
}
