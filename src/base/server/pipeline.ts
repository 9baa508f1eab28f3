import type { Connection, PoolClient, QueryResult, QueryResultRow } from 'pg';
import pg from 'pg';

/** One statement with its values. */
export interface Step {
  readonly text: string;
  readonly values: readonly unknown[];
  /** The name by which it is planned once a connection; must belong to one text. Needed where there are no values. */
  readonly preparedAs: string | undefined;
}

/** What the driver calls on what was submitted (pg 8, lib/client.js); its own queries have all of it, their types not. */
interface Answered {
  /** An error instead of a throw, when there is one. */
  submit(connection: Connection): unknown;
  readonly name: string | undefined;
  readonly text: string;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
  handleError(error: Error, connection: Connection): void;
}

/** Names of statements whose plan was asked for and not yet confirmed; not in the driver's types. */
interface Remembering {
  readonly submittedNamedStatements: Record<string, string>;
}

/**
 * Sends statements in one message and waits once for all their answers, in order: fifty gates wait for the way to the database and back,
 * 2.5 ms on a busy machine, not for its work. When one fails the database skips those behind it, and the first error is thrown.
 */
export function runSteps(client: PoolClient, steps: readonly Step[]): Promise<readonly QueryResult<QueryResultRow>[]> {
  return new Promise((resolve, reject) => {
    client.query(openPipeline(steps, { resolve, reject }));
  });
}

interface Ending {
  readonly resolve: (results: readonly QueryResult<QueryResultRow>[]) => void;
  readonly reject: (error: Error) => void;
}

function openPipeline(steps: readonly Step[], { resolve, reject }: Ending): Answered {
  const results: QueryResult<QueryResultRow>[] = [];
  let failure: Error | undefined;
  const parts = steps.map((step) =>
    partOf(step, (error, result) => {
      if (error) failure ??= error;
      else results.push(result);
    }),
  );
  let at = 0;
  const current = (): Answered => {
    const part = parts[at];
    if (!part) throw new Error('an answer without a statement');
    return part;
  };
  return {
    get name() {
      return parts[at]?.name;
    },
    get text() {
      return parts[at]?.text ?? '';
    },
    submit(connection) {
      failure = sendAll(connection, parts, () => failure);
    },
    handleRowDescription(message) {
      current().handleRowDescription(message);
    },
    handleDataRow(message) {
      current().handleDataRow(message);
    },
    handleCommandComplete(message, connection) {
      current().handleCommandComplete(message, connection);
      at += 1;
    },
    handleReadyForQuery(connection) {
      for (const part of parts.slice(0, at)) part.handleReadyForQuery(connection);
      if (failure) reject(failure);
      else resolve(results);
    },
    handleError(error, connection) {
      forget(connection, parts.slice(at));
      reject(error);
    },
  };
}

/** All of them up to the first that cannot be sent, and one sync behind them. */
function sendAll(
  connection: Connection,
  parts: readonly Answered[],
  failed: () => Error | undefined,
): Error | undefined {
  connection.stream.cork();
  // A connection in all but this: each part ends with a sync, which is kept back, for one stands at the end of all.
  const held = Object.create(connection, { sync: { value: keptBack } }) as Connection;
  let failure: Error | undefined;
  for (const part of parts) {
    const refused = part.submit(held);
    // A value that cannot be sent is told to the part itself.
    failure = refused instanceof Error ? refused : failed();
    if (failure) break;
  }
  connection.sync();
  connection.stream.uncork();
  return failure;
}

function keptBack(): void {
  // The one at the end is sent by hand.
}

/** Statements that the database skipped were not planned. */
function forget(connection: Connection, skipped: readonly Answered[]): void {
  // A field of the driver's connection that its types leave out.
  const { submittedNamedStatements } = connection as Connection & Remembering;
  for (const { name } of skipped) if (name !== undefined) Reflect.deleteProperty(submittedNamedStatements, name);
}

function partOf(
  { text, values, preparedAs }: Step,
  done: (error: Error | undefined, result: QueryResult<QueryResultRow>) => void,
): Answered {
  const query = new pg.Query(
    { text, values: [...values], types: pg.types, ...(preparedAs === undefined ? {} : { name: preparedAs }) },
    done,
  );
  // The driver's own query answers to all of this; its types name `submit` only.
  return query as unknown as Answered;
}
