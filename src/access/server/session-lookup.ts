import type { Db } from '../../base/server/db.ts';
import { gather } from '../../base/server/gather.ts';
import type { NamedArea } from './grant-queries.ts';
import { allAreas } from './grant-queries.ts';
import type { OpenSession } from './session-queries.ts';
import { findSessions } from './session-queries.ts';

/** A session with the tree of areas that its grants lie in. */
export interface FoundSession {
  readonly session: OpenSession;
  readonly areas: readonly NamedArea[];
}

/**
 * Looks sessions up by the hash of the token. Fifty gates whose cached answers ran out in the same moment took fifty transactions on the
 * twelve connections of the pool, 300 ms until the last of them knew; asked for together they take one.
 */
export function createSessionLookup(db: Db): (tokenHash: Buffer) => Promise<FoundSession | undefined> {
  return gather<Buffer, FoundSession | undefined>((tokenHashes) =>
    db.read({ communityIds: [] }, async (tx) => {
      const sessions = await findSessions(tx, tokenHashes);
      const areas = sessions.size === 0 ? [] : await allAreas(tx);
      return tokenHashes.map((hash) => {
        const session = sessions.get(hash.toString('hex'));
        return session && { session, areas };
      });
    }),
  );
}
