import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { RegisteredPerson } from '../domain/linkage/listed-person.ts';
import type { IdKind, Sex } from '../domain/person.ts';
import { idKey } from '../domain/spelling.ts';
import type { KeyHit } from './list-candidate-queries.ts';

interface PersonRow extends Record<string, unknown> {
  readonly personId: string;
  readonly communityId: CommunityId;
  readonly name: string;
  readonly birthDate: Day | null;
  readonly sex: Sex | null;
  readonly isGone: boolean;
  readonly phones: readonly string[];
  readonly places: readonly string[];
  readonly kinds: readonly string[];
  readonly sealed: readonly string[];
}

/** What of these people is compared with a list, by person id; one statement. Ids are opened here and go no further. */
export async function readRegistered(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly hits: readonly KeyHit[];
    readonly vault: Vault;
  },
): Promise<ReadonlyMap<string, RegisteredPerson>> {
  const ids = [...new Set(of.hits.map(({ personId }) => personId))];
  if (ids.length === 0) return new Map();
  const rows = await tx.query<PersonRow>(sql`
    with wanted as materialized (
      select p.community_id, p.id, p.name_key, p.birth_date, p.sex, p.died_on from unnest(${ids}::uuid[]) as w (id)
      join person p on p.id = w.id and p.community_id = any (${[...of.communityIds]}::int[]) and p.merged_into is null
    ), phone as (
      select f.person_id, array_agg(f.phone) as phones from wanted w
      join person_phone f on f.community_id = w.community_id and f.person_id = w.id group by 1
    ), number as (
      select i.person_id, array_agg(i.kind) as kinds, array_agg(encode(i.sealed, 'base64')) as sealed from wanted w
      join person_identity i on i.community_id = w.community_id and i.person_id = w.id group by 1
    ), home as (
      select r.person_id, array_agg(d.place_key) as places, bool_and(r.until_day is not null) as gone from wanted w
      join residency r on r.community_id = w.community_id and r.person_id = w.id
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id group by 1
    )
    select w.id as "personId", w.community_id as "communityId", w.name_key as name, w.birth_date as "birthDate", w.sex,
      coalesce(home.gone, false) or w.died_on is not null as "isGone", coalesce(phone.phones, '{}') as phones,
      coalesce(home.places, '{}') as places, coalesce(number.kinds, '{}') as kinds, coalesce(number.sealed, '{}') as sealed
    from wanted w
    left join phone on phone.person_id = w.id
    left join number on number.person_id = w.id
    left join home on home.person_id = w.id`);
  const phonesAt = new Map<string, string[]>();
  for (const { communityId, places, phones } of rows)
    for (const place of places) {
      const key = `${communityId}|${place}`;
      phonesAt.set(key, [...(phonesAt.get(key) ?? []), ...phones]);
    }
  return new Map(
    rows.map((row) => {
      const behind = row.places.flatMap((place) => phonesAt.get(`${row.communityId}|${place}`) ?? []);
      const familyPhones = [...new Set(behind)].filter((phone) => !row.phones.includes(phone));
      return [row.personId, { ...registered(row, of.vault), familyPhones }];
    }),
  );
}

function registered(row: PersonRow, vault: Vault): Omit<RegisteredPerson, 'familyPhones'> {
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
