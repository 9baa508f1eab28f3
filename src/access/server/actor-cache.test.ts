import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { ACTOR_CACHE_SECONDS, createActorCache, doubtActor } from './actor-cache.ts';

const at = (seconds: number) => instantOf(new Date(Date.UTC(2026, 10, 22, 6, 0) + seconds * 1000));
const actorOf = (accountId: string) => ({ accountId, communities: new Map(), areas: new Map() });

describe('an answer to who somebody is', () => {
  it('is believed for its seconds and asked for again once before they are over', () => {
    const cache = createActorCache();
    const actor = actorOf('guard');
    cache.put('key', actor, at(0));
    expect(cache.find('key', at(1))).toEqual({ actor, isAging: false });
    expect(cache.find('key', at(4))).toEqual({ actor, isAging: true });
    expect(cache.find('key', at(4))).toEqual({ actor, isAging: false });
    expect(cache.find('key', at(ACTOR_CACHE_SECONDS))).toBeUndefined();
  });

  it('lives on from the moment the next one was asked for', () => {
    const cache = createActorCache();
    const [before, after] = [actorOf('guard'), actorOf('guard')];
    cache.put('key', before, at(0));
    cache.put('key', after, at(4));
    expect(cache.find('key', at(6))?.actor).toBe(after);
    expect(cache.find('key', at(9))).toBeUndefined();
  });

  it('is forgotten when the session has ended, and not believed while rights change', () => {
    const cache = createActorCache();
    cache.put('ended', actorOf('guard'), at(0));
    cache.forget('ended');
    expect(cache.find('ended', at(1))).toBeUndefined();
    cache.put('changed', actorOf('director'), at(0));
    doubtActor('director', at(1));
    expect(cache.find('changed', at(1))).toBeUndefined();
    cache.put('changed', actorOf('director'), at(1));
    expect(cache.find('changed', at(5))).toBeUndefined();
  });
});
