import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../base/domain/actor.ts';
import type { Day, Instant } from '../../base/domain/day.ts';
import type { Clock } from '../../base/server/clock.ts';
import type { Db } from '../../base/server/db.ts';
import { gather } from '../../base/server/gather.ts';
import type { AreaNode } from '../domain/actor-of-grants.ts';
import { actorOfGrants } from '../domain/actor-of-grants.ts';
import { isAlive, onlySelf, SEEN_EVERY_SECONDS } from '../domain/sessions.ts';
import { createActorCache } from './actor-cache.ts';
import { findToken, hashOfToken } from './session-cookie.ts';
import { createSessionLookup } from './session-lookup.ts';
import type { OpenSession } from './session-queries.ts';
import { touchSessions } from './session-queries.ts';

/** Sees no community: accounts, grants and sessions are not rows of a community. */
const NOWHERE = { communityIds: [] };

/** Who sends a request, from its cookie: today's grants over the tree of areas. Undefined when nobody is signed in. */
export function createAuthenticator({
  db,
  clock,
}: {
  readonly db: Db;
  readonly clock: Clock;
}): (request: FastifyRequest) => Promise<Actor | undefined> {
  const cache = createActorCache();
  const lookUp = createSessionLookup(db);
  const noteSeen = createSeenNotes({ db, clock });
  const ask = async (tokenHash: Buffer, key: string): Promise<Actor | undefined> => {
    const now = clock.now();
    const found = await lookUp(tokenHash);
    if (!found || !isUsable(found.session, now)) {
      cache.forget(key);
      return undefined;
    }
    const actor = actorOfSession({ ...found, today: clock.today() });
    cache.put(key, actor, now);
    if (isNews(found.session, now)) await noteSeen(found.session.sessionId);
    return actor;
  };
  return async (request) => {
    const token = findToken(request);
    if (token === undefined) return undefined;
    const tokenHash = hashOfToken(token);
    const key = tokenHash.toString('base64');
    const known = cache.find(key, clock.now());
    // When that fails the answer runs out, and whoever comes then meets the failure himself.
    if (known?.isAging) void ask(tokenHash, key).catch(() => undefined);
    return known?.actor ?? (await ask(tokenHash, key));
  };
}

/** True while the session is open and the account active. */
export function isUsable(session: OpenSession, now: Instant): boolean {
  return session.status === 'active' && isAlive(session, now);
}

/** What the sender may do and where; until a one-time password is replaced, nothing but replace it. */
export function actorOfSession(of: {
  readonly session: Pick<OpenSession, 'accountId' | 'grants' | 'mustChangePassword'>;
  readonly areas: readonly AreaNode[];
  readonly today: Day;
}): Actor {
  const { accountId, grants, mustChangePassword } = of.session;
  const actor = actorOfGrants({ accountId, grants, areas: of.areas, today: of.today });
  return mustChangePassword ? onlySelf(actor) : actor;
}

function isNews({ lastSeenAt }: OpenSession, now: Instant): boolean {
  return Date.parse(now) - Date.parse(lastSeenAt) >= SEEN_EVERY_SECONDS * 1000;
}

/** Writes down that devices were here, those of one moment together. */
function createSeenNotes({ db, clock }: { readonly db: Db; readonly clock: Clock }): (id: string) => Promise<unknown> {
  return gather<string, undefined>(async (sessionIds) => {
    await db.write(NOWHERE, (tx) => touchSessions(tx, { sessionIds, now: clock.now() }));
    return sessionIds.map(() => undefined);
  });
}
