import { createHash, randomUUID, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { schemaNumber } from '../migrate.ts';
import type { BackupSummary } from './backup.ts';
import { BackupHeader, BackupManifest, HEADER_NAME, MANIFEST_NAME } from './backup-format.ts';
import { DatabaseProblem } from './problem.ts';
import { makePartitions } from './partitions.ts';
import { copyInStatement, planTables, type TablePlan } from './table-plan.ts';
import { readTar, type TarEntry } from './tar.ts';

/** Written by the program itself before anybody works with it; the backup's rows take their place. */
const REPLACED_TABLE = 'site_setting';
/** Phones that hold another epoch than the server offer their sent records again. */
const EPOCH_SETTING = 'epoch';

type TableCopy = { readonly plan: TablePlan; readonly stream: CopyStreamQuery; readonly hash: Hash };
type Moved = { readonly table: string; readonly rows: number; readonly sha256: string };

/**
 * Reads a backup into an empty, migrated database, all or nothing: one transaction, committed after every count and checksum
 * has been compared. Sets a new server epoch.
 * @throws backupDamaged | backupNotEmpty | backupSchemaDiffers
 */
export async function restore(options: { readonly url: string; readonly file: string }): Promise<BackupSummary> {
  const { url, file } = options;
  const client = new pg.Client({ connectionString: url, application_name: 'menshen restore' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local row_security = off');
    const moved = await readInto(client, file);
    await client.query('commit');
    await client.query('analyze');
    const rows = moved.reduce((sum, table) => sum + table.rows, 0);
    return { tables: moved.length, rows, bytes: (await stat(file)).size };
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseProblem('backupDamaged', { path: file, reason }, { cause: error });
  } finally {
    // Ends the open transaction too, so that nothing of a damaged file stays.
    await client.end();
  }
}

async function readInto(client: pg.Client, file: string): Promise<readonly Moved[]> {
  const source = createReadStream(file);
  const plain = source.pipe(createGunzip());
  source.on('error', (error) => plain.destroy(error));
  const entries = readTar(plain);
  const header = BackupHeader.parse(jsonOf(await nextEntry(entries, HEADER_NAME)));
  const tables = await prepare(client, header);
  const moved: Moved[] = [];
  let entry = await nextEntry(entries);
  for (const plan of tables) {
    const copy: TableCopy = { plan, stream: client.query(copyFrom(copyInStatement(plan))), hash: createHash('sha256') };
    // The listener stands before the first byte: a refusal of the database may come at any of them.
    const finished = settled(copy.stream);
    // Awaited below; when the file ends early nobody does.
    finished.catch(() => undefined);
    while (entry.name.startsWith(`tables/${plan.table}/`)) {
      await writeTo(copy, entry.content, finished);
      entry = await nextEntry(entries);
    }
    copy.stream.end();
    await finished;
    moved.push({ table: plan.table, rows: copy.stream.rowCount, sha256: copy.hash.digest('hex') });
  }
  if (entry.name !== MANIFEST_NAME) throw new Error(`unexpected ${entry.name}`);
  const manifest = BackupManifest.parse(jsonOf(entry));
  if (!isDeepStrictEqual(manifest.tables, moved)) throw new Error('checksums differ');
  await finish(client, manifest);
  return moved;
}

async function prepare(client: pg.Client, header: BackupHeader): Promise<readonly TablePlan[]> {
  const current = await schemaNumber(client);
  if (header.schemaNumber !== current) {
    throw new DatabaseProblem('backupSchemaDiffers', { found: header.schemaNumber, current });
  }
  const tables = await planTables(client);
  // Statements are made from the database's own names; those in the file are only compared.
  if (!isDeepStrictEqual(header.tables, [...tables])) throw new Error('tables differ');
  await makePartitions(client, header.partitions);
  for (const { table } of tables) {
    const name = pg.escapeIdentifier(table);
    await client.query(`lock table ${name} in access exclusive mode`);
    if (table === REPLACED_TABLE) await client.query(`delete from ${name}`);
    const found = await client.query(`select from ${name} limit 1`);
    if (found.rowCount) throw new DatabaseProblem('backupNotEmpty', { table });
  }
  return tables;
}

async function settled(stream: CopyStreamQuery): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
}

async function writeTo(copy: TableCopy, content: Buffer, finished: Promise<void>): Promise<void> {
  copy.hash.update(content);
  if (copy.stream.write(content)) return;
  const drained = new Promise<void>((resolve) => copy.stream.once('drain', resolve));
  await Promise.race([drained, finished]);
}

async function nextEntry(entries: AsyncGenerator<TarEntry>, name?: string): Promise<TarEntry> {
  const next = await entries.next();
  if (next.done === true) throw new Error('no manifest');
  if (name !== undefined && next.value.name !== name) throw new Error('not a backup of Menshen');
  return next.value;
}

function jsonOf(entry: TarEntry): unknown {
  return JSON.parse(entry.content.toString('utf8'));
}

async function finish(client: pg.Client, manifest: BackupManifest): Promise<void> {
  for (const { name, value, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [pg.escapeIdentifier(name), value, isCalled]);
  }
  if (!manifest.tables.some(({ table }) => table === REPLACED_TABLE)) return;
  await client.query(
    `insert into site_setting (name, value) values ($1, to_jsonb($2::text))
     on conflict (name) do update set value = excluded.value`,
    [EPOCH_SETTING, randomUUID()],
  );
}
