import type { Instant } from '../../base/domain/day.ts';

interface Kept<Value> {
  readonly tag: string;
  readonly atMs: number;
  readonly value: Promise<Value>;
}

/** Gives what a read gave a moment ago, or reads. `tag` says of what it is: another tag is read anew. */
export type Remember<Value> = (of: {
  /** The site in whose name it is kept: several may run in one process. */
  readonly site: object;
  readonly communityId: number;
  readonly tag: string;
  readonly now: Instant;
  readonly read: () => Promise<Value>;
}) => Promise<Value>;

/**
 * A memory for figures that cost a scan of a whole day (100 ms at 75,000 checks) and that every open board asks for each second.
 * Permission is asked for before; what is kept holds no names. A read that fails is not kept.
 */
export function createMemory<Value>({ seconds }: { readonly seconds: number }): Remember<Value> {
  const sites = new WeakMap<object, Map<number, Kept<Value>>>();
  return ({ site, communityId, tag, now, read }) => {
    const ofSite = sites.get(site) ?? new Map<number, Kept<Value>>();
    sites.set(site, ofSite);
    const known = ofSite.get(communityId);
    const atMs = Date.parse(now);
    if (known?.tag === tag && Math.abs(atMs - known.atMs) < seconds * 1000) return known.value;
    const kept: Kept<Value> = { tag, atMs, value: read() };
    ofSite.set(communityId, kept);
    kept.value.catch(() => {
      if (ofSite.get(communityId) === kept) ofSite.delete(communityId);
    });
    return kept.value;
  };
}
