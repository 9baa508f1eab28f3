import { describe, expect, it } from 'vitest';
import type { Sql, Tx } from './db.ts';
import { sql } from './db.ts';
import { executeInTurn } from './execute-in-turn.ts';

/** Notes what happens; a statement takes until two turns of the event loop have passed, and the text `broken` fails. */
function openNotes() {
  const seen: string[] = [];
  const execute = async ({ text }: Sql): Promise<number> => {
    seen.push(`run ${text}`);
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    if (text === 'broken') throw new Error(text);
    seen.push(`done ${text}`);
    return 1;
  };
  // Nothing else of a transaction is asked for.
  const tx = { execute } as unknown as Tx;
  function* make(...texts: readonly string[]): Generator<Sql> {
    for (const text of texts) {
      seen.push(`make ${text}`);
      yield sql([text]);
    }
  }
  return { seen, tx, make };
}

describe('statements in turn', () => {
  it('run one after the other, and each is made while the one before runs', async () => {
    const { seen, tx, make } = openNotes();
    await executeInTurn(tx, make('a', 'b'));
    expect(seen).toEqual(['make a', 'run a', 'make b', 'done a', 'run b', 'done b']);
  });

  it('end with the first that fails', async () => {
    const { seen, tx, make } = openNotes();
    await expect(executeInTurn(tx, make('a', 'broken', 'c'))).rejects.toThrow('broken');
    expect(seen).not.toContain('run c');
  });
});
