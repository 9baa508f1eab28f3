import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';

/** Doubles numbers; batches are held until they are let go, in any order. */
function doubling() {
  const batches: { readonly asked: readonly number[]; readonly release: () => void }[] = [];
  const ask = gather<number, number | undefined>(async (asked) => {
    await new Promise<void>((release) => batches.push({ asked, release }));
    if (asked.includes(13)) throw new Error('unlucky');
    return asked.map((one) => (one === 0 ? undefined : one * 2));
  });
  return { ask, batches };
}
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('questions asked at the same time', () => {
  it('are put together once and each gets its own answer, none among them', async () => {
    const { ask, batches } = doubling();
    const answers = Promise.all([ask(1), ask(0), ask(3), ask(1)]);
    await nextTurn();
    expect(batches.map(({ asked }) => asked)).toEqual([[1, 0, 3, 1]]);
    batches[0]?.release();
    expect(await answers).toEqual([2, undefined, 6, 2]);
  });

  it('gather while two batches are under way, and go when one of them is through', async () => {
    const { ask, batches } = doubling();
    const answers = [ask(1)];
    await nextTurn();
    answers.push(ask(2));
    await nextTurn();
    answers.push(ask(3));
    await nextTurn();
    answers.push(ask(4));
    await nextTurn();
    expect(batches.map(({ asked }) => asked)).toEqual([[1], [2]]);
    batches[1]?.release();
    await answers[1];
    await nextTurn();
    await nextTurn();
    expect(batches.map(({ asked }) => asked)).toEqual([[1], [2], [3, 4]]);
    for (const { release } of batches) release();
    expect(await Promise.all(answers)).toEqual([2, 4, 6, 8]);
  });

  it('fail together, and those after them do not', async () => {
    const { ask, batches } = doubling();
    const unlucky = Promise.allSettled([ask(13), ask(1)]);
    await nextTurn();
    batches[0]?.release();
    expect((await unlucky).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const lucky = ask(5);
    await nextTurn();
    batches[1]?.release();
    expect(await lucky).toBe(10);
  });
});
