import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { RegisteredPerson } from '../domain/linkage/listed-person.ts';
import type { IdKind, Sex } from '../domain/person.ts';
import { idKey } from '../domain/spelling.ts';
import { asTable, type PersonKey } from './list-family-queries.ts';

interface PersonRow extends Record<string, unknown> {
  readonly personId: string;
  readonly communityId: CommunityId;
  readonly name: string;
  readonly birthDate: Day | null;
  readonly sex: Sex | null;
  readonly isGone: boolean;
  readonly phones: readonly string[];
  /** Of those behind the same door. */
  readonly family: readonly string[];
  readonly places: readonly string[];
  readonly kinds: readonly string[];
  readonly sealed: readonly string[];
}

/** What of these people is compared with a list, by person id; one statement. Ids are opened here and go no further. */
export async function readRegistered(
  tx: Tx,
  of: { readonly people: readonly PersonKey[]; readonly vault: Vault },
): Promise<ReadonlyMap<string, RegisteredPerson>> {
  const people = [...new Map(of.people.map((person) => [person.personId, person])).values()];
  if (people.length === 0) return new Map();
  const rows = await tx.query<PersonRow>(sql`
    select p.id as "personId", p.community_id as "communityId", p.name_key as name, p.birth_date as "birthDate", p.sex,
      coalesce(home.gone, false) or p.died_on is not null as "isGone", coalesce(home.places, '{}') as places,
      array(select f.phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id) as phones,
      coalesce(number.kinds, '{}') as kinds, coalesce(number.sealed, '{}') as sealed,
      array(
        select distinct f.phone from residency r
        cross join lateral (
          select o.person_id from residency o
          where o.community_id = r.community_id and o.dwelling_id = r.dwelling_id and o.kind in ('home', 'tenant')
            and o.person_id <> r.person_id and (o.until_day is null or r.until_day is not null) offset 0) o
        cross join lateral (
          select f.phone from person_phone f where f.community_id = r.community_id and f.person_id = o.person_id offset 0) f
        where r.community_id = p.community_id and r.person_id = p.id and r.kind in ('home', 'tenant')) as family
    from ${asTable(people)} as w (community_id, id)
    cross join lateral (
      select * from person p where p.community_id = w.community_id and p.id = w.id and p.merged_into is null offset 0) p
    cross join lateral (
      select array_agg(i.kind) as kinds, array_agg(encode(i.sealed, 'base64')) as sealed from person_identity i
      where i.community_id = p.community_id and i.person_id = p.id) number
    cross join lateral (
      select array_agg(d.place_key) as places, bool_and(r.until_day is not null) as gone from residency r
      cross join lateral (
        select d.place_key from dwelling d where d.community_id = r.community_id and d.id = r.dwelling_id offset 0) d
      where r.community_id = p.community_id and r.person_id = p.id) home`);
  return new Map(rows.map((row) => [row.personId, registered(row, of.vault)]));
}

function registered(row: PersonRow, vault: Vault): RegisteredPerson {
  const { personId, communityId, name, birthDate, sex, isGone, phones, places } = row;
  const numbers = row.sealed.map((sealed) => vault.open(Buffer.from(sealed, 'base64')).toString('utf8'));
  // The column holds nothing but kinds that the register wrote.
  const ids = numbers.map((number, at) => idKey((row.kinds[at] ?? 'other') as IdKind, number));
  const [idNumber] = numbers;
  return {
    personId,
    communityId,
    name,
    ids,
    ...(idNumber === undefined ? {} : { idNumber }),
    ...(birthDate === null ? {} : { birthDate }),
    ...(sex === null ? {} : { sex }),
    phones,
    familyPhones: row.family.filter((phone) => !phones.includes(phone)),
    places,
    isGone,
  };
}

/** Names (as `nameKey`) of at most `most` people spread over the communities, and how many people there are. */
export async function sampleNames(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly most: number },
): Promise<{ readonly names: readonly string[]; readonly people: number }> {
  const scope = [...of.communityIds];
  const [count] = await tx.query<{ people: number }>(
    sql`select count(*)::int as people from person where community_id = any (${scope}::int[]) and merged_into is null`,
  );
  const people = count?.people ?? 0;
  const each = Math.max(50, Math.ceil(of.most / Math.max(1, scope.length)));
  const rows = await tx.query<{ name: string }>(sql`
    select n.name from unnest(${scope}::int[]) as c (id)
    cross join lateral (
      select name_key as name from person p where p.community_id = c.id and p.merged_into is null limit ${each}) n`);
  return { names: rows.map(({ name }) => name), people };
}
