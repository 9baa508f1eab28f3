import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { DatabaseProblem } from './postgres/problem.ts';

/** One plain SQL file `NNNN_name.sql`; the checksum is the hexadecimal SHA-256 of its text with plain line ends. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly text: string;
};
type Applied = { readonly number: number; readonly name: string; readonly checksum: string };

const OLDEST_MAJOR = 15;
/** Session lock: of two starts at once the second waits and then finds nothing to do. */
const MIGRATE_LOCK = 730_003;

/**
 * Brings a database to the newest schema and returns the names applied now. Each file is one transaction; a failed one leaves the
 * database at the number before.
 * @idempotent by migration number
 * @throws databaseServerTooOld | databaseSchemaNewer | databaseMigrationChanged | databaseMigrationNumbering | databaseMigrationFailed
 */
export async function migrate(options: { readonly url: string; readonly dir: string }): Promise<readonly string[]> {
  const known = await readMigrations(options.dir);
  const client = new pg.Client({ connectionString: options.url, application_name: 'menshen migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await requireServerVersion(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATE_LOCK]);
    const pending = pendingOf(known, await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** The number of the newest migration in the database; 0 for an empty one. */
export async function schemaNumber(client: pg.ClientBase): Promise<number> {
  const found = await client.query<{ number: number }>(
    'select coalesce(max(number), 0)::int as number from schema_migration',
  );
  return found.rows[0]?.number ?? 0;
}

/** The migration files in order. @throws databaseMigrationNumbering unless they count 1, 2, 3, ... */
export async function readMigrations(dir: string): Promise<readonly Migration[]> {
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
      if (number !== index + 1) throw new DatabaseProblem('databaseMigrationNumbering', { name });
      // A checkout on Windows may have changed the line ends; that is not a change of the schema.
      const text = (await readFile(join(dir, name), 'utf8')).replaceAll('\r\n', '\n');
      return { number, name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function requireServerVersion(client: pg.Client): Promise<void> {
  const shown = await client.query<{ server_version: string; server_version_num: string }>(
    `select current_setting('server_version') as server_version, current_setting('server_version_num') as server_version_num`,
  );
  const row = shown.rows[0];
  if (Number(row?.server_version_num ?? 0) < OLDEST_MAJOR * 10_000) {
    throw new DatabaseProblem('databaseServerTooOld', { found: row?.server_version ?? '?', needed: OLDEST_MAJOR });
  }
}

async function readApplied(client: pg.Client): Promise<readonly Applied[]> {
  await client.query(`create table if not exists schema_migration (
    number int primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`);
  const found = await client.query<Applied>('select number, name, checksum from schema_migration order by number');
  return found.rows;
}

function pendingOf(known: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const newest = applied.at(-1)?.number ?? 0;
  if (newest > known.length) throw new DatabaseProblem('databaseSchemaNewer', { found: newest, known: known.length });
  for (const done of applied) {
    const file = known[done.number - 1];
    if (file?.checksum !== done.checksum) throw new DatabaseProblem('databaseMigrationChanged', { name: done.name });
  }
  return known.slice(newest);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.text);
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseProblem('databaseMigrationFailed', { name: migration.name, reason }, { cause });
  }
}
