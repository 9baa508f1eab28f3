import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** A message as it is written; bytes as hexadecimal text. */
export interface MessageRow {
  readonly id: string;
  readonly onceKey: string;
  readonly template: string;
  readonly locale: string;
  readonly urgency: 'urgent' | 'normal';
  readonly segments: number;
  readonly details: string | null;
  readonly toAccount: string | null;
  readonly toPerson: string | null;
  readonly phone: string | null;
  readonly phoneMasked: string | null;
  /** Why there is no number to send to. */
  readonly error: 'notMobile' | 'noNumber' | null;
  readonly sourceId: string | null;
  readonly expiresAt: Instant;
}

/** Writes messages that are not written yet, those without a number as ended; answers the ids of new ones. @idempotent by once_key */
export async function insertMessages(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly now: Instant;
    readonly by: string | undefined;
    readonly rows: readonly MessageRow[];
  },
): Promise<ReadonlySet<string>> {
  const { communityId, now, by } = of;
  const made = await tx.query<{ id: string }>(sql`
    insert into message (community_id, id, once_key, template, locale, urgency, segments, details_sealed, to_account, to_person, phone_sealed,
      phone_masked, source_id, made_at, made_by, expires_at, state, ended_at, error)
    select ${communityId}, m.id, m."onceKey", m.template, m.locale, m.urgency, m.segments,
      case when m.phone is not null then decode(m.details, 'hex') end, m."toAccount", m."toPerson", decode(m.phone, 'hex'), m."phoneMasked",
      m."sourceId", ${now}, ${by ?? null}, m."expiresAt", case when m.phone is null then 'noPhone' else 'waiting' end,
      case when m.phone is null then ${now}::timestamptz end, m.error
    from json_to_recordset(${JSON.stringify(of.rows)}::json) as m (id uuid, "onceKey" text, template text, locale text, urgency text,
      segments smallint, details text, "toAccount" uuid, "toPerson" uuid, phone text, "phoneMasked" text, "sourceId" uuid,
      "expiresAt" timestamptz, error text)
    on conflict (community_id, once_key) do nothing returning id`);
  return new Set(made.map(({ id }) => id));
}

/** Tells the sender, and open screens, that something waits; delivered with the commit. */
export async function notifyQueued(tx: Tx, communityId: CommunityId): Promise<void> {
  const note = JSON.stringify({ communityId, types: [QUEUED] });
  await tx.execute(sql`select pg_notify('menshen', ${note})`);
}

/** Tells open screens that something went or did not. */
export async function notifySettled(tx: Tx, communityId: CommunityId): Promise<void> {
  const note = JSON.stringify({ communityId, types: ['messagesSettled'] });
  await tx.execute(sql`select pg_notify('menshen', ${note})`);
}

/** The note that something waits to be sent. */
export const QUEUED = 'messagesQueued';
