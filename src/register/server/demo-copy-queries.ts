import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { rawSql, sql } from '../../base/server/db.ts';

/** What a cell of a COPY may hold; bytes go as hexadecimal. */
export type CopyCell = string | number | null | undefined | Buffer;

const LINES_PER_WRITE = 500;

/** Fills a table by COPY, several times faster than any insert. The names are written in code, never taken from input. */
export async function copyRows(
  tx: Tx,
  {
    table,
    columns,
    rows,
  }: { readonly table: string; readonly columns: readonly string[]; readonly rows: Iterable<readonly CopyCell[]> },
): Promise<void> {
  const stream = tx.client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  const done = finished(stream);
  // The rows may still be under way when the server refuses them; who waits at the end hears of it.
  done.catch(() => undefined);
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    const text = lines.join('');
    lines = [];
    if (text !== '' && !stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
  };
  for (const row of rows) {
    lines.push(`${row.map(cellText).join('\t')}\n`);
    if (lines.length >= LINES_PER_WRITE) await flush();
  }
  await flush();
  stream.end();
  await done;
}

/** Claims numbers city-wide; of two invented travellers with one permit number the first keeps it. */
export async function claimIdentities(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly identities: readonly { readonly personId: string; readonly hash: Buffer }[];
  },
): Promise<void> {
  await tx.execute(sql`
    insert into identity (hash, community_id, person_id)
    select r.hash, ${of.communityId}, r.person_id
    from unnest(${of.identities.map(({ hash }) => hash)}::bytea[], ${of.identities.map(({ personId }) => personId)}::uuid[])
      as r (hash, person_id)
    on conflict do nothing`);
}

function cellText(cell: CopyCell): string {
  if (cell === null || cell === undefined) return '\\N';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return escapeText(cell);
  return `\\\\x${cell.toString('hex')}`;
}

function escapeText(text: string): string {
  if (!/[\\\t\n\r]/.test(text)) return text;
  return text.replace(/[\\\t\n\r]/g, (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n' })[sign] ?? '\\r');
}

/** Indexes that cost more to keep up row by row than to make anew. */
const HEAVY_INDEXES = ['person_search_tokens', 'person_by_name'];

/** Drops the heavy indexes and answers how to make them again. */
export async function dropHeavyIndexes(tx: Tx): Promise<readonly string[]> {
  const found = await tx.query<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and indexname = any (${HEAVY_INDEXES}::text[])`);
  for (const { name } of found) await tx.execute(rawSql(`drop index ${name}`));
  return found.map(({ definition }) =>
    definition.replace(/^create (unique )?index /i, 'create $1index if not exists '),
  );
}

/** Makes indexes again, with room to sort in memory. */
export async function makeIndexes(tx: Tx, definitions: readonly string[]): Promise<void> {
  await tx.execute(sql`set local maintenance_work_mem = '256MB'`);
  for (const definition of definitions) await tx.execute(rawSql(definition));
}

/** Tells the planner what there is now. */
export async function analyse(tx: Tx): Promise<void> {
  await tx.execute(sql`
    analyze estate, building, unit, dwelling, household, person, person_identity, identity, person_phone, residency, person_tag,
      vehicle, person_search, grid, grid_worker`);
}

/** Who answers for each grid of the demo, from today on. */
export async function insertDemoWorkers(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly today: Day;
    readonly works: readonly { readonly id: string; readonly gridId: string; readonly accountId: string }[];
  },
): Promise<void> {
  await copyRows(tx, {
    table: 'grid_worker',
    columns: ['community_id', 'id', 'grid_id', 'account_id', 'from_day'],
    rows: of.works.map(({ id, gridId, accountId }) => [of.communityId, id, gridId, accountId, of.today]),
  });
}
