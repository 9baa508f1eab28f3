import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { emptySql, sql } from '../../base/server/db.ts';
import { dwellingLabel } from '../domain/dwelling-label.ts';
import type { HouseholdState } from '../domain/household-change.ts';
import { maskId } from '../domain/masking.ts';
import type { IdentityState, PersonFields, PersonState, ResidencyState, TagState } from '../domain/person-state.ts';

type OfPerson<Row> = Row & { readonly personId: string };

/** A door in words, as the tables name it. */
export interface DwellingRow {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}

interface LabelParts {
  readonly estate: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string;
  readonly doorName: string | null;
}

/** A door of the community with its words; undefined when there is none. */
export async function findDwelling(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly dwellingId: string },
): Promise<DwellingRow | undefined> {
  const [row] = await tx.query<LabelParts & { id: string; kind: string }>(sql`
    select d.id, d.kind, e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
    from dwelling d
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where d.community_id = ${of.communityId} and d.id = ${of.dwellingId}`);
  return row && { id: row.id, kind: row.kind, label: labelOf(row) };
}

/** The words of a door from the columns of a statement. */
export function labelOf(row: LabelParts): string {
  return dwellingLabel({ ...row, name: row.doorName });
}

/**
 * Locks people and reads all that a rule may ask for, one plain statement a table. People outside the community are not there.
 */
export function lockPeople(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, PersonState>> {
  return peopleAs(tx, { ...of, hold: sql`for update` });
}

/** The same without a lock: for a preview. */
export function readPeople(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, PersonState>> {
  return peopleAs(tx, { ...of, hold: emptySql });
}

async function peopleAs(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personIds: readonly string[]; readonly hold: Sql },
): Promise<ReadonlyMap<string, PersonState>> {
  const { communityId } = of;
  const ids = [...of.personIds];
  const wanted = sql`community_id = ${communityId} and person_id = any (${ids}::uuid[])`;
  const persons = await tx.query<PersonFields & { id: string; version: number; mergedInto: string | null }>(sql`
    select id, version, merged_into as "mergedInto", name, sex, birth_date as "birthDate", ethnicity, employer,
      registered_address as "registeredAddress", residence, note, died_on as "diedOn"
    from person where community_id = ${communityId} and id = any (${ids}::uuid[]) order by id ${of.hold}`);
  const identities = byPerson(
    await tx.query<OfPerson<IdentityState>>(sql`
      select person_id as "personId", encode(hash, 'hex') as key, kind, masked from person_identity where ${wanted} order by kind, hash`),
  );
  const phones = byPerson(
    await tx.query<OfPerson<{ phone: string }>>(sql`
      select person_id as "personId", phone from person_phone where ${wanted} order by position, phone`),
  );
  const plates = byPerson(
    await tx.query<OfPerson<{ plate: string }>>(sql`
      select person_id as "personId", plate from vehicle where ${wanted} order by plate`),
  );
  const tags = byPerson(
    await tx.query<OfPerson<TagState>>(sql`
      select person_id as "personId", id, kind, note, from_day as "fromDay", until_day as "untilDay" from person_tag
      where ${wanted} order by from_day, id`),
  );
  const residencies = byPerson(await readResidencies(tx, { communityId, personIds: ids }));
  return new Map(
    persons.map((person) => [
      person.id,
      {
        ...person,
        identities: (identities.get(person.id) ?? [])
          .map(bare)
          .map((identity) => ({ ...identity, masked: maskId(identity.masked) })),
        phones: (phones.get(person.id) ?? []).map(({ phone }) => phone),
        plates: (plates.get(person.id) ?? []).map(({ plate }) => plate),
        tags: (tags.get(person.id) ?? []).map(bare),
        residencies: (residencies.get(person.id) ?? []).map(bare),
      },
    ]),
  );
}

/** Every residency of these people, oldest first, with its door in words. */
export async function readResidencies(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personIds: readonly string[] },
): Promise<readonly OfPerson<ResidencyState>[]> {
  const rows = await tx.query<OfPerson<Omit<ResidencyState, 'dwelling'>> & LabelParts>(sql`
    select r.person_id as "personId", r.id, r.dwelling_id as "dwellingId", r.household_id as "householdId", r.kind, r.relation,
      r.from_day as "fromDay", r.until_day as "untilDay", r.until_reason as "untilReason",
      e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
    from residency r
    join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where r.community_id = ${of.communityId} and r.person_id = any (${[...of.personIds]}::uuid[])
    order by r.from_day nulls first, r.id`);
  return rows.map(({ estate, building, unit, room, doorName, ...residency }) => ({
    ...residency,
    dwelling: labelOf({ estate, building, unit, room, doorName }),
  }));
}

/** A household with everybody who lives in it now, locked; undefined when there is none in the community. */
export async function lockHousehold(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly householdId: string },
): Promise<HouseholdState | undefined> {
  const [household] = await tx.query<Omit<HouseholdState, 'members'> & Record<string, unknown>>(sql`
    select id, dwelling_id as "dwellingId", from_day as "fromDay" from household
    where community_id = ${of.communityId} and id = ${of.householdId} for update`);
  if (!household) return undefined;
  const members = await tx.query<{ personId: string }>(sql`
    select distinct person_id as "personId" from residency
    where community_id = ${of.communityId} and household_id = ${of.householdId} and until_day is null`);
  const people = await lockPeople(tx, {
    communityId: of.communityId,
    personIds: members.map(({ personId }) => personId),
  });
  return { ...household, members: [...people.values()] };
}

function bare<Row extends { readonly personId: string }>({ personId: _personId, ...row }: Row): Omit<Row, 'personId'> {
  return row;
}

/** Rows by the person they belong to, in the order in which they came. */
export function byPerson<Row extends { readonly personId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.personId);
    if (group) group.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
}
