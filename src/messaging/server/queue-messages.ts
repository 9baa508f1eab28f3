import { accountPhones } from '../../access/server/api.ts';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { isMobile } from '../../base/domain/phone.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Vault } from '../../base/server/secret.ts';
import { maskPhone } from '../../register/domain/masking.ts';
import { findCommunityName, paperPeople } from '../../register/server/api.ts';
import { countSegments } from '../domain/segments.ts';
import type { MessagingSetting } from '../domain/setting.ts';
import { fitDetails, messageTemplates, writeMessage, type Details, type TemplateKey } from '../domain/templates.ts';
import { insertMessages, notifyQueued, type MessageRow } from './queue-queries.ts';
import { localMoments, readSetting } from './setting-queries.ts';

/** A message that a room wants to be sent. */
export interface NewMessage {
  /** What it tells, of what: told once to the same one. */
  readonly key: string;
  readonly template: TemplateKey;
  /** Its places beside `community` and `site`, which are filled in here, and `time`, which follows from `at`. */
  readonly details?: Details;
  readonly at?: Instant;
  /** A worker, or the first of these people who has a mobile number. */
  readonly to: { readonly accountId: string } | { readonly personIds: readonly string[] };
  readonly sourceId?: string;
}

interface Queueing {
  readonly communityId: CommunityId;
  readonly now: Instant;
  readonly vault: Vault;
  readonly by?: string;
  readonly messages: readonly NewMessage[];
}

/** What became of a request. */
export interface QueuedMessages {
  readonly queued: number;
  /** Nobody of these has a mobile number: written down, so that somebody goes and tells them. */
  readonly withoutPhone: number;
}

const NOTHING: QueuedMessages = { queued: 0, withoutPhone: 0 };

/**
 * Has messages sent when, and only when, the transaction commits. Numbers and details are sealed. Nothing is queued where messages are
 * switched off. @idempotent by key and recipient
 */
export async function queueMessages(tx: Tx, of: Queueing): Promise<QueuedMessages> {
  if (of.messages.length === 0) return NOTHING;
  const { communityId, now, by } = of;
  const setting = await readSetting(tx, communityId);
  if (setting.channel === 'off') return NOTHING;
  const known = { setting, community: (await findCommunityName(tx, communityId)) ?? '' };
  const moments = await localMoments(
    tx,
    of.messages.map(({ at }) => at ?? now),
  );
  const phones = await phonesOf(tx, of);
  const rows = of.messages.map((message, n) =>
    rowOf(of, { message, ...known, time: moments[n]?.clock ?? '', ...phones(message.to) }),
  );
  const made = await insertMessages(tx, { communityId, now, by, rows });
  const fresh = rows.filter(({ id }) => made.has(id));
  const queued = fresh.filter(({ phone }) => phone !== null).length;
  if (queued > 0) await notifyQueued(tx, communityId);
  return { queued, withoutPhone: fresh.length - queued };
}

/** Somebody to be told, and by which number. */
interface Recipient {
  readonly accountId?: string;
  readonly personId?: string;
  readonly phone?: string;
  /** There is a number, but none that takes SMS: somebody can be called instead. */
  readonly hasOther?: boolean;
}

async function phonesOf(
  tx: Tx,
  { communityId, vault, messages }: Queueing,
): Promise<(to: NewMessage['to']) => Recipient> {
  const accountIds = messages.flatMap(({ to }) => ('accountId' in to ? [to.accountId] : []));
  const personIds = messages.flatMap(({ to }) => ('personIds' in to ? to.personIds : []));
  const sealed = await accountPhones(tx, accountIds);
  const people = personIds.length === 0 ? undefined : await paperPeople(tx, { communityIds: [communityId], personIds });
  const mobile = (phone: string | null | undefined) =>
    phone && isMobile(phone) ? { phone } : { hasOther: (phone ?? '') !== '' };
  return (to) => {
    if ('accountId' in to) {
      const bytes = sealed.get(to.accountId);
      return { accountId: to.accountId, ...mobile(bytes && vault.open(bytes).toString('utf8')) };
    }
    const reached = to.personIds.find((id) => isMobile(people?.get(id)?.phone ?? '')) ?? to.personIds[0];
    if (reached === undefined) return {};
    const other = to.personIds.map((id) => people?.get(id)?.phone).find((phone) => (phone ?? '') !== '');
    return { personId: reached, ...mobile(people?.get(reached)?.phone ?? other) };
  };
}

function rowOf(
  { now, vault }: Queueing,
  of: Recipient & {
    readonly message: NewMessage;
    readonly setting: MessagingSetting;
    readonly community: string;
    readonly time: string;
  },
): MessageRow {
  const { message, setting, community, time, accountId, personId, phone, hasOther } = of;
  const template = messageTemplates[message.template];
  const details = fitDetails(template, { community, site: setting.address, time, ...message.details });
  const text = writeMessage({ template, details, locale: setting.locale, signature: community });
  const expiresAt = instantOf(new Date(Date.parse(now) + template.expiresAfterMinutes * 60_000));
  return {
    ...{ id: newId(), onceKey: `${message.key}:${accountId ?? personId ?? ''}`, template: message.template },
    ...{ locale: setting.locale, urgency: template.urgency, segments: countSegments(text).segments, expiresAt },
    ...{ toAccount: accountId ?? null, toPerson: personId ?? null, sourceId: message.sourceId ?? null },
    ...(phone === undefined
      ? { details: null, phone: null, phoneMasked: null, error: hasOther === true ? 'notMobile' : 'noNumber' }
      : {
          details: vault.seal(JSON.stringify(details)).toString('hex'),
          phone: vault.seal(phone).toString('hex'),
          phoneMasked: maskPhone(phone),
          error: null,
        }),
  };
}
