import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { MatchFacts } from '../domain/match-person.ts';
import type { Sex } from '../domain/person.ts';
import { byPerson } from './people-state-queries.ts';

/** Two people worth a comparison, the lesser id first. */
export interface CandidatePair {
  readonly personA: string;
  readonly personB: string;
}

/** More people than this behind one phone number tell nothing: it is an office's. */
const MOST_SHARING = 8;

/**
 * Pairs that share a blocking key (name; phone; birthday and door), of whom one was changed since `since`; never all with all.
 * Pairs that somebody has seen are left out. One statement, at most `limit` pairs.
 */
export function findCandidatePairs(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly since: string; readonly limit: number },
): Promise<CandidatePair[]> {
  const here = of.communityId;
  return tx.query<CandidatePair & Record<string, unknown>>(sql`
    with fresh as materialized (
      select id, name_key, birth_date from person where community_id = ${here} and merged_into is null and updated_at >= ${of.since}
    ), pair as (
      select f.id as one, p.id as other from fresh f
      join person p on p.community_id = ${here} and p.name_key = f.name_key and p.merged_into is null and p.id <> f.id
        and (p.birth_date is null or f.birth_date is null or p.birth_date = f.birth_date)
      union
      select f.id, o.person_id from fresh f
      join person_phone m on m.community_id = ${here} and m.person_id = f.id
      join person_phone o on o.community_id = ${here} and o.phone = m.phone and o.person_id <> f.id
      where (select count(*) from person_phone s where s.community_id = ${here} and s.phone = m.phone) <= ${MOST_SHARING}
      union
      select f.id, p.id from fresh f
      join residency m on m.community_id = ${here} and m.person_id = f.id and m.until_day is null
      join residency o on o.community_id = ${here} and o.dwelling_id = m.dwelling_id and o.until_day is null and o.person_id <> f.id
      join person p on p.community_id = ${here} and p.id = o.person_id and p.birth_date = f.birth_date and p.merged_into is null
    )
    select distinct least(one, other) as "personA", greatest(one, other) as "personB" from pair
    where not exists (
      select 1 from duplicate_pair d where d.community_id = ${here} and d.person_a = least(one, other) and d.person_b = greatest(one, other))
    limit ${of.limit}`);
}

/** What is compared of these people, ids by their keyed hash, one plain statement a table. */
export async function readMatchFacts(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, MatchFacts>> {
  const ids = [...of.personIds];
  const wanted = sql`community_id = ${of.communityId} and person_id = any (${ids}::uuid[])`;
  const persons = await tx.query<{ id: string; name: string; birthDate: Day | null; sex: Sex | null }>(sql`
    select id, name_key as name, birth_date as "birthDate", sex from person
    where community_id = ${of.communityId} and id = any (${ids}::uuid[]) and merged_into is null`);
  const numbers = byPerson(
    await tx.query<{ personId: string; hash: string }>(sql`
      select person_id as "personId", encode(hash, 'hex') as hash from person_identity where ${wanted}
      order by kind like 'residentId%' desc, hash`),
  );
  const phones = byPerson(
    await tx.query<{ personId: string; phone: string }>(
      sql`select person_id as "personId", phone from person_phone where ${wanted}`,
    ),
  );
  const places = byPerson(
    await tx.query<{ personId: string; place: string }>(sql`
      select r.person_id as "personId", d.place_key as place from residency r
      join dwelling d on d.community_id = ${of.communityId} and d.id = r.dwelling_id
      where r.community_id = ${of.communityId} and r.person_id = any (${ids}::uuid[])`),
  );
  return new Map(
    persons.map(({ id, name, birthDate, sex }) => [
      id,
      {
        name,
        birthDate: birthDate ?? undefined,
        sex: sex ?? undefined,
        id: numbers.get(id)?.[0]?.hash,
        phones: (phones.get(id) ?? []).map(({ phone }) => phone),
        places: (places.get(id) ?? []).map(({ place }) => place),
      },
    ]),
  );
}

/** A pair for review. */
export interface FoundPair extends CandidatePair {
  readonly id: string;
  readonly probability: number;
  readonly evidence: readonly string[];
}

/** Puts pairs before the workers; a pair that stands already stays as it is. Answers how many are new. */
export function insertPairs(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly now: Instant;
    readonly foundBy: 'job' | 'worker';
    readonly pairs: readonly FoundPair[];
  },
): Promise<number> {
  return tx.execute(sql`
    insert into duplicate_pair (community_id, id, person_a, person_b, probability, evidence, found_by, found_at, status)
    select ${of.communityId}, r.id, r."personA", r."personB", r.probability, r.evidence, ${of.foundBy}, ${of.now}, 'open'
    from json_to_recordset(${JSON.stringify(of.pairs)}::json)
      as r (id uuid, "personA" uuid, "personB" uuid, probability real, evidence jsonb)
    on conflict (community_id, person_a, person_b) do nothing`);
}

/** Every community that works. As owner only: the night's search goes through all of them. */
export async function listCommunityIds(tx: Tx): Promise<readonly CommunityId[]> {
  const rows = await tx.query<{ id: number }>(
    sql`select id from area where level = 'community' and retired_at is null order by id`,
  );
  return rows.map(({ id }) => id);
}
