import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { MergeSide } from '../domain/merge-decisions.ts';
import type { IdentityRow, PersonRows, ResidencyRow } from '../domain/merge-people.ts';
import type { PersonFields, TagState } from '../domain/person-state.ts';
import { nameKey } from '../domain/spelling.ts';
import { byPerson } from './people-state-queries.ts';

type OfPerson<Row> = Row & { readonly personId: string };

interface FieldsRow extends PersonFields {
  readonly id: string;
  readonly mergedInto: string | null;
  readonly others: Readonly<Record<string, string>>;
}

/** Locks records and reads every row that belongs to them, as they stand. */
export async function lockPersonRows(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, MergeSide>> {
  const ids = [...of.personIds];
  const wanted = sql`community_id = ${of.communityId} and person_id = any (${ids}::uuid[])`;
  const persons = await tx.query<FieldsRow & Record<string, unknown>>(sql`
    select id, merged_into as "mergedInto", others, name, sex, birth_date as "birthDate", ethnicity, employer,
      registered_address as "registeredAddress", residence, note, died_on as "diedOn"
    from person where community_id = ${of.communityId} and id = any (${ids}::uuid[]) order by id for update`);
  const identities = byPerson(
    await tx.query<OfPerson<IdentityRow>>(sql`
      select person_id as "personId", encode(hash, 'hex') as hash, kind, encode(sealed, 'hex') as sealed, masked
      from person_identity where ${wanted} order by hash`),
  );
  const phones = byPerson(
    await tx.query<OfPerson<{ phone: string; position: number }>>(
      sql`select person_id as "personId", phone, position from person_phone where ${wanted} order by position, phone`,
    ),
  );
  const plates = byPerson(
    await tx.query<OfPerson<{ plate: string }>>(
      sql`select person_id as "personId", plate from vehicle where ${wanted} order by plate`,
    ),
  );
  const tags = byPerson(
    await tx.query<OfPerson<TagState>>(sql`
      select person_id as "personId", id, kind, note, from_day as "fromDay", until_day as "untilDay" from person_tag
      where ${wanted} order by id`),
  );
  const residencies = byPerson(
    await tx.query<OfPerson<ResidencyRow>>(sql`
      select person_id as "personId", id, dwelling_id as "dwellingId", household_id as "householdId", kind, relation,
        from_day as "fromDay", until_day as "untilDay", until_reason as "untilReason"
      from residency where ${wanted} order by id`),
  );
  const rowsOf = ({ id, mergedInto: _mergedInto, others, ...fields }: FieldsRow): PersonRows => ({
    fields,
    others,
    identities: (identities.get(id) ?? []).map(withoutPerson),
    phones: (phones.get(id) ?? []).map(withoutPerson),
    plates: (plates.get(id) ?? []).map(({ plate }) => plate),
    tags: (tags.get(id) ?? []).map(withoutPerson),
    residencies: (residencies.get(id) ?? []).map(withoutPerson),
  });
  return new Map(persons.map((row) => [row.id, { id: row.id, mergedInto: row.mergedInto, rows: rowsOf(row) }]));
}

function withoutPerson<Row extends { readonly personId: string }>({
  personId: _id,
  ...row
}: Row): Omit<Row, 'personId'> {
  return row;
}

/** A record as it is to stand. */
export interface WrittenPerson {
  readonly personId: string;
  readonly rows: PersonRows;
  readonly mergedInto: string | null;
}

/** Makes these records exactly what is stated: every row of theirs that is not stated goes, every other one is as stated. */
export async function writePersonRows(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly now: Instant; readonly people: readonly WrittenPerson[] },
): Promise<void> {
  await writeFields(tx, of);
  await writeNumbers(tx, of);
  await writeStays(tx, of);
}

type Writing = Parameters<typeof writePersonRows>[1];

async function writeFields(tx: Tx, { communityId, now, people }: Writing): Promise<void> {
  const rows = people.map(({ personId, mergedInto, rows: { fields, others } }) => ({
    ...fields,
    id: personId,
    mergedInto,
    others,
    nameKey: nameKey(fields.name),
  }));
  await tx.execute(sql`
    update person p set name = r.name, name_key = r."nameKey", sex = r.sex, birth_date = r."birthDate", ethnicity = r.ethnicity,
      employer = r.employer, registered_address = r."registeredAddress", residence = r.residence, note = r.note, others = r.others,
      died_on = r."diedOn", merged_into = r."mergedInto", version = p.version + 1, updated_at = ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, name text, "nameKey" text, sex text, "birthDate" date,
      ethnicity text, employer text, "registeredAddress" text, residence text, note text, others jsonb, "diedOn" date, "mergedInto" uuid)
    where p.community_id = ${communityId} and p.id = r.id`);
}

/** Numbers, phones and plates are keyed by person, so they are put down anew. */
async function writeNumbers(tx: Tx, { communityId, people }: Writing): Promise<void> {
  const ids = people.map(({ personId }) => personId);
  const mine = sql`community_id = ${communityId} and person_id = any (${ids}::uuid[])`;
  await tx.execute(sql`delete from person_identity where ${mine}`);
  await tx.execute(sql`delete from person_phone where ${mine}`);
  await tx.execute(sql`delete from vehicle where ${mine}`);
  const identities = people.flatMap(({ personId, rows }) => rows.identities.map((row) => ({ ...row, personId })));
  const json = JSON.stringify(identities);
  await tx.execute(sql`
    insert into person_identity (community_id, person_id, kind, hash, sealed, masked)
    select ${communityId}, r."personId", r.kind, decode(r.hash, 'hex'), decode(r.sealed, 'hex'), r.masked
    from json_to_recordset(${json}::json) as r ("personId" uuid, kind text, hash text, sealed text, masked text)`);
  await tx.execute(sql`
    update identity i set person_id = r."personId"
    from json_to_recordset(${json}::json) as r ("personId" uuid, hash text)
    where i.hash = decode(r.hash, 'hex') and i.community_id = ${communityId} and i.person_id <> r."personId"`);
  const phones = people.flatMap(({ personId, rows }) => rows.phones.map((row) => ({ ...row, personId })));
  await tx.execute(sql`
    insert into person_phone (community_id, person_id, phone, position)
    select ${communityId}, r."personId", r.phone, r.position
    from json_to_recordset(${JSON.stringify(phones)}::json) as r ("personId" uuid, phone text, position smallint)`);
  const plates = people.flatMap(({ personId, rows }) => rows.plates.map((plate) => ({ plate, personId })));
  await tx.execute(sql`
    insert into vehicle (community_id, plate, person_id)
    select ${communityId}, r.plate, r."personId" from json_to_recordset(${JSON.stringify(plates)}::json) as r ("personId" uuid, plate text)`);
}

/** Tags and residencies have ids of their own that others may point to, so they are kept and handed over. */
async function writeStays(tx: Tx, { communityId, people }: Writing): Promise<void> {
  const ids = people.map(({ personId }) => personId);
  const tags = people.flatMap(({ personId, rows }) => rows.tags.map((row) => ({ ...row, personId })));
  const stays = people.flatMap(({ personId, rows }) => rows.residencies.map((row) => ({ ...row, personId })));
  await tx.execute(sql`
    delete from person_tag where community_id = ${communityId} and person_id = any (${ids}::uuid[])
      and id <> all (${tags.map(({ id }) => id)}::uuid[])`);
  await tx.execute(sql`
    delete from residency where community_id = ${communityId} and person_id = any (${ids}::uuid[])
      and id <> all (${stays.map(({ id }) => id)}::uuid[])`);
  await tx.execute(sql`
    insert into person_tag (community_id, id, person_id, kind, note, from_day, until_day)
    select ${communityId}, r.id, r."personId", r.kind, r.note, r."fromDay", r."untilDay"
    from json_to_recordset(${JSON.stringify(tags)}::json)
      as r (id uuid, "personId" uuid, kind text, note text, "fromDay" date, "untilDay" date)
    on conflict (community_id, id) do update set person_id = excluded.person_id, until_day = excluded.until_day`);
  await tx.execute(sql`
    insert into residency (community_id, id, person_id, dwelling_id, household_id, kind, relation, from_day, until_day, until_reason)
    select ${communityId}, r.id, r."personId", r."dwellingId", r."householdId", r.kind, r.relation, r."fromDay", r."untilDay",
      r."untilReason"
    from json_to_recordset(${JSON.stringify(stays)}::json) as r (id uuid, "personId" uuid, "dwellingId" uuid, "householdId" uuid,
      kind text, relation text, "fromDay" date, "untilDay" date, "untilReason" text)
    on conflict (community_id, id) do update set person_id = excluded.person_id, until_day = excluded.until_day,
      until_reason = excluded.until_reason`);
}
