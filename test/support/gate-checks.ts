import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../src/base/domain/ids.ts';
import type { Db } from '../../src/base/server/db.ts';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';

/** A check as a phone sends it. */
export type SentCheck = Readonly<Record<string, unknown>> & { readonly id: string; readonly at: string };

/** A passage at a moment, invented: a resident comes in with a card. */
export function sentCheck(of: {
  readonly at: string;
  readonly gateId: string;
  readonly more?: Readonly<Record<string, unknown>>;
}): SentCheck {
  return {
    id: uuidV7(Date.parse(of.at), randomBytes(10)),
    at: of.at,
    gateId: of.gateId,
    direction: 'in',
    holder: 'resident',
    method: 'scan',
    personId: newId(),
    passId: newId(),
    outcome: 'pass',
    code: 'welcomeHome',
    resolution: 'let',
    temperature: 365,
    temperatureSite: 'forehead',
    ...of.more,
  };
}

/** So many checks, a second apart, the newest first. */
export function sentChecks(of: {
  readonly count: number;
  readonly until: string;
  readonly gateId: string;
}): readonly SentCheck[] {
  return Array.from({ length: of.count }, (_, at) =>
    sentCheck({ at: new Date(Date.parse(of.until) - at * 1000).toISOString(), gateId: of.gateId }),
  );
}

/** A gate of a community, past the command path. */
export async function makeGate(
  db: Db,
  of: { readonly communityId: number; readonly name: string; readonly retiredAt?: string },
): Promise<string> {
  const id = newId<'gate'>();
  await db.asOwner((tx) =>
    tx.execute(sql`
      insert into gate (community_id, id, name, kind, retired_at) values (${of.communityId}, ${id}, ${of.name}, 'both', ${of.retiredAt ?? null})`),
  );
  return id;
}

/** How often each check is in the log of a community. */
export async function loggedChecks(db: Db, communityId: number): Promise<ReadonlyMap<string, number>> {
  const rows = await db.asOwner((tx) =>
    tx.query<{ id: string; count: number }>(
      sql`select id, count(*)::int as count from gate_check where community_id = ${communityId} group by id`,
    ),
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
