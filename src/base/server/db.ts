import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import type { CommunityId } from '../domain/ids.ts';
import type { Log } from './log.ts';
import { runSteps, type Step } from './pipeline.ts';

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

/** A statement that is planned once a connection. */
export interface PreparedSql {
  readonly statement: Sql;
  readonly preparedAs: string;
}

/** A transaction that sees the stated communities and nothing else. */
export interface Tx {
  /** Rows of one statement. The row type is the caller's claim about his own SQL. */
  query<Row extends QueryResultRow>(statement: Sql, options?: QueryOptions): Promise<Row[]>;
  /** Number of rows touched. */
  execute(statement: Sql): Promise<number>;
  /**
   * Runs the last statements of the transaction and commits, all in one round trip; nothing may be asked after it. When one fails
   * nothing was written.
   */
  commitWith(statements: readonly PreparedSql[]): Promise<void>;
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
    asOwner: (work) => transaction({ pool, opening: [{ text: 'begin', values: [], preparedAs: 'base_begin' }], work }),
    close: () => pool.end(),
  };
}

/** Role and scope travel with `begin`, and all of them with the first statement when that one is prepared. */
function opening(begin: 'begin' | 'begin read only', scope: Scope): readonly Step[] {
  const ids = scope.communityIds.filter((id) => Number.isSafeInteger(id)).join(',');
  return [
    { text: begin, values: [], preparedAs: begin === 'begin' ? 'base_begin' : 'base_begin_read' },
    { text: 'set local role menshen_app', values: [], preparedAs: 'base_role' },
    { text: 'select menshen_enter($1)', values: [`{${ids}}`], preparedAs: 'base_enter' },
  ];
}

const COMMIT: Step = { text: 'commit', values: [], preparedAs: 'base_commit' };
/** Otherwise PostgreSQL plans a write of few rows anew each time, thinking that fewer rows are less work: 0.3 ms of 1.8. */
const PLAN_ONCE: Step = {
  text: 'set local plan_cache_mode = force_generic_plan',
  values: [],
  preparedAs: 'base_plan_once',
};

async function transaction<T>(options: {
  readonly pool: pg.Pool;
  readonly opening: readonly Step[];
  readonly work: (tx: Tx) => Promise<T>;
}): Promise<T> {
  const client = await options.pool.connect();
  let broken: Error | undefined;
  try {
    const tx = openTx(client, options.opening);
    const result = await options.work(tx);
    await tx.end();
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

/** A transaction that begins with its first statement; `end` commits what was not committed with the last. */
function openTx(client: PoolClient, opening: readonly Step[]): Tx & { end(): Promise<void> } {
  let ahead = opening;
  let opened: Promise<unknown> | undefined;
  let isCommitted = false;
  const run = async (steps: readonly Step[]): Promise<readonly QueryResult<QueryResultRow>[]> => {
    const all = [...ahead, ...steps];
    ahead = [];
    return (await runSteps(client, all)).slice(all.length - steps.length);
  };
  const ask = async ({ text, values }: Sql, preparedAs?: string): Promise<QueryResult<QueryResultRow>> => {
    if (isCommitted) throw new Error('the transaction has ended');
    // A text without values may hold several statements, which the driver sends in a way of its own.
    const isOne = preparedAs !== undefined || values.length > 0;
    if (ahead.length > 0 && isOne) return getLast(await run([{ text, values, preparedAs }]));
    if (ahead.length > 0) await run([]);
    return client.query({ text, values: [...values], ...(preparedAs === undefined ? {} : { name: preparedAs }) });
  };
  return {
    get client() {
      // Whoever copies sends his stream behind the opening.
      if (ahead.length > 0) opened = run([]);
      opened?.catch(() => undefined);
      return client;
    },
    async query<Row extends QueryResultRow>(statement: Sql, options: QueryOptions = {}): Promise<Row[]> {
      // The row type is the caller's claim.
      return (await ask(statement, options.preparedAs)).rows as Row[];
    },
    async execute(statement) {
      return (await ask(statement)).rowCount ?? 0;
    },
    async commitWith(statements) {
      const steps = statements.map(({ statement: { text, values }, preparedAs }) => ({ text, values, preparedAs }));
      isCommitted = true;
      await run([PLAN_ONCE, ...steps, COMMIT]);
    },
    async end() {
      await opened;
      if (!isCommitted && ahead.length === 0) await client.query('commit');
    },
  };
}

function getLast(results: readonly QueryResult<QueryResultRow>[]): QueryResult<QueryResultRow> {
  const last = results.at(-1);
  if (!last) throw new Error('a statement without an answer');
  return last;
}
