import type { PoolClient, QueryResultRow } from 'pg';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import type { CommunityId } from '../domain/ids.ts';
import type { Log } from './log.ts';

export { default as sql, join as joinSql, empty as emptySql, raw as rawSql, type Sql } from 'sql-template-tag';

// Days stay days: the driver would make a local midnight of them.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// timestamptz as ISO text in UTC, which is what an Instant is.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
// Counts fit a double.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** How a statement is run. */
export interface QueryOptions {
  /**
   * Plans the statement once a connection, under this name, which must belong to one text. For the few reads of every keystroke:
   * with row-level security over six tables planning takes 4 ms, running 1 ms.
   */
  readonly preparedAs?: string;
}

/** A transaction that sees the stated communities and nothing else. */
export interface Tx {
  /** Rows of one statement. The row type is the caller's claim about his own SQL. */
  query<Row extends QueryResultRow>(statement: Sql, options?: QueryOptions): Promise<Row[]>;
  /** Number of rows touched. */
  execute(statement: Sql): Promise<number>;
  /** The raw client, for COPY only. */
  readonly client: PoolClient;
}

export interface Scope {
  readonly communityIds: readonly CommunityId[];
}

export interface Db {
  /** Runs under the app role inside the scope; commits when `work` returns, rolls back when it throws. */
  write<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same, read only. */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** As the owner, past row-level security: migrations, sign-in, demo, benchmarks. Never behind a route of a user. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool on a PostgreSQL 15 or later. */
export function openDb({ url, log, max = 12 }: { readonly url: string; readonly log: Log; readonly max?: number }): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'menshen',
    connectionTimeoutMillis: 10_000,
  });
  // Without a handler a dropped idle connection would end the process.
  pool.on('error', (error) => log.warn({ reason: error.message }, 'idle database connection lost'));
  // The pool listens to idle connections only: one lost between two statements would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    pool,
    write: (scope, work) => transaction({ pool, opening: opening('begin', scope), work }),
    read: (scope, work) => transaction({ pool, opening: opening('begin read only', scope), work }),
    asOwner: (work) => transaction({ pool, opening: 'begin', work }),
    close: () => pool.end(),
  };
}

/** One round trip opens the transaction: role and scope travel with `begin`. Ids are integers, so the text is safe. */
function opening(begin: string, scope: Scope): string {
  const ids = scope.communityIds.filter((id) => Number.isSafeInteger(id)).join(',');
  return `${begin}; set local role menshen_app; select menshen_enter('{${ids}}')`;
}

async function transaction<T>(options: {
  readonly pool: pg.Pool;
  readonly opening: string;
  readonly work: (tx: Tx) => Promise<T>;
}): Promise<T> {
  const client = await options.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(options.opening);
    const result = await options.work(asTx(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((lost: unknown) => {
      // A connection that cannot roll back is thrown away, not handed to the next request.
      broken = lost instanceof Error ? lost : new Error('connection lost');
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Wraps a client that is inside a transaction already. */
export function asTx(client: PoolClient): Tx {
  return {
    client,
    async query<Row extends QueryResultRow>(statement: Sql, options: QueryOptions = {}): Promise<Row[]> {
      const { preparedAs: name } = options;
      const { text, values } = statement;
      const result = await client.query<Row>({ text, values: [...values], ...(name === undefined ? {} : { name }) });
      return result.rows;
    },
    async execute(statement) {
      const result = await client.query({ text: statement.text, values: [...statement.values] });
      return result.rowCount ?? 0;
    },
  };
}
