import pg from 'pg';
import { OWNER_ROLE } from './cluster.ts';
import { pause } from './process.ts';

/** The server holds a data folder alone; a command (`menshen import`) may use its database beside it. */
export type EmbeddedRole = 'server' | 'command';

/** Keys of session locks in the database `postgres`. The database lets go of them when the process dies, however it dies. */
const SERVER_LOCK = 730_001;
const USER_LOCK = 730_002;

/** SQLSTATE: starting up, shutting down, or in recovery. */
const CANNOT_CONNECT_NOW = '57P03';

/** One connection that holds this process's claim on the database. */
export type Keeper = {
  readonly client: pg.Client;
  /** Whether this process is (still) the server of the folder; another holder's name otherwise. */
  readonly claimServer: () => Promise<
    { readonly claimed: true } | { readonly claimed: false; readonly holder: string }
  >;
  /** True when nobody else uses the database; nobody new can register then. */
  readonly isLast: () => Promise<boolean>;
};

export type Login = { readonly port: number; readonly password: string };

/** Connects and registers as a user. Undefined when the database is just starting, stopping, or gone: look again. */
export async function openKeeper(login: Login, role: EmbeddedRole): Promise<Keeper | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: login.port,
    user: OWNER_ROLE,
    password: login.password,
    database: 'postgres',
    application_name: `menshen ${role} ${process.pid}`,
    keepAlive: true,
  });
  // Whoever holds the keeper listens for 'end'; an 'error' without a listener would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [USER_LOCK]);
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isPassing(error)) return undefined;
    throw error;
  }
  return { client, claimServer: () => claimServer(client), isLast: () => isLast(client) };
}

/** The SQLSTATE of a refusal of the database, or the system's code of a failed connection. */
export function sqlStateOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function isPassing(error: unknown): boolean {
  // The driver's own "connection terminated unexpectedly" carries no code.
  const code = sqlStateOf(error);
  return (
    code === undefined || [CANNOT_CONNECT_NOW, 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P02', 'EPIPE'].includes(code)
  );
}

async function claimServer(client: pg.Client) {
  // The database needs a moment to notice that the former server was killed.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const tried = await client.query<{ claimed: boolean }>('select pg_try_advisory_lock($1) as claimed', [SERVER_LOCK]);
    if (tried.rows[0]?.claimed) return { claimed: true } as const;
    await pause(25);
  }
  const held = await client.query<{ holder: string }>(
    `select a.application_name || ', ' || to_char(a.backend_start, 'YYYY-MM-DD HH24:MI') || ' UTC' as holder
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [SERVER_LOCK],
  );
  return { claimed: false, holder: held.rows[0]?.holder ?? '?' } as const;
}

async function isLast(client: pg.Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [USER_LOCK]);
  const tried = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [USER_LOCK]);
  return tried.rows[0]?.alone === true;
}
