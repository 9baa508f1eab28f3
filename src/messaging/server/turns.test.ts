import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  const turns = createTurns(() => new Promise((resolve) => ends.push(() => resolve(undefined))));
  return { turns, ends };
}

describe('the work of a key', () => {
  it('runs once more when it was asked for while it ran, however often', async () => {
    const { turns, ends } = held();
    const first = turns.start(1);
    void turns.start(1);
    void turns.start(1);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    expect(ends).toHaveLength(2);
    ends[1]?.();
    await turns.close();
    expect(ends).toHaveLength(2);
  });

  it('does not wait for that of another key', () => {
    const { turns, ends } = held();
    void turns.start(1);
    void turns.start(2);
    expect(ends).toHaveLength(2);
  });

  it('runs again by itself when it says so, and never after the end', async () => {
    const ends: (() => void)[] = [];
    const again = new Promise<void>((resolve) => ends.push(resolve));
    let runs = 0;
    const turns = createTurns(() => {
      runs += 1;
      if (runs === 2) ends[0]?.();
      return Promise.resolve(runs === 1 ? 1 : 60_000);
    });
    void turns.start(1);
    await again;
    await turns.close();
    await turns.start(1);
    expect(runs).toBe(2);
  });
});
