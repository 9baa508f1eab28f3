import type { Day, Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import { labelOf } from './people-state-queries.ts';

/** One record of a pair, with what a worker compares; phones are not masked yet. */
export interface PairSide {
  readonly personId: string;
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly birthDate: Day | null;
  readonly diedOn: Day | null;
  readonly ethnicity: string | null;
  readonly employer: string | null;
  readonly registeredAddress: string | null;
  readonly residence: string | null;
  readonly note: string | null;
  readonly createdAt: Instant;
  readonly idMasked: readonly string[];
  readonly phones: readonly string[];
  readonly plates: readonly string[];
  readonly tags: readonly string[];
  readonly dwellings: readonly { readonly dwelling: string; readonly untilDay: Day | null }[];
}

type Door = Parameters<typeof labelOf>[0] & { readonly untilDay: Day | null };
type SideRow = Omit<PairSide, 'dwellings'> & {
  readonly communityId: CommunityId;
  readonly doors: readonly Door[] | null;
};

/** What is compared of the people of a page of pairs (40 at most), by `community person`. */
export async function readMatchSides(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly personIds: readonly string[] },
): Promise<ReadonlyMap<string, PairSide>> {
  const mine = sql`x.community_id = p.community_id and x.person_id = p.id`;
  const rows = await tx.query<SideRow & Record<string, unknown>>(sql`
    select p.id as "personId", p.community_id as "communityId", p.name, p.sex, p.birth_date as "birthDate", p.died_on as "diedOn",
      p.ethnicity, p.employer, p.registered_address as "registeredAddress", p.residence, p.note, p.created_at as "createdAt",
      array(select x.masked from person_identity x where ${mine} order by x.kind, x.hash) as "idMasked",
      array(select x.phone from person_phone x where ${mine} order by x.position, x.phone) as phones,
      array(select x.plate from vehicle x where ${mine} order by x.plate) as plates,
      array(select x.kind from person_tag x where ${mine} and x.until_day is null order by x.from_day, x.id) as tags,
      (select json_agg(json_build_object('estate', e.name, 'building', b.name, 'unit', u.name, 'room', d.room, 'doorName', d.name,
          'untilDay', x.until_day) order by x.until_day desc nulls first, x.id)
        from residency x
        join dwelling d on d.community_id = x.community_id and d.id = x.dwelling_id
        join estate e on e.community_id = d.community_id and e.id = d.estate_id
        left join building b on b.community_id = d.community_id and b.id = d.building_id
        left join unit u on u.community_id = d.community_id and u.id = d.unit_id
        where ${mine}) as doors
    from person p
    where p.community_id = any (${[...of.communityIds]}::int[]) and p.id = any (${[...of.personIds]}::uuid[])`);
  return new Map(
    rows.map(({ communityId, doors, ...side }) => [
      `${communityId} ${side.personId}`,
      { ...side, dwellings: (doors ?? []).map((door) => ({ dwelling: labelOf(door), untilDay: door.untilDay })) },
    ]),
  );
}
