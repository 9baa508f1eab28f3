import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createAccountSeeds, type Seed } from './accounts.ts';
import type { SentFile } from './app.ts';
import { runScript, type Script } from './child.ts';
import { systemClock } from '../../src/base/server/clock.ts';
import { readConfig } from '../../src/base/server/config.ts';
import type { Tx } from '../../src/base/server/db.ts';
import { sql } from '../../src/base/server/db.ts';
import { createLog } from '../../src/base/server/log.ts';
import { openDatabase } from '../../src/main/database.ts';
import { openSite } from '../../src/main/site.ts';

const PASSWORD = 'lantern over door 7';

/** A data folder with a database, a community 100 and accounts, and no server on it. */
export interface DataFolder {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  /** Works on the database beside a running server or alone. */
  readonly look: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

export async function prepareFolder(of: {
  readonly dataDir: string;
  readonly seeds: Readonly<Record<string, Seed>>;
}): Promise<DataFolder> {
  const { dataDir } = of;
  const env = {
    MENSHEN_DATA: dataDir,
    MENSHEN_KEY: randomBytes(64).toString('base64'),
    MENSHEN_DEMO: '0',
    MENSHEN_LOG: 'error',
  };
  const config = readConfig(env);
  const log = createLog('silent');
  const look: DataFolder['look'] = async (work) => {
    const database = await openDatabase({ config, log, role: 'command' });
    const site = openSite({ url: database.url, config, log });
    try {
      return await site.db.asOwner(work);
    } finally {
      await site.close();
      await database.stop();
    }
  };
  const database = await openDatabase({ config, log, role: 'command' });
  const site = openSite({ url: database.url, config, log });
  await site.db.asOwner((tx) =>
    tx.execute(
      sql`insert into area (id, code, name, level, path) values (100, 'M100', '杨柳社区', 'community', '{100}')`,
    ),
  );
  const { db, vault } = site;
  await createAccountSeeds({ db, vault, clock: systemClock('Asia/Shanghai'), seeds: of.seeds, password: PASSWORD });
  await site.close();
  await database.stop();
  return { dataDir, env, look };
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A server in a process of its own. */
export interface RunningServer {
  readonly script: Script;
  readonly url: string;
}

/** Starts the bundled program on a folder and waits until it serves. */
export async function startServer(of: { readonly path: string; readonly folder: DataFolder }): Promise<RunningServer> {
  const port = await freePort();
  const script = runScript({ path: of.path, args: [], env: { ...of.folder.env, PORT: String(port) } });
  await script.line('[门神] 请打开');
  return { script, url: `http://127.0.0.1:${port}` };
}

/** The main process of the embedded database of a folder. */
export async function postmasterPid(dataDir: string): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

/** Signs in over the network; the answer is the cookie to send along. */
export async function signInAt(url: string, phone: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone, password: PASSWORD }),
  });
  const [cookie = ''] = answer.headers.getSetCookie();
  if (!answer.ok) throw new Error(`sign-in refused: ${await answer.text()}`);
  return cookie.split(';')[0] ?? '';
}

/** A command as it lies in an outbox: sent again, it is the same one. */
export interface OutboxCommand {
  readonly commandId: string;
  readonly name: string;
  readonly communityId: number;
  readonly input: unknown;
}

/** Sends a command; the answer is its result, or undefined when none came: nobody knows whether it was done. */
export async function send(
  to: { readonly url: string; readonly cookie: string },
  command: OutboxCommand,
  files: readonly SentFile[] = [],
): Promise<{ readonly ok: boolean; readonly code?: string; readonly reply?: unknown } | undefined> {
  const form = new FormData();
  form.set('commands', JSON.stringify(command));
  for (const { fileId, name, bytes } of files) form.set(fileId, new Blob([Uint8Array.from(bytes)]), name);
  try {
    const answer = await fetch(`${to.url}/api/commands`, {
      method: 'POST',
      headers: { cookie: to.cookie },
      body: form,
    });
    const body: unknown = await answer.json();
    if (typeof body !== 'object' || body === null) return undefined;
    // A server that lost its database refuses without a result: the command has to be sent again.
    if (!('results' in body) || !Array.isArray(body.results)) return undefined;
    return body.results[0];
  } catch {
    return undefined;
  }
}
