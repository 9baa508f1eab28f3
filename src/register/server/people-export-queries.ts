import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { emptySql, joinSql, sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { exportPhones, type ExportedPerson } from '../domain/export-row.ts';
import { maskId } from '../domain/masking.ts';
import type { IdKind } from '../domain/person.ts';
import { peopleConditions, type PeopleFilter } from './people-filter-queries.ts';
import { byPerson } from './people-state-queries.ts';

/** What an export asks for. Without `withIds` numbers are masked; `phones` likewise. */
export interface ExportQuestion {
  readonly communityId: CommunityId;
  readonly vault: Vault;
  readonly withIds: boolean;
  readonly phones?: 'open' | 'masked';
  readonly filter?: PeopleFilter;
  readonly today?: Day;
}

/** The order of the booklet: estate, building, unit, room, household; people without a door last. Ids only: 16 bytes a person. */
export async function listPeopleInOrder(
  tx: Tx,
  { communityId, filter, today }: Pick<ExportQuestion, 'communityId' | 'filter' | 'today'>,
): Promise<readonly string[]> {
  const conditions = filter && today ? peopleConditions(filter, today) : [];
  const rows = await tx.query<{ id: string }>(sql`
    select p.id from person p
    left join (
      select distinct on (r.person_id) r.person_id, r.id, r.household_id, d.place_key
      from residency r join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      where r.community_id = ${communityId} and r.until_day is null
      order by r.person_id, array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id
    ) h on h.person_id = p.id
    where p.community_id = ${communityId} and p.merged_into is null
      ${
        filter
          ? emptySql
          : sql`and p.died_on is null and (h.id is not null or not exists (
        select 1 from residency x where x.community_id = p.community_id and x.person_id = p.id))`
      }
      ${conditions.length > 0 ? sql`and ${joinSql(conditions, ' and ')}` : emptySql}
    order by h.place_key collate menshen_order nulls last, h.household_id, h.id, p.name_key collate menshen_order, p.id`);
  return rows.map(({ id }) => id);
}

type PersonRow = Omit<ExportedPerson, 'identity' | 'phones' | 'plates' | 'tags' | 'home'>;
type HomeRow = NonNullable<ExportedPerson['home']> & { readonly personId: string };

/** Reads a batch of people in the order given, one plain statement a table. */
export async function readExported(
  tx: Tx,
  question: ExportQuestion & { readonly personIds: readonly string[] },
): Promise<readonly ExportedPerson[]> {
  const { communityId, personIds } = question;
  const ids = [...personIds];
  const wanted = sql`community_id = ${communityId} and person_id = any (${ids}::uuid[])`;
  const persons = await tx.query<PersonRow & Record<string, unknown>>(sql`
    select id as "personId", version, name, sex, birth_date as "birthDate", ethnicity, employer,
      registered_address as "registeredAddress", note
    from person where community_id = ${communityId} and id = any (${ids}::uuid[])`);
  const phones = byPerson(
    await tx.query<{ personId: string; phone: string }>(
      sql`select person_id as "personId", phone from person_phone where ${wanted} order by position, phone`,
    ),
  );
  const plates = byPerson(
    await tx.query<{ personId: string; plate: string }>(
      sql`select person_id as "personId", plate from vehicle where ${wanted} order by plate`,
    ),
  );
  const tags = byPerson(
    await tx.query<{ personId: string; kind: string }>(
      sql`select person_id as "personId", kind from person_tag where ${wanted} and until_day is null order by from_day, id`,
    ),
  );
  const identities = await readIdentities(tx, question);
  const homes = byPerson(await readHomes(tx, { communityId, ids }));
  const found = new Map(persons.map((person) => [person.personId, person]));
  return personIds.flatMap((personId): ExportedPerson[] => {
    const person = found.get(personId);
    if (!person) return [];
    const own = (phones.get(personId) ?? []).map(({ phone }) => phone);
    return [
      {
        ...person,
        identity: identities.get(personId),
        phones: exportPhones(own, question.phones ?? 'open'),
        plates: (plates.get(personId) ?? []).map(({ plate }) => plate),
        tags: (tags.get(personId) ?? []).map(({ kind }) => kind),
        home: homes.get(personId)?.[0],
      },
    ];
  });
}

async function readIdentities(
  tx: Tx,
  question: ExportQuestion & { readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, { readonly kind: IdKind; readonly number: string }>> {
  // A resident id before any other document; later rows of the same person lose.
  const rows = await tx.query<{ personId: string; kind: IdKind; sealed: Buffer; masked: string }>(sql`
    select person_id as "personId", kind, sealed, masked from person_identity
    where community_id = ${question.communityId} and person_id = any (${[...question.personIds]}::uuid[])
    order by kind like 'residentId%', hash`);
  return new Map(
    rows.map(({ personId, kind, sealed, masked }) => [
      personId,
      { kind, number: question.withIds ? question.vault.open(sealed).toString('utf8') : maskId(masked) },
    ]),
  );
}

function readHomes(
  tx: Tx,
  { communityId, ids }: { readonly communityId: CommunityId; readonly ids: readonly string[] },
): Promise<HomeRow[]> {
  return tx.query<HomeRow & Record<string, unknown>>(sql`
    select r.person_id as "personId", e.name as estate, b.name as building, u.name as unit, d.room, r.household_id as "householdId",
      r.relation, (
        select h.sex from residency hr join person h on h.community_id = hr.community_id and h.id = hr.person_id
        where hr.community_id = r.community_id and hr.household_id = r.household_id and hr.relation = 'head' and hr.until_day is null
        limit 1) as "headSex"
    from residency r
    join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
    join estate e on e.community_id = d.community_id and e.id = d.estate_id
    left join building b on b.community_id = d.community_id and b.id = d.building_id
    left join unit u on u.community_id = d.community_id and u.id = d.unit_id
    where r.community_id = ${communityId} and r.person_id = any (${[...ids]}::uuid[]) and r.until_day is null
    order by array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id`);
}

/** Ages count on the day of the export; the command line has no other clock than the database's. */
export async function todayOf(tx: Tx, { today }: ExportQuestion): Promise<Day> {
  if (today) return today;
  const [row] = await tx.query<{ today: Day }>(sql`select (now() at time zone 'Asia/Shanghai')::date as today`);
  if (!row) throw new Error('no day');
  return row.today;
}
