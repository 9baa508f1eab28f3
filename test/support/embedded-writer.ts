// A small server to be killed: starts the embedded database of the folder given, writes rows, and says each number once it is
// acknowledged. `idle` as second word makes it only hold the database.
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/base/server/postgres/embedded.ts';
import { Problem } from '../../src/base/domain/problem.ts';

const [dataDir = '', mode = 'write'] = process.argv.slice(2);
const log = { info: (line: string) => console.error(line), warn: (line: string) => console.error(line) };

const state = { isStopping: false };

try {
  const database = await startEmbeddedPostgres({ dataDir, log });
  process.on('SIGTERM', () => {
    state.isStopping = true;
    void database.stop().then(() => process.exit(0));
  });
  console.log(`ready ${String(database.pid)} ${database.url}`);
  if (mode === 'write') await writeForever(database.url);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.log(`refused ${error.code}`);
}

async function writeForever(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table if not exists written (n int primary key)');
  const newest = await client.query<{ n: number }>('select coalesce(max(n), 0)::int as n from written');
  for (let n = (newest.rows[0]?.n ?? 0) + 1; ; n += 1) {
    await client.query('insert into written values ($1)', [n]).catch((error: unknown) => {
      if (!state.isStopping) throw error;
    });
    if (state.isStopping) return;
    process.stdout.write(`ack ${n}\n`);
  }
}
