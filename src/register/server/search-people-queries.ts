import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { idKey } from '../domain/spelling.ts';
import { matchesQuery, searchRank, type SearchQuery } from '../domain/search-tokens.ts';
import { hashIdentity } from './identity-seal.ts';
import { labelOf } from './people-state-queries.ts';

/** Hits that are ranked: of a common name any of the best, not every one. */
const MOST_RANKED = 200;

/** Somebody found; the phone is not masked yet. */
export interface FoundPerson {
  readonly personId: string;
  readonly communityId: CommunityId;
  readonly name: string;
  readonly dwelling: string;
  readonly phone: string | null;
  readonly state: 'living' | 'left' | 'died';
  /** What of the typed text was found: name, pinyin, phone, tail, place, plate, idNumber. */
  readonly hit: string;
}

interface Candidate {
  readonly personId: string;
  readonly communityId: CommunityId;
  readonly name: string;
  readonly phones: readonly string[];
  readonly plates: readonly string[];
}

/** The people whom a typed text means, best first. At most `limit`. */
export async function searchPeople(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly query: SearchQuery;
    readonly vault: Vault;
    readonly limit: number;
  },
): Promise<readonly FoundPerson[]> {
  const { query, limit } = of;
  const byId = await findByIdNumber(tx, of);
  if (byId.length > 0) return describe(tx, { keys: byId, hit: 'idNumber' });
  if (query.all.length === 0) return [];
  // Tails and doors are proved by their tokens; names, spellings, phones and plates may have been cut.
  const cut = { ...query, terms: query.terms.filter(({ kind }) => kind !== 'tail' && kind !== 'place') };
  const best = (await readCandidates(tx, query))
    .map((candidate) => ({ candidate, subject: { ...candidate, rooms: [] } }))
    .filter(({ subject }) => query.isExact || cut.terms.length === 0 || matchesQuery(cut, subject))
    .map(({ candidate, subject }) => ({ candidate, rank: searchRank(query, subject) }))
    .sort((a, b) => a.rank - b.rank || a.candidate.name.length - b.candidate.name.length)
    .slice(0, 2 * limit)
    .map(({ candidate }) => candidate);
  const found = await describe(tx, { keys: best, hit: query.terms[0]?.kind ?? 'name' });
  // Whoever lives here before whoever left; the order by rank stays otherwise.
  return [...found].sort((a, b) => Number(a.state !== 'living') - Number(b.state !== 'living')).slice(0, limit);
}

/** A whole id number is looked up by its hash, in the caller's communities only. */
async function findByIdNumber(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly query: SearchQuery; readonly vault: Vault },
): Promise<readonly { readonly personId: string; readonly communityId: CommunityId }[]> {
  const { idNumber } = of.query;
  if (idNumber === undefined) return [];
  const kinds =
    idNumber.length === 15 ? (['residentId15'] as const) : (['residentId', 'hmtResidence', 'foreignPermit'] as const);
  const hashes = kinds.map((kind) => hashIdentity(of.vault, idKey(kind, idNumber)));
  return tx.query<{ personId: string; communityId: number }>(sql`
    select person_id as "personId", community_id as "communityId" from person_identity
    where community_id = any (${[...of.communityIds]}::int[]) and hash = any (${hashes}::bytea[]) limit 20`);
}

/** Phones and plates are read only where a part of one was typed. */
function readCandidates(tx: Tx, query: SearchQuery): Promise<Candidate[]> {
  const needsNumbers = !query.isExact && query.terms.some(({ kind }) => kind === 'phone' || kind === 'plate');
  const numbers = needsNumbers
    ? sql`array(select phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id) as phones,
        array(select plate from vehicle v where v.community_id = p.community_id and v.person_id = p.id) as plates`
    : sql`'{}'::text[] as phones, '{}'::text[] as plates`;
  return tx.query<Candidate & Record<string, unknown>>(
    sql`
    select p.community_id as "communityId", p.id as "personId", p.name, ${numbers}
    from search_people(${[...query.all]}::text[], ${MOST_RANKED}) s
    join person p on p.community_id = s.community_id and p.id = s.person_id
    where p.merged_into is null`,
    { preparedAs: needsNumbers ? 'searchByNumbers' : 'searchByTokens' },
  );
}

async function describe(
  tx: Tx,
  of: {
    readonly keys: readonly { readonly personId: string; readonly communityId: CommunityId }[];
    readonly hit: string;
  },
): Promise<readonly FoundPerson[]> {
  const rows = await tx.query<
    Omit<FoundPerson, 'dwelling' | 'hit'> & {
      estate: string | null;
      building: string | null;
      unit: string | null;
      room: string | null;
      doorName: string | null;
    }
  >(
    sql`
    select p.community_id as "communityId", p.id as "personId", p.name,
      (select phone from person_phone f where f.community_id = p.community_id and f.person_id = p.id order by position, phone limit 1) as phone,
      case when p.died_on is not null then 'died' when h."untilDay" is not null then 'left' else 'living' end as state,
      h.estate, h.building, h.unit, h.room, h."doorName"
    from unnest(${of.keys.map(({ communityId }) => communityId)}::int[], ${of.keys.map(({ personId }) => personId)}::uuid[])
      with ordinality as k (community_id, person_id, position)
    join person p on p.community_id = k.community_id and p.id = k.person_id and p.merged_into is null
    left join lateral (
      select r.until_day as "untilDay", e.name as estate, b.name as building, u.name as unit, d.room, d.name as "doorName"
      from residency r
      join dwelling d on d.community_id = r.community_id and d.id = r.dwelling_id
      join estate e on e.community_id = d.community_id and e.id = d.estate_id
      left join building b on b.community_id = d.community_id and b.id = d.building_id
      left join unit u on u.community_id = d.community_id and u.id = d.unit_id
      where r.community_id = p.community_id and r.person_id = p.id
      order by r.until_day desc nulls first, array_position(array['home', 'tenant', 'stay', 'work'], r.kind), r.id limit 1) h on true
    order by k.position`,
    { preparedAs: 'describeFound' },
  );
  return rows.map(({ estate, building, unit, room, doorName, ...person }) => ({
    ...person,
    dwelling: estate === null ? '' : labelOf({ estate, building, unit, room: room ?? '', doorName }),
    hit: of.hit,
  }));
}
