import { z } from 'zod';
import { areaNumberText } from '../domain/ids.ts';
import { mayIn } from '../domain/actor.ts';
import { Problem } from '../domain/problem.ts';
import type { Tx } from './db.ts';
import { sql } from './db.ts';
import { defineRoute } from './define-route.ts';
import type { Route } from './route.ts';
import type { Bucket, SnapshotPart, SnapshotRow } from './snapshot.ts';
import { createSnapshotCache } from './snapshot-cache.ts';

/** Changed rows in one answer, as JSON: a phone on a bad line gets on by pieces. Bytes. */
const ANSWER_BYTES = 256 * 1024;

interface PartAnswer {
  readonly buckets: number;
  readonly hashes: readonly string[];
  readonly changed: Record<number, readonly SnapshotRow[]>;
}

/** `GET /api/phone/snapshot`: what differs from what the phone holds, in answers of bounded size. */
export function snapshotRoute(parts: readonly SnapshotPart[]): Route {
  const cache = createSnapshotCache();
  return defineRoute({
    path: '/api/phone/snapshot',
    summary: 'The parts of a community that phones keep: hashes of all buckets, and rows of those that differ',
    permission: 'signedIn',
    params: z.object({}),
    query: z.object({ community: areaNumberText, have: z.string().max(12_000).default('') }),
    hear: (message) => cache.hear(message),
    async handle(context, { query }) {
      const { tx, actor, now } = context;
      const { community: communityId } = query;
      const mine = parts.filter(({ permission }) => mayIn(actor, permission, communityId));
      if (mine.length === 0) throw new Problem('notPermitted');
      const held = readHave(query.have);
      const budget = { bytes: ANSWER_BYTES };
      const answered: Record<string, PartAnswer> = {};
      for (const part of mine) {
        const buckets = await cache.get(part, { ...context, communityId, accountId: actor.accountId });
        answered[part.name] = answerPart({ buckets, held: held.get(part.name) ?? [], budget });
      }
      return { epoch: await epochOf(tx), serverNow: now, isComplete: budget.bytes > 0, parts: answered };
    },
  });
}

/** This run of the database; restoring a backup makes another one. */
export async function epochOf(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ epoch: string }>(
    sql`select value #>> '{}' as epoch from site_setting where name = 'epoch'`,
  );
  return row?.epoch ?? '';
}

/** `part:hash.hash...;part:...`; what cannot be read counts as nothing held. */
function readHave(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text.split(';').flatMap((one): [string, readonly string[]][] => {
      const [name, hashes] = one.split(':');
      return name !== undefined && hashes !== undefined ? [[name, hashes.split('.')]] : [];
    }),
  );
}

/** Takes from the budget; a bucket that no longer fits makes it 0, and the phone asks again. */
function answerPart(of: {
  readonly buckets: readonly Bucket[];
  readonly held: readonly string[];
  readonly budget: { bytes: number };
}): PartAnswer {
  const { buckets, held, budget } = of;
  const changed: Record<number, readonly SnapshotRow[]> = {};
  const isCutAlike = held.length === buckets.length;
  buckets.forEach(({ hash, rows, bytes }, at) => {
    if (budget.bytes <= 0 || hash === (isCutAlike ? held[at] : '')) return;
    const isFirst = budget.bytes === ANSWER_BYTES;
    budget.bytes = bytes > budget.bytes && !isFirst ? 0 : Math.max(1, budget.bytes - bytes);
    if (budget.bytes > 0) changed[at] = rows;
  });
  return { buckets: buckets.length, hashes: buckets.map(({ hash }) => hash), changed };
}
