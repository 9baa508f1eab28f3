import type { Day } from '../../base/domain/day.ts';
import { groupBy } from '../../base/domain/group-by.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { KnownDwelling, KnownEstate, KnownPerson, KnownResidency } from '../domain/known-register.ts';
import type { IdKind } from '../domain/person.ts';
import { plainLiteral } from './import-columns.ts';

/** Everything of a community that an import is compared with. A community has some 12,600 people: reading all is cheaper than asking. */
export interface CommunityRows {
  readonly estates: readonly KnownEstate[];
  readonly buildings: readonly { readonly id: string; readonly estateId: string; readonly key: string }[];
  readonly units: readonly { readonly id: string; readonly buildingId: string; readonly key: string }[];
  readonly dwellings: readonly (KnownDwelling & { readonly buildingId: string | null })[];
  readonly persons: readonly KnownPerson[];
}

/** Reads the community. The caller holds the community's import lock. */
export async function readCommunity(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly vault: Vault },
): Promise<CommunityRows> {
  const { communityId } = of;
  const estates = await tx.query<{ id: string; name: string; aliases: string[] }>(sql`
    select e.id, e.name, coalesce(array_agg(a.alias) filter (where a.alias is not null), '{}') as aliases
    from estate e left join estate_alias a on a.community_id = e.community_id and a.estate_id = e.id
    where e.community_id = ${communityId} group by e.id, e.name`);
  const buildings = await tx.query<{ id: string; estateId: string; key: string }>(sql`
    select id, estate_id as "estateId", name_key as key from building where community_id = ${communityId}`);
  const units = await tx.query<{ id: string; buildingId: string; key: string }>(sql`
    select id, building_id as "buildingId", name_key as key from unit where community_id = ${communityId}`);
  const dwellings = await tx.query<{ id: string; placeKey: string; buildingId: string | null }>(sql`
    select id, place_key as "placeKey", building_id as "buildingId" from dwelling where community_id = ${communityId}`);
  return { estates, buildings, units, dwellings, persons: await readPersons(tx, of) };
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly birthDate: Day | null;
  readonly employer: string | null;
  readonly ethnicity: string | null;
  readonly registeredAddress: string | null;
  readonly residence: string | null;
  readonly note: string | null;
  readonly diedOn: Day | null;
  readonly others: Readonly<Record<string, string>>;
}

async function readPersons(
  tx: Tx,
  { communityId, vault }: { readonly communityId: CommunityId; readonly vault: Vault },
): Promise<KnownPerson[]> {
  const persons = await tx.query<PersonRow>(sql`
    select id, name, sex, birth_date as "birthDate", employer, ethnicity, registered_address as "registeredAddress", residence, note,
      died_on as "diedOn", others
    from person where community_id = ${communityId} and merged_into is null`);
  const ids = grouped(
    await tx.query<{ personId: string; kind: IdKind; sealed: Buffer }>(sql`
      select person_id as "personId", kind, sealed from person_identity where community_id = ${communityId}`),
  );
  const phones = grouped(
    await tx.query<{ personId: string; phone: string }>(sql`
      select person_id as "personId", phone from person_phone where community_id = ${communityId} order by person_id, position`),
  );
  const residencies = grouped(await readResidencies(tx, communityId));
  const tags = grouped(
    await tx.query<{ personId: string; kind: string }>(sql`
      select person_id as "personId", kind from person_tag where community_id = ${communityId} and until_day is null`),
  );
  const plates = grouped(
    await tx.query<{ personId: string; plate: string }>(sql`
      select person_id as "personId", plate from vehicle where community_id = ${communityId}`),
  );
  return persons.map((person) => ({
    id: person.id,
    name: person.name,
    sex: person.sex ?? undefined,
    birthDate: person.birthDate ?? undefined,
    employer: person.employer ?? undefined,
    ethnicity: person.ethnicity ?? undefined,
    registeredAddress: person.registeredAddress ?? undefined,
    residence: person.residence ?? undefined,
    note: person.note ?? undefined,
    diedOn: person.diedOn ?? undefined,
    others: person.others,
    ids: (ids.get(person.id) ?? []).map(({ kind, sealed }) => ({ kind, number: vault.open(sealed).toString('utf8') })),
    phones: (phones.get(person.id) ?? []).map(({ phone }) => phone),
    residencies: (residencies.get(person.id) ?? []).map(asKnownResidency),
    tags: (tags.get(person.id) ?? []).map(({ kind }) => kind),
    plates: (plates.get(person.id) ?? []).map(({ plate }) => plate),
  }));
}

interface ResidencyRow {
  readonly personId: string;
  readonly id: string;
  readonly dwellingId: string;
  readonly placeKey: string;
  readonly householdId: string | null;
  readonly relation: string | null;
  readonly until: Day | null;
}

function readResidencies(tx: Tx, communityId: CommunityId): Promise<ResidencyRow[]> {
  return tx.query<ResidencyRow>(sql`
    select r.person_id as "personId", r.id, r.dwelling_id as "dwellingId", d.place_key as "placeKey", r.household_id as "householdId",
      r.relation, r.until_day as until
    from residency r join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
    where r.community_id = ${communityId}`);
}

function asKnownResidency(row: ResidencyRow): KnownResidency {
  return {
    id: row.id,
    dwellingId: row.dwellingId,
    placeKey: row.placeKey,
    householdId: row.householdId ?? undefined,
    relation: row.relation ?? undefined,
    until: row.until ?? undefined,
  };
}

function grouped<Row extends { readonly personId: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return groupBy(rows, ({ personId }) => personId);
}

/** Which of these ids are registered in another community of the city: `idKey` -> community name. `hashOf` is what `hashIdentities` gives. */
export async function findElsewhere(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly hashOf: ReadonlyMap<string, string> },
): Promise<ReadonlyMap<string, string>> {
  if (of.hashOf.size === 0) return new Map();
  const rows = await tx.query<{ hash: string; name: string }>(sql`
    select encode(i.hash, 'hex') as hash, a.name
    from find_identities(array(select decode(h, 'hex') from unnest(${plainLiteral([...of.hashOf.values()], (hash) => hash)}::text[]) as t (h))) i
    join area a on a.id = i.community_id
    where i.community_id <> ${of.communityId}`);
  if (rows.length === 0) return new Map();
  const nameOf = new Map(rows.map(({ hash, name }) => [hash, name]));
  return new Map([...of.hashOf].flatMap(([key, hash]) => (nameOf.has(hash) ? [[key, nameOf.get(hash) ?? '']] : [])));
}
