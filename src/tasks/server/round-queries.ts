import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** A round as an operation opens it. */
export interface NewRound {
  readonly communityId: CommunityId;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** What the worker says or asks first. */
  readonly script?: string | undefined;
  /** Instead of the form of the kind. */
  readonly formKey?: string | undefined;
  readonly formVersion?: number | undefined;
  /**
   * The operation's own plan, kept as it is. Tasks reads `failuresBeforeDoor` and `retryAfterMinutes` in it, which go before those of the
   * kind.
   */
  readonly plan?: Readonly<Record<string, unknown>> | undefined;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly now: Instant;
  readonly by: string;
}

/** Opens a round. @idempotent by id */
export async function openRound(tx: Tx, round: NewRound): Promise<void> {
  await tx.execute(sql`
    insert into round (community_id, id, kind, title, script, form_key, form_version, plan, opens_at, due_at, made_at, made_by)
    values (${round.communityId}, ${round.id}, ${round.kind}, ${round.title}, ${round.script ?? null}, ${round.formKey ?? null},
      ${round.formVersion ?? null}, ${JSON.stringify(round.plan ?? {})}, ${round.opensAt}, ${round.dueAt}, ${round.now}, ${round.by})
    on conflict (community_id, id) do nothing`);
}

/** Closes a round: nothing is added any more; what is open stays open and may be cancelled by {@link cancelTasks}. @idempotent */
export async function closeRound(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly roundId: string; readonly now: Instant },
): Promise<void> {
  await tx.execute(sql`
    update round set closed_at = ${of.now} where community_id = ${of.communityId} and id = ${of.roundId} and closed_at is null`);
}
