import { z } from 'zod';
import { accountNames } from '../../access/server/api.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { PassKind } from '../domain/pass-claims.ts';
import { toHex } from '../domain/hex.ts';
import { listKeys, listTrustKeys } from './pass-key-queries.ts';
import { countPasses, findPasses, listPasses } from './pass-list-queries.ts';
import { passTexts } from './pass-texts.ts';
import { filterOf, namePasses } from './pass-view.ts';
import { readTimeCursor, timePage } from './time-cursor.ts';

const READ = 'gate.pass.read';
const none = z.object({});
const community = z.string().optional();
const passParams = z.object({ passId: idSchema<'pass'>() });
const PassQuery = z.object({
  community,
  q: z.string().trim().max(80).optional(),
  building: idSchema<'building'>().optional(),
  person: idSchema<'person'>().optional(),
  household: idSchema<'household'>().optional(),
  kind: PassKind.optional(),
  state: z.enum(['valid', 'expired', 'revoked']).optional(),
  printed: z.enum(['yes', 'no']).optional(),
});

function partsOf({ q, building, person, household, kind, state, printed }: z.infer<typeof PassQuery>) {
  return { q, building, rest: { kind, state, printed, personId: person, householdId: household } };
}

const passes = defineRoute({
  path: '/api/passes',
  summary: 'Passes by holder, kind, state and building, the newest first',
  permission: READ,
  params: none,
  query: PassQuery.extend(timePage),
  async handle({ tx, communityIds, now }, { query }) {
    const { after, limit } = query;
    const filter = await filterOf(tx, { communityIds, ...partsOf(query) });
    const found = await listPasses(tx, { communityIds, filter, now, after: readTimeCursor(after), limit: limit + 1 });
    const page = pageOf({ rows: found, limit, key: ({ issuedAt, passId }) => [issuedAt, passId] });
    return { rows: await namePasses(tx, page.rows), next: page.next };
  },
});

const count = defineRoute({
  path: '/api/passes/count',
  summary: 'How many passes the filters leave',
  permission: READ,
  params: none,
  query: PassQuery,
  async handle({ tx, communityIds, now }, { query }) {
    const filter = await filterOf(tx, { communityIds, ...partsOf(query) });
    return { count: await countPasses(tx, { communityIds, filter, now }) };
  },
});

const pass = defineRoute({
  path: '/api/passes/:passId',
  summary: 'One pass: whose, from when until when, who issued it, when it was printed or revoked',
  permission: READ,
  params: passParams,
  query: z.object({ community }),
  async handle({ tx, communityIds, now }, { params: { passId } }) {
    const [view] = await namePasses(tx, await findPasses(tx, { communityIds, passId, now }));
    if (!view) return undefined;
    const names = await accountNames(tx, [view.issuedBy]);
    return { ...view, issuedByName: names.get(view.issuedBy) ?? null };
  },
});

const text = defineRoute({
  path: '/api/passes/:passId/text',
  summary: 'The signed text of a good pass, for its square code: whoever has it can make the card',
  permission: READ,
  params: passParams,
  query: z.object({ community }),
  look: ({ params }) => ({ kind: 'pass', id: params.passId }),
  async handle({ tx, communityIds, now, vault }, { params: { passId } }) {
    const [row] = await findPasses(tx, { communityIds, passId, now });
    if (!row) return undefined;
    const { communityId } = row;
    for await (const card of passTexts(tx, { communityId, passIds: [passId], vault, now }))
      return { communityId, ...card };
    return undefined;
  },
});

const ofPerson = defineRoute({
  path: '/api/people/:personId/passes',
  summary: 'The passes of somebody, the newest first',
  permission: READ,
  params: z.object({ personId: idSchema<'person'>() }),
  query: z.object({ community }),
  async handle({ tx, communityIds, now }, { params: { personId } }) {
    const rows = await namePasses(tx, await findPasses(tx, { communityIds, personId, now }));
    return { rows, next: null };
  },
});

const keys = defineRoute({
  path: '/api/pass-keys',
  summary: 'The public keys that sign and signed passes, and how many foreign keys are trusted',
  permission: 'gate.key.manage',
  params: none,
  query: z.object({ community }),
  async handle({ tx }) {
    const rows = await listKeys(tx);
    return {
      rows: rows.map(({ kid, publicKey, ...key }) => ({
        ...key,
        kid: toHex(kid),
        publicKey: publicKey.toString('base64'),
      })),
      trusted: (await listTrustKeys(tx)).length,
      next: null,
    };
  },
});

/** Reads of passes and keys. */
export const passRoutes: readonly Route[] = [passes, count, pass, text, ofPerson, keys];
