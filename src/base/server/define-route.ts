import type { z } from 'zod';
import { Problem } from '../domain/problem.ts';
import type { ReadContext, Route, RouteDefinition } from './route.ts';
import { insertAudit } from './audit-queries.ts';
import type { Tx } from './db.ts';

/** Closes a route over its types: parse, scope, read; a look is audited in the same transaction as the read. */
export function defineRoute<Params, Query>(definition: RouteDefinition<Params, Query>): Route {
  const { path, summary, permission, params, query, look, hear } = definition;
  return {
    path,
    summary,
    permission,
    params,
    query,
    isLook: look !== undefined,
    hear,
    async answer(db, context, raw) {
      const request = { params: placeOf(params, raw.params), query: query.parse(raw.query) };
      const read = (tx: Tx): Promise<unknown> => definition.handle({ ...context, tx }, request);
      if (!look) return { body: await db.read(context, read) };
      const body = await db.write(context, async (tx) => {
        const found = await read(tx);
        if (found !== undefined) await leaveTrace({ tx, context, name: path, subject: look(request), found });
        return found;
      });
      return { body };
    },
  };
}

/** What an address names. One that can name nothing, `/people/abc`, is the address of nothing, as is an id that nobody has. */
function placeOf<Params>(schema: z.ZodType<Params>, raw: unknown): Params {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw new Problem('notFound');
  return parsed.data;
}

async function leaveTrace(trace: {
  readonly tx: Tx;
  readonly context: Omit<ReadContext, 'tx'>;
  readonly name: string;
  readonly subject: { readonly kind: string; readonly id?: string | undefined; readonly reason?: string };
  readonly found: unknown;
}): Promise<void> {
  const { context, subject } = trace;
  const communityId = communityOf(trace.found) ?? context.communityIds[0];
  // Who asked for a community that is not his has seen nobody, and no scope in which a trace could be written.
  if (communityId === undefined) return;
  await insertAudit(trace.tx, {
    context: { communityId, accountId: context.actor.accountId, now: context.now },
    kind: 'look',
    name: trace.name,
    outcome: 'done',
    subject,
    reason: subject.reason,
  });
}

/** A found record says itself where it belongs. */
function communityOf(found: unknown): number | undefined {
  if (typeof found !== 'object' || found === null || !('communityId' in found)) return undefined;
  return typeof found.communityId === 'number' ? found.communityId : undefined;
}
