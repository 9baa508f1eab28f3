import { setImmediate } from 'node:timers/promises';
import type { Sql, Tx } from './db.ts';

/**
 * Runs statements one after the other. While the database works at one the next is put together: give a generator where the making of
 * a statement is work of its own.
 */
export async function executeInTurn(tx: Tx, statements: Iterable<Sql>): Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  for (const statement of statements) {
    await running;
    running = tx.execute(statement);
    // It is awaited a turn later; without this a refusal meanwhile would count as nobody's.
    running.catch(() => undefined);
    // A turn of the event loop lets the driver hand over what the socket did not take at once.
    await setImmediate();
  }
  await running;
}
