import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript, runScript } from '../support/child.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { testFolder } from '../support/folder.ts';
import { freePort } from '../support/server.ts';

/** Whatever keeps the program from starting is said in one line of Chinese and one of English that say what to do. */

let root: string;
let path: string;
let database: TestDatabase;
let busy: Server;
let busyPort: number;

beforeAll(async () => {
  root = await mkdtemp(join(testFolder(), 'menshen-start-'));
  await chmod(root, 0o755);
  path = await bundleScript('site-server');
  database = await createTestDatabase();
  busyPort = await freePort();
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(busyPort, '127.0.0.1', resolve));
}, 120_000);
afterAll(async () => {
  await new Promise((resolve) => busy.close(resolve));
  await database.drop();
  await rm(root, { recursive: true, force: true });
});

interface Failure {
  readonly code: number | null;
  readonly says: readonly string[];
}

async function start(
  env: Readonly<Record<string, string>>,
  account?: { readonly uid: number; readonly gid: number },
): Promise<Failure> {
  const script = runScript({
    path,
    args: [],
    env: { MENSHEN_DEMO: '0', MENSHEN_LOG: 'error', MENSHEN_DATA: join(root, 'data'), ...env },
    ...(account ? { account } : {}),
  });
  const code = await script.over();
  return { code, says: script.errors().trim().split('\n') };
}

describe('a start that fails', () => {
  it('because the port is in use', async () => {
    const { code, says } = await start({ DATABASE_URL: database.url, PORT: String(busyPort) });
    expect(says).toEqual([
      expect.stringContaining(`端口 ${busyPort} 已被占用`),
      expect.stringContaining(`Port ${busyPort} is in use`),
    ]);
    expect(code).toBe(1);
  });

  it('because the database of DATABASE_URL does not answer, without telling its password', async () => {
    const { code, says } = await start({
      DATABASE_URL: `postgres://menshen:topsecret@127.0.0.1:${await freePort()}/x`,
      PORT: '0',
    });
    expect(says).toEqual([
      expect.stringContaining('ECONNREFUSED'),
      expect.stringContaining('The database of DATABASE_URL cannot be reached'),
    ]);
    expect(says.join('')).not.toContain('topsecret');
    expect(code).toBe(1);
  });

  it('because the database was made by a newer program', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `insert into schema_migration select 9999, '9999_later.sql', checksum, applied_at from schema_migration limit 1`,
    );
    await client.end();
    const { code, says } = await start({ DATABASE_URL: database.url, PORT: '0' });
    expect(says).toEqual([expect.stringContaining('9999'), expect.stringContaining('Use a newer Menshen')]);
    expect(code).toBe(1);
  });

  it('because the data folder cannot be written', async () => {
    const dataDir = join(root, 'locked/data');
    await mkdir(join(root, 'locked'), { mode: 0o555 });
    // Root may write anywhere: the program is run as somebody who may not.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
    const { code, says } = await start({ MENSHEN_DATA: dataDir, PORT: '0' }, nobody);
    expect(says).toEqual([expect.stringContaining(`数据目录 ${dataDir}`), expect.stringContaining('MENSHEN_DATA')]);
    expect(code).toBe(1);
  });

  it('because a variable is wrong', async () => {
    const { code, says } = await start({ PORT: 'door' });
    expect(says).toEqual([expect.stringContaining('PORT'), expect.stringContaining('PORT')]);
    expect(code).toBe(1);
  });
});
