import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { createMemory } from './board-memory.ts';

const at = (seconds: number) => instantOf(new Date(Date.UTC(2026, 2, 10) + seconds * 1000));

describe('the memory of the board', () => {
  it('reads once within its seconds, for each community, tag and site', async () => {
    const remember = createMemory<number>({ seconds: 30 });
    const [site, other] = [{}, {}];
    let reads = 0;
    const read = () => Promise.resolve((reads += 1));
    const ask = (more: object = {}) => remember({ site, communityId: 1, tag: 'a', now: at(0), read, ...more });
    expect([await ask(), await ask(), await ask({ now: at(29) })]).toEqual([1, 1, 1]);
    expect(await ask({ now: at(30) })).toBe(2);
    expect(await ask({ communityId: 2, now: at(30) })).toBe(3);
    expect(await ask({ site: other, now: at(30) })).toBe(4);
    expect(await ask({ tag: 'b', now: at(31) })).toBe(5);
    expect(await ask({ tag: 'b', now: at(32) })).toBe(5);
  });

  it('is shared by those who ask at the same time', async () => {
    const remember = createMemory<number>({ seconds: 30 });
    let reads = 0;
    const read = () => new Promise<number>((done) => setTimeout(() => done((reads += 1)), 5));
    const ask = { site: {}, communityId: 1, tag: 'a', now: at(0), read };
    expect(await Promise.all([remember(ask), remember(ask), remember(ask)])).toEqual([1, 1, 1]);
  });

  it('does not keep a failure', async () => {
    const remember = createMemory<number>({ seconds: 30 });
    const ask = { site: {}, communityId: 1, tag: 'a', now: at(0) };
    await expect(remember({ ...ask, read: () => Promise.reject(new Error('lost')) })).rejects.toThrow('lost');
    expect(await remember({ ...ask, read: () => Promise.resolve(7) })).toBe(7);
  });
});
