import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { schemaNumber } from '../migrate.ts';
import { BACKUP_NOTES, HEADER_NAME, MANIFEST_NAME, type BackupHeader, type BackupManifest } from './backup-format.ts';
import { DatabaseProblem } from './problem.ts';
import { readPartitions } from './partitions.ts';
import { copyOutStatement, planTables, type TablePlan } from './table-plan.ts';
import { tarEnd, tarEntry } from './tar.ts';

/** What a backup or a restore has moved. */
export type BackupSummary = { readonly tables: number; readonly rows: number; readonly bytes: number };
type TableRecord = BackupManifest['tables'][number];

const PART_BYTES = 4 * 1_048_576;

/**
 * Writes every row of every table into one new file, as of one moment, while the server goes on working. The file appears under
 * its name only when it is whole, readable for its owner alone. The key file is not in it.
 * @throws backupFileExists | databaseDiskFull | databaseFolderDenied
 */
export async function backup(options: {
  readonly url: string;
  readonly out: string;
  readonly now: Date;
}): Promise<BackupSummary> {
  const { url, out, now } = options;
  if (existsSync(out)) throw new DatabaseProblem('backupFileExists', { path: out });
  const partial = `${out}.partial-${process.pid}`;
  const client = new pg.Client({ connectionString: url, application_name: 'menshen backup' });
  client.on('error', () => undefined);
  await client.connect();
  const written: TableRecord[] = [];
  try {
    await client.query('begin isolation level repeatable read read only');
    // A role that may not see all rows gets an error here instead of a backup with holes.
    await client.query('set local row_security = off');
    const file = createWriteStream(partial, { flags: 'wx', mode: 0o600 });
    await pipeline(Readable.from(archive({ client, now, written })), createGzip({ level: 3 }), file);
    await settle(partial, out);
  } catch (error) {
    await rm(partial, { force: true });
    throw explain(error, out);
  } finally {
    await client.end();
  }
  const rows = written.reduce((sum, table) => sum + table.rows, 0);
  return { tables: written.length, rows, bytes: (await stat(out)).size };
}

async function* archive(options: {
  readonly client: pg.Client;
  readonly now: Date;
  readonly written: TableRecord[];
}): AsyncGenerator<Buffer> {
  const { client, now, written } = options;
  const tables = await planTables(client);
  const header: BackupHeader = {
    format: 'menshen-backup-1',
    createdAt: now.toISOString(),
    schemaNumber: await schemaNumber(client),
    tables: [...tables],
    partitions: [...(await readPartitions(client))],
    notes: [...BACKUP_NOTES],
  };
  yield jsonEntry(HEADER_NAME, header);
  for (const table of tables) written.push(yield* tableEntries(client, table));
  const manifest: BackupManifest = { tables: written, sequences: await readSequences(client) };
  yield jsonEntry(MANIFEST_NAME, manifest);
  yield tarEnd();
}

async function* tableEntries(client: pg.Client, table: TablePlan): AsyncGenerator<Buffer, TableRecord> {
  const hash = createHash('sha256');
  const stream = client.query(copyTo(copyOutStatement(table)));
  let parts = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  const part = (): Buffer => {
    parts += 1;
    const name = `tables/${table.table}/${String(parts).padStart(6, '0')}`;
    const entry = tarEntry({ name, content: Buffer.concat(held) });
    [held, heldBytes] = [[], 0];
    return entry;
  };
  // The stream's type says `any`; COPY gives bytes.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes >= PART_BYTES) yield part();
  }
  if (heldBytes > 0) yield part();
  return { table: table.table, rows: stream.rowCount, sha256: hash.digest('hex') };
}

async function readSequences(client: pg.Client): Promise<BackupManifest['sequences']> {
  const found = await client.query<BackupManifest['sequences'][number]>(
    `select sequencename as name, coalesce(last_value, start_value)::text as value, last_value is not null as "isCalled"
       from pg_sequences where schemaname = 'public' order by sequencename`,
  );
  return found.rows;
}

function jsonEntry(name: string, content: object): Buffer {
  return tarEntry({ name, content: Buffer.from(`${JSON.stringify(content, null, 1)}\n`) });
}

/** On the disk before it gets its name: a power cut leaves a partial file or a whole one. */
async function settle(partial: string, out: string): Promise<void> {
  const file = await open(partial, 'r+');
  await file.sync().finally(() => file.close());
  await rename(partial, out);
}

function explain(error: unknown, out: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC') {
    return new DatabaseProblem('databaseDiskFull', { path: dirname(out), freeMb: 0, neededMb: 1 }, { cause: error });
  }
  if (code === 'EACCES' || code === 'ENOENT' || code === 'ENOTDIR' || code === 'EROFS') {
    return new DatabaseProblem('databaseFolderDenied', { path: dirname(out) }, { cause: error });
  }
  return error;
}
