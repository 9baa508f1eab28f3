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
    .map((candidate) => ({ candidate, subject: { ...candidate, idTails: [], rooms: [] } }))
    .filter(({ subject }) => query.isExact || cut.terms.length === 0 || matchesQuery(cut, subject))
    .map(({ candidate, subject }) => ({ candidate, rank: searchRank(query, subject) }))
    .sort((a, b) => a.rank - b.rank || a.candidate.name.length - b.candidate.name.length)
    .slice(0, 2 * limit)
    .map(({ candidate }) => candidate);
  const hit = query.terms[0]?.kind ?? 'name';
  const first = await describe(tx, { keys: best.slice(0, limit), hit });
  // Whoever lives here before whoever left; the order by rank stays otherwise.
  const isAll = first.every(({ state }) => state === 'living');
  const found = isAll ? first : [...first, ...(await describe(tx, { keys: best.slice(limit), hit }))];
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

function readCandidates(tx: Tx, query: SearchQuery): Promise<Candidate[]> {
  const needsNumbers = !query.isExact && query.terms.some(({ kind }) => kind === 'phone' || kind === 'plate');
  return tx.query<Candidate & Record<string, unknown>>(
    sql`
    select community_id as "communityId", person_id as "personId", name, phones, plates
    from search_named(${[...query.all]}::text[], ${MOST_RANKED}, ${needsNumbers})`,
    { preparedAs: 'searchByTokens' },
  );
}

async function describe(
  tx: Tx,
  of: {
    readonly keys: readonly { readonly personId: string; readonly communityId: CommunityId }[];
    readonly hit: string;
  },
): Promise<readonly FoundPerson[]> {
  if (of.keys.length === 0) return [];
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
    select community_id as "communityId", person_id as "personId", name, phone,
      case when died_on is not null then 'died' when until_day is not null then 'left' else 'living' end as state,
      estate, building, unit, room, door_name as "doorName"
    from describe_people(${of.keys.map(({ communityId }) => communityId)}::int[], ${of.keys.map(({ personId }) => personId)}::uuid[])
    order by position`,
    { preparedAs: 'describeFound' },
  );
  return rows.map(({ estate, building, unit, room, doorName, ...person }) => ({
    ...person,
    dwelling: estate === null ? '' : labelOf({ estate, building, unit, room: room ?? '', doorName }),
    hit: of.hit,
  }));
}
