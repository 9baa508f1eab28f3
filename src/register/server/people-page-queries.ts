import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { IdKind } from '../domain/person.ts';
import type { PersonFields, ResidencyState, TagState } from '../domain/person-state.ts';
import { labelOf, readResidencies } from './people-state-queries.ts';

/** A person with all that the register knows; numbers are not masked yet, and sealed ones are sealed. */
export interface PersonDetails extends PersonFields {
  readonly id: string;
  readonly communityId: CommunityId;
  readonly community: string;
  readonly version: number;
  readonly others: Readonly<Record<string, string>>;
  readonly mergedInto: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly identities: readonly {
    readonly key: string;
    readonly kind: IdKind;
    readonly masked: string;
    readonly sealed: Buffer;
  }[];
  readonly phones: readonly string[];
  readonly plates: readonly string[];
  readonly tags: readonly TagState[];
  readonly residencies: readonly (ResidencyState & { readonly dwellingKind: string })[];
}

type Key = { readonly communityId: CommunityId; readonly personId: string };

/** The record of a person; where there are two (moved between communities), the one where they live now. */
export async function findPersonKey(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly personId: string },
): Promise<Key | undefined> {
  const [row] = await tx.query<Key & Record<string, unknown>>(sql`
    select p.community_id as "communityId", p.id as "personId" from person p
    where p.community_id = any (${[...of.communityIds]}::int[]) and p.id = ${of.personId}
    order by exists (select 1 from residency r where r.community_id = p.community_id and r.person_id = p.id and r.until_day is null) desc,
      p.updated_at desc
    limit 1`);
  return row;
}

/** Reads the record; undefined when there is none. */
export async function readPerson(tx: Tx, key: Key): Promise<PersonDetails | undefined> {
  const { communityId, personId } = key;
  const mine = sql`community_id = ${communityId} and person_id = ${personId}`;
  const [person] = await tx.query<
    Omit<PersonDetails, 'identities' | 'phones' | 'plates' | 'tags' | 'residencies'> & Record<string, unknown>
  >(sql`
    select p.id, p.community_id as "communityId", a.name as community, p.version, p.name, p.sex, p.birth_date as "birthDate", p.ethnicity,
      p.employer, p.registered_address as "registeredAddress", p.residence, p.note, p.others, p.died_on as "diedOn",
      p.merged_into as "mergedInto", p.created_at as "createdAt", p.updated_at as "updatedAt"
    from person p join area a on a.id = p.community_id where p.community_id = ${communityId} and p.id = ${personId}`);
  if (!person) return undefined;
  const identities = await tx.query<PersonDetails['identities'][number] & Record<string, unknown>>(sql`
    select encode(hash, 'hex') as key, kind, masked, sealed from person_identity where ${mine}
    order by kind like 'residentId%' desc, hash`);
  const phones = await tx.query<{ phone: string }>(
    sql`select phone from person_phone where ${mine} order by position, phone`,
  );
  const plates = await tx.query<{ plate: string }>(sql`select plate from vehicle where ${mine} order by plate`);
  const tags = await tx.query<TagState & Record<string, unknown>>(sql`
    select id, kind, note, from_day as "fromDay", until_day as "untilDay" from person_tag where ${mine} order by from_day desc, id`);
  const residencies = await readResidencies(tx, { communityId, personIds: [personId] });
  const kinds = await dwellingKinds(
    tx,
    communityId,
    residencies.map(({ dwellingId }) => dwellingId),
  );
  return {
    ...person,
    identities,
    phones: phones.map(({ phone }) => phone),
    plates: plates.map(({ plate }) => plate),
    tags,
    residencies: residencies.map(({ personId: _personId, ...residency }) => ({
      ...residency,
      dwellingKind: kinds.get(residency.dwellingId) ?? 'other',
    })),
  };
}

async function dwellingKinds(
  tx: Tx,
  communityId: CommunityId,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; kind: string }>(
    sql`select id, kind from dwelling where community_id = ${communityId} and id = any (${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** Somebody of a household, now or once. */
export interface HouseholdMember {
  readonly personId: string;
  readonly householdId: string;
  readonly residencyId: string;
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly birthDate: Day | null;
  readonly diedOn: Day | null;
  readonly kind: string;
  readonly relation: string | null;
  readonly fromDay: Day | null;
  readonly untilDay: Day | null;
  readonly untilReason: string | null;
  readonly phone: string | null;
  readonly tags: readonly string[];
}

/** Everybody who belongs or belonged to households: who is here first, the head before the others. */
export function readMembers(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly householdIds: readonly string[]; readonly today: Day },
): Promise<HouseholdMember[]> {
  return tx.query<HouseholdMember & Record<string, unknown>>(sql`
    select r.household_id as "householdId", r.id as "residencyId", r.person_id as "personId", p.name, p.sex, p.birth_date as "birthDate",
      p.died_on as "diedOn", r.kind, r.relation, r.from_day as "fromDay", r.until_day as "untilDay", r.until_reason as "untilReason",
      (select phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id order by position, phone limit 1) as phone,
      array(select t.kind from person_tag t where t.community_id = p.community_id and t.person_id = p.id and t.from_day <= ${of.today}
        and (t.until_day is null or t.until_day >= ${of.today}) order by t.from_day, t.id) as tags
    from residency r join person p on p.community_id = r.community_id and p.id = r.person_id
    where r.community_id = ${of.communityId} and r.household_id = any (${[...of.householdIds]}::uuid[]) and p.merged_into is null
    order by r.until_day desc nulls first, r.relation = 'head' desc nulls last, p.birth_date nulls last, r.id`);
}

/** A household with its door. */
export interface HouseholdDetails {
  readonly id: string;
  readonly communityId: CommunityId;
  readonly dwellingId: string;
  readonly dwelling: string;
  readonly fromDay: Day | null;
  readonly untilDay: Day | null;
  /** The other households behind the same door. */
  readonly neighbours: readonly string[];
}

/** A household; undefined outside the scope. */
export async function findHousehold(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly householdId: string },
): Promise<HouseholdDetails | undefined> {
  const [row] = await tx.query<
    Omit<HouseholdDetails, 'dwelling'> & Parameters<typeof labelOf>[0] & Record<string, unknown>
  >(sql`
    select h.id, h.community_id as "communityId", h.dwelling_id as "dwellingId", h.from_day as "fromDay", h.until_day as "untilDay",
      e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName",
      array(select o.id from household o where o.community_id = h.community_id and o.dwelling_id = h.dwelling_id and o.id <> h.id
        and o.until_day is null order by o.id) as neighbours
    from household h
    join dwelling d on d.community_id = h.community_id and d.id = h.dwelling_id
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where h.community_id = any (${[...of.communityIds]}::int[]) and h.id = ${of.householdId}`);
  if (!row) return undefined;
  const { estate, building, unit, room, doorName, ...household } = row;
  return { ...household, dwelling: labelOf({ estate, building, unit, room, doorName }) };
}

/** A merge of this record that stands, and an open pair: what a worker may have to undo or decide. */
export interface PersonLinks {
  readonly merges: readonly {
    readonly mergeId: string;
    readonly goneId: string;
    readonly name: string;
    readonly mergedAt: Instant;
  }[];
  readonly pairs: readonly {
    readonly pairId: string;
    readonly otherId: string;
    readonly name: string;
    readonly probability: number;
  }[];
  readonly standing: {
    readonly code: string;
    readonly fromDay: Day;
    readonly untilDay: Day;
    readonly clause: string;
  } | null;
}

/** Reads what points to the record from outside. */
export async function readLinks(tx: Tx, { communityId, personId }: Key): Promise<PersonLinks> {
  const merges = await tx.query<PersonLinks['merges'][number] & Record<string, unknown>>(sql`
    select m.id as "mergeId", m.gone_id as "goneId", p.name, m.merged_at as "mergedAt"
    from person_merge m join person p on p.community_id = m.community_id and p.id = m.gone_id
    where m.community_id = ${communityId} and m.kept_id = ${personId} and m.undone_at is null order by m.merged_at desc, m.id desc`);
  const pairs = await tx.query<PersonLinks['pairs'][number] & Record<string, unknown>>(sql`
    select d.id as "pairId", p.id as "otherId", p.name, d.probability
    from duplicate_pair d
    join person p on p.community_id = d.community_id and p.id = case when d.person_a = ${personId} then d.person_b else d.person_a end
    where d.community_id = ${communityId} and d.status = 'open' and (d.person_a = ${personId} or d.person_b = ${personId})
      and p.merged_into is null order by d.probability desc, d.id limit 20`);
  const [standing] = await tx.query<NonNullable<PersonLinks['standing']> & Record<string, unknown>>(sql`
    select code, from_day as "fromDay", until_day as "untilDay", clause from standing
    where community_id = ${communityId} and person_id = ${personId}`);
  return { merges, pairs, standing: standing ?? null };
}

/** Another community in which the same document or record stands. `holds`: the number is claimed there city-wide. */
export interface RegisteredElsewhere {
  readonly communityId: number;
  readonly community: string;
  readonly lives: boolean;
  readonly holds: boolean;
}

/** Where else somebody is registered, by the name of the community and no more (decision 0008). */
export function readElsewhere(tx: Tx, { communityId, personId }: Key): Promise<RegisteredElsewhere[]> {
  return tx.query<RegisteredElsewhere & Record<string, unknown>>(sql`
    select community_id as "communityId", community, lives, holds from registered_elsewhere(${communityId}, ${personId})`);
}
