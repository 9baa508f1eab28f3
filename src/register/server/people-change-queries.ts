import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { PeopleChange, PeopleFact } from '../domain/people-change.ts';
import { nameKey } from '../domain/spelling.ts';
import { insertIdentities } from './import-write-people-queries.ts';
import { refreshSearch } from './search-queries.ts';

interface Place {
  readonly communityId: CommunityId;
  readonly now: Instant;
  readonly vault: Vault;
}

type Lists = Required<PeopleChange>;

/** Writes what facts say of people of one community, one statement a table, and makes them findable as they are now. */
export async function applyPeopleFacts(tx: Tx, place: Place, facts: readonly PeopleFact[]): Promise<void> {
  if (facts.length === 0) return;
  const lists = gather(facts.map(({ change }) => change));
  const personIds = [...new Set(facts.map(({ subjectId }) => subjectId))];
  await insertPersons(tx, place, lists);
  await updateFields(tx, place, lists);
  await touch(tx, place, personIds);
  await writeNumbers(tx, place, lists);
  await writeTags(tx, place, lists);
  await writeResidencies(tx, place, lists);
  await refreshSearch(tx, place.communityId, personIds);
}

function gather(changes: readonly PeopleChange[]): Lists {
  return {
    persons: changes.flatMap(({ persons = [] }) => persons),
    fields: changes.flatMap(({ fields = [] }) => fields),
    addIdentities: changes.flatMap(({ addIdentities = [] }) => addIdentities),
    dropIdentities: changes.flatMap(({ dropIdentities = [] }) => dropIdentities),
    addPhones: changes.flatMap(({ addPhones = [] }) => addPhones),
    dropPhones: changes.flatMap(({ dropPhones = [] }) => dropPhones),
    addTags: changes.flatMap(({ addTags = [] }) => addTags),
    endTags: changes.flatMap(({ endTags = [] }) => endTags),
    addPlates: changes.flatMap(({ addPlates = [] }) => addPlates),
    dropPlates: changes.flatMap(({ dropPlates = [] }) => dropPlates),
    households: changes.flatMap(({ households = [] }) => households),
    endHouseholds: changes.flatMap(({ endHouseholds = [] }) => endHouseholds),
    openResidencies: changes.flatMap(({ openResidencies = [] }) => openResidencies),
    closeResidencies: changes.flatMap(({ closeResidencies = [] }) => closeResidencies),
    setRelations: changes.flatMap(({ setRelations = [] }) => setRelations),
  };
}

/** A record that was here before (somebody who comes back) is opened again with what is known now. */
async function insertPersons(tx: Tx, { communityId, now }: Place, { persons }: Lists): Promise<void> {
  if (persons.length === 0) return;
  const rows = persons.map((person) => ({ ...person, nameKey: nameKey(person.name) }));
  await tx.execute(sql`
    insert into person (community_id, id, name, name_key, sex, birth_date, ethnicity, employer, registered_address, residence, note,
      died_on, version, created_at, updated_at)
    select ${communityId}, r.id, r.name, r."nameKey", r.sex, r."birthDate", r.ethnicity, r.employer, r."registeredAddress", r.residence,
      r.note, r."diedOn", 0, ${now}, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, name text, "nameKey" text, sex text, "birthDate" date,
      ethnicity text, employer text, "registeredAddress" text, residence text, note text, "diedOn" date)
    on conflict (community_id, id) do update set name = excluded.name, name_key = excluded.name_key, sex = excluded.sex,
      birth_date = excluded.birth_date, ethnicity = excluded.ethnicity, employer = excluded.employer,
      registered_address = excluded.registered_address, residence = excluded.residence, note = excluded.note,
      died_on = excluded.died_on`);
}

/** Only the columns that are named are written: a null empties one. */
async function updateFields(tx: Tx, { communityId }: Place, { fields }: Lists): Promise<void> {
  if (fields.length === 0) return;
  const rows = fields.map(({ personId, set }) => ({
    personId,
    set: { ...set, ...(set.name === undefined ? {} : { nameKey: nameKey(set.name) }) },
  }));
  await tx.execute(sql`
    update person p set name = coalesce(r.set ->> 'name', p.name), name_key = coalesce(r.set ->> 'nameKey', p.name_key),
      sex = case when r.set ? 'sex' then r.set ->> 'sex' else p.sex end,
      birth_date = case when r.set ? 'birthDate' then (r.set ->> 'birthDate')::date else p.birth_date end,
      ethnicity = case when r.set ? 'ethnicity' then r.set ->> 'ethnicity' else p.ethnicity end,
      employer = case when r.set ? 'employer' then r.set ->> 'employer' else p.employer end,
      registered_address = case when r.set ? 'registeredAddress' then r.set ->> 'registeredAddress' else p.registered_address end,
      residence = case when r.set ? 'residence' then r.set ->> 'residence' else p.residence end,
      note = case when r.set ? 'note' then r.set ->> 'note' else p.note end,
      died_on = case when r.set ? 'diedOn' then (r.set ->> 'diedOn')::date else p.died_on end
    from json_to_recordset(${JSON.stringify(rows)}::json) as r ("personId" uuid, set jsonb)
    where p.community_id = ${communityId} and p.id = r."personId"`);
}

/** Whoever looked at the person before now looked at an older version. */
async function touch(tx: Tx, { communityId, now }: Place, personIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update person set version = version + 1, updated_at = ${now}
    where community_id = ${communityId} and id = any (${[...personIds]}::uuid[])`);
}

async function writeNumbers(tx: Tx, place: Place, lists: Lists): Promise<void> {
  const { communityId } = place;
  const { addIdentities, dropIdentities, addPhones, dropPhones, addPlates, dropPlates } = lists;
  if (dropIdentities.length > 0) {
    const gone = sql`json_to_recordset(${JSON.stringify(dropIdentities)}::json) as r ("personId" uuid, key text)`;
    await tx.execute(sql`
      delete from person_identity i using ${gone}
      where i.community_id = ${communityId} and i.person_id = r."personId" and i.hash = decode(r.key, 'hex')`);
    await tx.execute(sql`
      delete from identity i using ${gone}
      where i.hash = decode(r.key, 'hex') and i.community_id = ${communityId} and i.person_id = r."personId"`);
  }
  await insertIdentities(tx, place, addIdentities);
  if (dropPhones.length > 0)
    await tx.execute(sql`
      delete from person_phone p using json_to_recordset(${JSON.stringify(dropPhones)}::json) as r ("personId" uuid, phone text)
      where p.community_id = ${communityId} and p.person_id = r."personId" and p.phone = r.phone`);
  if (addPhones.length > 0)
    await tx.execute(sql`
      insert into person_phone (community_id, person_id, phone, position)
      select ${communityId}, r."personId", r.phone, r.position
      from json_to_recordset(${JSON.stringify(addPhones)}::json) as r ("personId" uuid, phone text, position smallint)
      on conflict (community_id, person_id, phone) do update set position = excluded.position`);
  if (dropPlates.length > 0)
    await tx.execute(sql`
      delete from vehicle v using json_to_recordset(${JSON.stringify(dropPlates)}::json) as r ("personId" uuid, plate text)
      where v.community_id = ${communityId} and v.person_id = r."personId" and v.plate = r.plate`);
  if (addPlates.length > 0)
    await tx.execute(sql`
      insert into vehicle (community_id, plate, person_id)
      select ${communityId}, r.plate, r."personId"
      from json_to_recordset(${JSON.stringify(addPlates)}::json) as r ("personId" uuid, plate text)
      on conflict do nothing`);
}

async function writeTags(tx: Tx, { communityId }: Place, { addTags, endTags }: Lists): Promise<void> {
  if (addTags.length > 0)
    await tx.execute(sql`
      insert into person_tag (community_id, id, person_id, kind, note, from_day, until_day)
      select ${communityId}, r.id, r."personId", r.kind, r.note, r."fromDay", r."untilDay"
      from json_to_recordset(${JSON.stringify(addTags)}::json)
        as r (id uuid, "personId" uuid, kind text, note text, "fromDay" date, "untilDay" date)`);
  if (endTags.length > 0)
    await tx.execute(sql`
      update person_tag t set until_day = r."untilDay"
      from json_to_recordset(${JSON.stringify(endTags)}::json) as r (id uuid, "untilDay" date)
      where t.community_id = ${communityId} and t.id = r.id`);
}

async function writeResidencies(tx: Tx, { communityId }: Place, lists: Lists): Promise<void> {
  const { households, endHouseholds, openResidencies, closeResidencies, setRelations } = lists;
  if (households.length > 0)
    await tx.execute(sql`
      insert into household (community_id, id, dwelling_id, from_day)
      select ${communityId}, r.id, r."dwellingId", r."fromDay"
      from json_to_recordset(${JSON.stringify(households)}::json) as r (id uuid, "dwellingId" uuid, "fromDay" date)`);
  if (closeResidencies.length > 0)
    await tx.execute(sql`
      update residency s set until_day = r."untilDay", until_reason = r.reason
      from json_to_recordset(${JSON.stringify(closeResidencies)}::json) as r (id uuid, "untilDay" date, reason text)
      where s.community_id = ${communityId} and s.id = r.id`);
  if (openResidencies.length > 0)
    await tx.execute(sql`
      insert into residency (community_id, id, person_id, dwelling_id, household_id, kind, relation, from_day)
      select ${communityId}, r.id, r."personId", r."dwellingId", r."householdId", r.kind, r.relation, r."fromDay"
      from json_to_recordset(${JSON.stringify(openResidencies)}::json) as r (id uuid, "personId" uuid, "dwellingId" uuid,
        "householdId" uuid, kind text, relation text, "fromDay" date)`);
  if (setRelations.length > 0)
    await tx.execute(sql`
      update residency s set relation = r.relation
      from json_to_recordset(${JSON.stringify(setRelations)}::json) as r ("residencyId" uuid, relation text)
      where s.community_id = ${communityId} and s.id = r."residencyId"`);
  if (endHouseholds.length > 0)
    await tx.execute(sql`
      update household h set until_day = greatest(r."untilDay", h.from_day)
      from json_to_recordset(${JSON.stringify(endHouseholds)}::json) as r (id uuid, "untilDay" date)
      where h.community_id = ${communityId} and h.id = r.id`);
}
