import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundleScript, runScript, type Script } from '../../../../test/support/child.ts';
import { testFolder } from '../../../../test/support/folder.ts';
import { startEmbeddedPostgres, type EmbeddedOptions, type EmbeddedPostgres } from './embedded.ts';
import { isAlive, hasEnded } from './process.ts';

const isRoot = process.getuid?.() === 0;
const log = { info: () => undefined, warn: () => undefined };
let root: string;
let writer: string;
let open: EmbeddedPostgres[] = [];
let scripts: Script[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(testFolder(), 'menshen-embedded-'));
  await chmod(root, 0o777);
  writer = await bundleScript('embedded-writer');
});
afterEach(async () => {
  for (const script of scripts) if (script.child.exitCode === null) await script.end('SIGTERM');
  for (const database of open) await database.stop();
  [open, scripts] = [[], []];
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function start(dataDir: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, log, ...more });
  open.push(database);
  return database;
}

function runWriter(dataDir: string, mode: 'write' | 'idle' = 'write'): Script {
  const script = runScript({ path: writer, args: [dataDir, mode] });
  scripts.push(script);
  return script;
}

async function rows(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query<Record<string, unknown>>(statement).finally(() => client.end())).rows;
}

async function newestWritten(url: string): Promise<unknown> {
  const found = await rows(url, 'select max(n) as newest, count(*)::int as many from written');
  expect(found[0]?.['many']).toBe(found[0]?.['newest']);
  return found[0]?.['newest'];
}

function acknowledged(script: Script): number {
  return Number(
    script.lines
      .filter((line) => line.startsWith('ack '))
      .at(-1)
      ?.split(' ')[1] ?? 0,
  );
}

describe('a data folder', () => {
  it('is made once when a server and a command start on it at the same moment, past a first start that was killed', async () => {
    const dataDir = join(root, 'fresh');
    await mkdir(join(dataDir, 'postgres.new-4194300-x/cluster'), { recursive: true });
    const both = await Promise.all([start(dataDir), start(dataDir, { role: 'command' })]);
    expect(both[0].url).toBe(both[1].url);
    expect(both[0].pid).toBe(both[1].pid);
    expect((await readdir(dataDir)).map((name) => name.replace(/bin-.*/, 'bin'))).toEqual(['postgres', 'postgres-bin']);
  });

  it('keeps what is written, and its address, from one start to the next', async () => {
    const dataDir = join(root, 'fresh');
    const first = await start(dataDir);
    expect(first.wasRunning).toBe(false);
    await rows(first.url, 'create table kept (name text)');
    await rows(first.url, `insert into kept values ('张三')`);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const again = await start(dataDir);
    expect(await rows(again.url, 'select name from kept')).toEqual([{ name: '张三' }]);
    expect(again.url).toBe(first.url);
  });

  it('holds UTF-8 text, sorts Chinese on request, answers in UTC, on this machine only', async () => {
    const { url } = await start(join(root, 'fresh'));
    const [found] = await rows(
      url,
      `select current_setting('server_encoding') as encoding, current_setting('timezone') as zone,
              current_setting('listen_addresses') as addresses, current_setting('synchronous_commit') as commit,
              array(select name from unnest(array['张三', '阿大', '李四']) name order by name collate "zh-x-icu") as sorted`,
    );
    expect(found).toEqual({
      encoding: 'UTF8',
      zone: 'UTC',
      addresses: '127.0.0.1',
      commit: 'on',
      sorted: ['阿大', '李四', '张三'],
    });
  });

  it('answers through a socket in its own folder, which others cannot enter, and over TCP', async () => {
    const dataDir = join(root, 'fresh');
    const { url } = await start(dataDir);
    const cluster = join(dataDir, 'postgres/cluster');
    expect(new URL(url).searchParams.get('host')).toBe(cluster);
    expect((await stat(cluster)).mode & 0o077).toBe(0);
    const address = 'select inet_server_addr()::text as address';
    expect(await rows(url, address)).toEqual([{ address: null }]);
    const overTcp = new URL(url);
    overTcp.search = '';
    expect(await rows(overTcp.href, address)).toEqual([{ address: '127.0.0.1/32' }]);
    overTcp.searchParams.set('host', cluster);
    overTcp.password = 'guess';
    await expect(rows(overTcp.href, address)).rejects.toMatchObject({ code: '28P01' });
  });

  it('does without the socket in a folder with a long name', async () => {
    const { url } = await start(join(root, 'a-community-with-a-very-long-name'.repeat(3)));
    expect(new URL(url).search).toBe('');
    expect(await rows(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('keeps the password readable for its owner only and asks for it', async () => {
    const dataDir = join(root, 'fresh');
    const { url } = await start(dataDir);
    const password = join(dataDir, 'postgres/password');
    expect((await stat(password)).mode & 0o777).toBe(0o600);
    expect(new URL(url).password).toBe(await readFile(password, 'utf8'));
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(rows(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });
});

describe('two processes on one folder', () => {
  it('refuses the second server by name of the first', async () => {
    const dataDir = join(root, 'fresh');
    const script = runWriter(dataDir, 'idle');
    await script.line('ready');
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'databaseInUse',
      details: { holder: expect.stringContaining(String(script.child.pid)) as string },
    });
    await expect(start(dataDir)).rejects.toThrow(/另一个门神服务[^]*Another Menshen server/);
  });

  it('lets a command work beside the server, and whoever leaves last ends the database', async () => {
    const dataDir = join(root, 'fresh');
    const server = await start(dataDir);
    const command = await startEmbeddedPostgres({ dataDir, log, role: 'command' });
    expect(command).toMatchObject({ wasRunning: true, pid: server.pid, url: server.url });
    open = [];
    await server.stop();
    expect(await rows(command.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await command.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('lets a server start while a command holds the database', async () => {
    const dataDir = join(root, 'fresh');
    const command = await start(dataDir, { role: 'command' });
    const server = await start(dataDir);
    expect(server.pid).toBe(command.pid);
  });
});

describe('kill -9', () => {
  it('of the server: the database is taken over and has every acknowledged row', async () => {
    const dataDir = join(root, 'fresh');
    const script = runWriter(dataDir);
    const [, pid] = (await script.line('ready')).split(' ');
    await script.line('ack 200');
    await script.end('SIGKILL');
    expect(isAlive(Number(pid))).toBe(true);
    const before = performance.now();
    const database = await start(dataDir);
    expect(performance.now() - before).toBeLessThan(1_000);
    expect(database).toMatchObject({ wasRunning: true, pid: Number(pid) });
    expect(await newestWritten(database.url)).toBeGreaterThanOrEqual(acknowledged(script));
  });

  it('of server and database: the next start recovers every acknowledged row', async () => {
    const dataDir = join(root, 'fresh');
    const script = runWriter(dataDir);
    const [, pid] = (await script.line('ready')).split(' ');
    await script.line('ack ');
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(Number(pid), 'SIGKILL');
    await script.end('SIGKILL');
    const database = await start(dataDir);
    expect(database.wasRunning).toBe(false);
    expect(await newestWritten(database.url)).toBeGreaterThanOrEqual(acknowledged(script));
  });

  it('of the database alone: it comes back by itself at the same address', async () => {
    const database = await start(join(root, 'fresh'));
    await rows(database.url, 'create table if not exists acknowledged (n int)');
    await rows(database.url, 'insert into acknowledged values (1)');
    const former = database.pid;
    process.kill(former, 'SIGKILL');
    await expect
      .poll(() => rows(database.url, 'select n from acknowledged').catch(() => []), { timeout: 10_000 })
      .toEqual([{ n: 1 }]);
    await expect.poll(() => database.pid).not.toBe(former);
    await expect(start(join(root, 'fresh'))).rejects.toMatchObject({ code: 'databaseInUse' });
  });

  it('of one session of the database: the others come back', async () => {
    const database = await start(join(root, 'fresh'));
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    const backend = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(backend.rows[0]!.pid, 'SIGKILL');
    await expect
      .poll(() => rows(database.url, 'select 1 as one').catch(() => []), { timeout: 10_000 })
      .toEqual([{ one: 1 }]);
    // The claim on the folder is held again as well.
    await expect
      .poll(() => start(join(root, 'fresh')).catch((error: unknown) => error), { timeout: 10_000 })
      .toMatchObject({
        code: 'databaseInUse',
      });
  });
});

describe('the end', () => {
  it('comes in order on SIGTERM: server and database are gone, nothing needs recovery', async () => {
    const dataDir = join(root, 'fresh');
    const script = runWriter(dataDir);
    const [, pid] = (await script.line('ready')).split(' ');
    await script.line('ack ');
    expect(await script.end('SIGTERM')).toBe(0);
    expect(await hasEnded(Number(pid), 0)).toBe(true);
    expect(existsSync(join(dataDir, 'postgres/cluster/postmaster.pid'))).toBe(false);
  });
});

describe('what lies in the folder', () => {
  it('heals a pid file whose number now belongs to another program', async () => {
    const dataDir = join(root, 'fresh');
    const first = await start(dataDir);
    open = [];
    await first.stop();
    const port = new URL(first.url).port;
    const cluster = join(dataDir, 'postgres/cluster');
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n1700000000\n${port}\n\n127.0.0.1\n\nready   \n`,
    );
    await writeFile(join(cluster, `.s.PGSQL.${port}.lock`), `${process.pid}\n${cluster}\n1700000000\n${port}\n`);
    expect((await start(dataDir)).wasRunning).toBe(false);
  });

  it('heals a pid file whose process is gone, and an empty one', async () => {
    const dataDir = join(root, 'fresh');
    const cluster = join(dataDir, 'postgres/cluster');
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `4194300\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n\nready   \n`,
    );
    const first = await start(dataDir);
    expect(first.wasRunning).toBe(false);
    open = [];
    await first.stop();
    // PostgreSQL refuses an empty one, which a full disk or a power cut leaves behind.
    await writeFile(join(cluster, 'postmaster.pid'), '');
    expect((await start(dataDir)).wasRunning).toBe(false);
  });

  it('takes another port when a stranger has taken the one of last time', async () => {
    const dataDir = join(root, 'fresh');
    const { createServer } = await import('node:net');
    const port = Number(await readFile(join(dataDir, 'postgres/port'), 'utf8'));
    const stranger = createServer().listen(port, '127.0.0.1');
    const { url } = await start(dataDir);
    expect(new URL(url).port).not.toBe(String(port));
    expect(await rows(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await new Promise((resolve) => stranger.close(resolve));
  });

  it('restarts a database that another version of the program left running', async () => {
    const dataDir = join(root, 'fresh');
    const script = runWriter(dataDir, 'idle');
    const [, pid] = (await script.line('ready')).split(' ');
    await script.end('SIGKILL');
    const database = await start(dataDir, { settings: { work_mem: '9MB' } });
    expect(database.pid).not.toBe(Number(pid));
    expect(await rows(database.url, 'show work_mem')).toEqual([{ work_mem: '9MB' }]);
  });

  it('refuses a cluster of another PostgreSQL generation with what to do', async () => {
    const dataDir = join(root, 'fresh');
    const version = join(dataDir, 'postgres/cluster/PG_VERSION');
    const ours = await readFile(version, 'utf8');
    await writeFile(version, '14\n');
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'databaseClusterVersion',
      details: { found: '14', ours: ours.trim() },
    });
    await rm(version);
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'databaseClusterDamaged' });
    await writeFile(version, ours);
  });

  it('says the last words of a database that cannot start', async () => {
    const dataDir = join(root, 'fresh');
    await expect(start(dataDir, { settings: { shared_buffers: 'much' } })).rejects.toMatchObject({
      code: 'databaseStartFailed',
      details: { reason: expect.stringContaining('shared_buffers') as string },
    });
  });
});

describe('rights', () => {
  it('refuses a data folder that is a file', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(start(join(root, 'file'))).rejects.toMatchObject({ code: 'databaseFolderDenied' });
  });

  it.runIf(isRoot)('keeps the database of a closed folder where its account can reach it, and says where', async () => {
    const closed = join(root, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const dataDir = join(closed, 'data');
    const first = await start(dataDir);
    const home = (await readFile(join(dataDir, 'postgres-location'), 'utf8')).trim();
    expect(home).toMatch(/^\/var\/lib\/menshen-/);
    open = [];
    await first.stop();
    const again = await start(dataDir);
    expect(again.url).toBe(first.url);
    open = [];
    await again.stop();
    await rm(home, { recursive: true });
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'databaseClusterMissing', details: { path: home } });
  });

  it.runIf(isRoot)('serves an ordinary user, then root, then that user again', async () => {
    const account = { uid: 65_534, gid: 65_534 };
    const dataDir = join(root, 'ordinary');
    const asUser = () => runScript({ path: writer, args: [dataDir, 'idle'], account });
    const first = asUser();
    scripts.push(first);
    await first.line('ready');
    await first.end('SIGTERM');
    open = [];
    const rooted = await startEmbeddedPostgres({ dataDir, log });
    await rooted.stop();
    const again = asUser();
    scripts.push(again);
    expect(await again.line('ready')).toContain(rooted.url);
  });

  it.runIf(isRoot)('refuses an ordinary user whose data folder is not his', async () => {
    const account = { uid: 1, gid: 1 };
    const foreign = runScript({ path: writer, args: [join(root, 'fresh'), 'idle'], account });
    expect(await foreign.line('refused')).toBe('refused databaseNotOwner');
    await mkdir(join(root, 'locked'), { mode: 0o755 });
    const locked = runScript({ path: writer, args: [join(root, 'locked/data'), 'idle'], account });
    expect(await locked.line('refused')).toBe('refused databaseFolderDenied');
    const there = runScript({ path: writer, args: [join(root, 'locked'), 'idle'], account });
    expect(await there.line('refused')).toBe('refused databaseFolderDenied');
  });
});
