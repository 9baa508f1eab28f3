import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../domain/day.ts';
import { createSnapshotCache } from './snapshot-cache.ts';
import type { SnapshotContext, SnapshotPart, SnapshotRow } from './snapshot.ts';
import { bucketsOf } from './snapshot.ts';

function counted(more: Partial<SnapshotPart> = {}) {
  const rows: SnapshotRow[] = [['p1', '柳青']];
  let reads = 0;
  const part: SnapshotPart = {
    name: 'people',
    buckets: 4,
    permission: 'gate.check',
    read: () => {
      reads += 1;
      return Promise.resolve(rows);
    },
    ...more,
  };
  return { part, reads: () => reads };
}

function at(second: number, communityId = 100, accountId = 'a1'): SnapshotContext {
  const now = instantOf(new Date(Date.UTC(2026, 2, 10, 9, 0, second)));
  // Neither is touched by these parts.
  const nothing = {} as Pick<SnapshotContext, 'tx' | 'vault'>;
  return { ...nothing, communityId, accountId, now, today: getDay('2026-03-10') };
}

describe('parts that phones keep', () => {
  it('are worked out once for fifty phones at one moment, and for those of the next half minute', async () => {
    const cache = createSnapshotCache();
    const { part, reads } = counted();
    await Promise.all(Array.from({ length: 50 }, () => cache.get(part, at(0))));
    await cache.get(part, at(29));
    expect(reads()).toBe(1);
    await cache.get(part, at(31));
    await cache.get(part, at(31, 101));
    expect(reads()).toBe(3);
  });

  it('are one for all, unless each has his own', async () => {
    const cache = createSnapshotCache();
    const [shared, own] = [counted(), counted({ name: 'mine', isOwn: true })];
    for (const { part } of [shared, own]) {
      for (const accountId of ['a1', 'a2', 'a1']) await cache.get(part, at(0, 100, accountId));
    }
    expect([shared.reads(), own.reads()]).toEqual([1, 2]);
  });

  it('are dropped by a fact of their community that may change them, and by no other', async () => {
    const cache = createSnapshotCache();
    const { part, reads } = counted({ ignores: /^gate/ });
    await cache.get(part, at(0));
    cache.hear({ communityId: 101, types: ['personRegistered'] });
    cache.hear({ communityId: 100, types: ['gateChecksRecorded'] });
    await cache.get(part, at(1));
    expect(reads()).toBe(1);
    cache.hear({ communityId: 100, types: ['gateChecksRecorded', 'personRegistered'] });
    await cache.get(part, at(2));
    expect(reads()).toBe(2);
  });

  it('are read again after a reading that failed', async () => {
    const cache = createSnapshotCache();
    let isBroken = true;
    const part = counted({
      read: () => (isBroken ? Promise.reject(new Error('lost')) : Promise.resolve([])),
    }).part;
    await expect(cache.get(part, at(0))).rejects.toThrow('lost');
    isBroken = false;
    expect(await cache.get(part, at(0))).toHaveLength(4);
  });

  it('do not fill the memory: the oldest communities go first', async () => {
    const cache = createSnapshotCache();
    const big = 'x'.repeat(20 * 1024 * 1024);
    const { part, reads } = counted({ read: () => Promise.resolve([['p1', big]]) });
    let made = 0;
    const counting: SnapshotPart = {
      ...part,
      read: (context) => {
        made += 1;
        return part.read(context);
      },
    };
    for (const communityId of [100, 101, 102]) await cache.get(counting, at(0, communityId));
    await cache.get(counting, at(1, 102));
    expect(made).toBe(3);
    await cache.get(counting, at(1, 100));
    expect(made).toBe(4);
    expect(reads()).toBe(0);
  });
});

describe('buckets', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [
    `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    index,
  ]);

  it('have the same hashes for the same rows in any order', () => {
    const hashes = (of: readonly SnapshotRow[]) => bucketsOf(of, 64).map(({ hash }) => hash);
    expect(hashes([...rows].reverse())).toEqual(hashes(rows));
    const changed = rows.map((row, index) => (index === 500 ? [row[0], -1] : row));
    expect(hashes(changed).filter((hash, index) => hash !== hashes(rows)[index])).toHaveLength(1);
  });

  it('are even for ids of one minute, and an empty one says so', () => {
    const sizes = bucketsOf(rows, 64).map((bucket) => bucket.rows.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1000);
    expect(Math.max(...sizes)).toBeLessThan(40);
    expect(bucketsOf([], 2)).toEqual([
      { hash: '', rows: [], bytes: 2 },
      { hash: '', rows: [], bytes: 2 },
    ]);
  });
});
