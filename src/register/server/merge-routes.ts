import { z } from 'zod';
import { ageOn, type Day } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { maskId, maskPhone } from '../domain/masking.ts';
import { listPairs } from './merge-list-queries.ts';
import type { PairSide } from './merge-side-queries.ts';

const cursorSchema = z.tuple([z.number(), z.guid()]);

function readCursor(text: string | undefined): readonly [number, string] | undefined {
  if (!text) return undefined;
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

function sideView(side: PairSide, today: Day): object {
  return {
    ...side,
    idMasked: side.idMasked.map(maskId),
    phones: side.phones.map(maskPhone),
    age: side.birthDate === null ? null : ageOn(side.birthDate, side.diedOn ?? today),
  };
}

const pairs = defineRoute({
  path: '/api/duplicates',
  summary: 'Records that may be one person, side by side, likeliest first',
  permission: 'register.person.read',
  params: z.object({}),
  query: z.object({
    community: z.string().optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  look: () => ({ kind: 'duplicates' }),
  async handle({ tx, communityIds, today }, { query }) {
    const rows = await listPairs(tx, { communityIds, after: readCursor(query.after), limit: query.limit + 1 });
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const next =
      rows.length > query.limit && last
        ? Buffer.from(JSON.stringify([last.probability, last.id])).toString('base64url')
        : null;
    return {
      rows: shown.map(({ a, b, ...pair }) => ({ ...pair, a: sideView(a, today), b: sideView(b, today) })),
      next,
    };
  },
});

/** Reads of doubles. */
export const duplicateRoutes: readonly Route[] = [pairs];
