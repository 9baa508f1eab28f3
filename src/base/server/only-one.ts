import pg from 'pg';
import type { Log } from './log.ts';

/** Work that goes on until it is closed. */
export interface Held {
  close(): Promise<void>;
}

const RETRY_MS = 1000;
/** A machine that vanished keeps its turn until the database misses it: after some eleven seconds instead of two hours. */
const MISS_SOON = 'set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3';

/**
 * Does something in one process at a time among all those that share a database, and in another one within a second or two when that one
 * ends or is killed. The turn is a lock of a connection of its own, so it ends with the process. While the database is away the work goes
 * on; it is closed only when another process has got the turn meanwhile.
 */
export function onlyOne(of: {
  readonly url: string;
  /** What there is one of. */
  readonly name: string;
  readonly log: Log;
  readonly begin: () => Held;
}): Held {
  let isClosed = false;
  let client: pg.Client | undefined;
  let held: Held | undefined;
  let timer: NodeJS.Timeout | undefined;
  let going: Promise<void> = Promise.resolve();

  const again = (): void => {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      going = attempt();
    }, RETRY_MS);
  };
  const lost = (gone: pg.Client): void => {
    if (client !== gone) return;
    client = undefined;
    again();
  };
  const attempt = async (): Promise<void> => {
    try {
      client ??= await connect(of.url, lost);
      const isMine = await takeTurn(client, of.name);
      if (isMine && !isClosed) held ??= of.begin();
      if (isMine) return;
      const former = held;
      held = undefined;
      await former?.close();
    } catch (error) {
      of.log.warn({ reason: error instanceof Error ? error.message : 'unknown', name: of.name }, 'no turn yet');
    }
    again();
  };
  going = attempt();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await going;
      await held?.close();
      await client?.end().catch(() => undefined);
    },
  };
}

async function connect(url: string, onLost: (gone: pg.Client) => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'menshen-turn', keepAlive: true });
  client.on('error', () => onLost(client));
  client.on('end', () => onLost(client));
  await client.connect();
  await client.query(MISS_SOON);
  return client;
}

async function takeTurn(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 7300)) as mine',
    [`turn ${name}`],
  );
  return rows[0]?.mine === true;
}
