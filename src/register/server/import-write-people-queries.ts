import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { ImportPlan, NewPerson } from '../domain/import-plan.ts';
import type { IdKind } from '../domain/person.ts';
import { nameKey } from '../domain/spelling.ts';
import { sealIdentity } from './identity-seal.ts';

interface Place {
  readonly communityId: CommunityId;
  readonly now: Instant;
  readonly today: Day;
  readonly vault: Vault;
}

/** Writes the people of a plan with all that belongs to them; one statement a table. */
export async function insertPeople(tx: Tx, place: Place, plan: ImportPlan): Promise<void> {
  const { communityId } = place;
  if (plan.persons.length > 0) {
    await insertPersons(tx, place, plan.persons);
    await insertIdentities(
      tx,
      place,
      plan.persons.flatMap(({ id, ids }) => ids.map((identity) => ({ personId: id, ...identity }))),
    );
    await insertPhones(
      tx,
      communityId,
      plan.persons.flatMap(({ id, phones }) => phones.map((phone, position) => ({ personId: id, phone, position }))),
    );
  }
  await insertResidencies(tx, communityId, plan);
  await insertTags(tx, place, plan);
  await insertVehicles(tx, communityId, plan);
}

async function insertPersons(tx: Tx, { communityId, now }: Place, persons: readonly NewPerson[]): Promise<void> {
  const rows = persons.map(({ ids: _ids, phones: _phones, ...person }) => ({
    ...person,
    nameKey: nameKey(person.name),
  }));
  await tx.execute(sql`
    insert into person (community_id, id, name, name_key, sex, birth_date, ethnicity, employer, registered_address, residence, note,
      others, died_on, created_at, updated_at)
    select ${communityId}, r.id, r.name, r."nameKey", r.sex, r."birthDate", r.ethnicity, r.employer, r."registeredAddress", r.residence,
      r.note, coalesce(r.others, '{}'), r."diedOn", ${now}, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, name text, "nameKey" text, sex text, "birthDate" date,
      ethnicity text, employer text, "registeredAddress" text, residence text, note text, others jsonb, "diedOn" date)`);
}

/** An identity of a person as a plan has it, in the clear. */
export interface PlainIdentity {
  readonly personId: string;
  readonly kind: IdKind;
  readonly number: string;
}

/** Seals the numbers and claims them city-wide; a number that is registered elsewhere stays claimed there. */
export async function insertIdentities(
  tx: Tx,
  { communityId, vault }: Pick<Place, 'communityId' | 'vault'>,
  identities: readonly PlainIdentity[],
): Promise<void> {
  if (identities.length === 0) return;
  const rows = identities.map(({ personId, kind, number }) => {
    const { hash, sealed, masked } = sealIdentity(vault, { kind, number });
    return { personId, kind, hash: hash.toString('hex'), sealed: sealed.toString('hex'), masked };
  });
  const json = JSON.stringify(rows);
  await tx.execute(sql`
    insert into person_identity (community_id, person_id, kind, hash, sealed, masked)
    select ${communityId}, r."personId", r.kind, decode(r.hash, 'hex'), decode(r.sealed, 'hex'), r.masked
    from json_to_recordset(${json}::json) as r ("personId" uuid, kind text, hash text, sealed text, masked text)
    on conflict do nothing`);
  await tx.execute(sql`
    insert into identity (hash, community_id, person_id)
    select decode(r.hash, 'hex'), ${communityId}, r."personId"
    from json_to_recordset(${json}::json) as r ("personId" uuid, hash text)
    on conflict do nothing`);
}

/** Adds phone numbers; one that the person has already stays where it is. */
export async function insertPhones(
  tx: Tx,
  communityId: CommunityId,
  phones: readonly { readonly personId: string; readonly phone: string; readonly position: number }[],
): Promise<void> {
  if (phones.length === 0) return;
  await tx.execute(sql`
    insert into person_phone (community_id, person_id, phone, position)
    select ${communityId}, r."personId", r.phone, r.position
    from json_to_recordset(${JSON.stringify(phones)}::json) as r ("personId" uuid, phone text, position smallint)
    on conflict do nothing`);
}

async function insertResidencies(
  tx: Tx,
  communityId: CommunityId,
  { residencies, residencyEnds }: ImportPlan,
): Promise<void> {
  if (residencies.length > 0) {
    await tx.execute(sql`
      insert into residency (community_id, id, person_id, dwelling_id, household_id, kind, relation, until_day, until_reason)
      select ${communityId}, r.id, r."personId", r."dwellingId", r."householdId", r.kind, r.relation, r.until, r."untilReason"
      from json_to_recordset(${JSON.stringify(residencies)}::json) as r (id uuid, "personId" uuid, "dwellingId" uuid, "householdId" uuid,
        kind text, relation text, until date, "untilReason" text)`);
  }
  if (residencyEnds.length > 0) {
    await tx.execute(sql`
      update residency set until_day = greatest(r.until, from_day), until_reason = r.reason
      from json_to_recordset(${JSON.stringify(residencyEnds)}::json) as r ("residencyId" uuid, until date, reason text)
      where community_id = ${communityId} and id = r."residencyId" and until_day is null`);
  }
}

async function insertTags(tx: Tx, { communityId, today }: Place, { tags }: ImportPlan): Promise<void> {
  if (tags.length === 0) return;
  await tx.execute(sql`
    insert into person_tag (community_id, id, person_id, kind, note, from_day)
    select ${communityId}, r.id, r."personId", r.kind, r.note, ${today}
    from json_to_recordset(${JSON.stringify(tags)}::json) as r (id uuid, "personId" uuid, kind text, note text)`);
}

async function insertVehicles(tx: Tx, communityId: CommunityId, { vehicles }: ImportPlan): Promise<void> {
  if (vehicles.length === 0) return;
  await tx.execute(sql`
    insert into vehicle (community_id, plate, person_id)
    select ${communityId}, r.plate, r."personId"
    from json_to_recordset(${JSON.stringify(vehicles)}::json) as r (plate text, "personId" uuid)
    on conflict do nothing`);
}
