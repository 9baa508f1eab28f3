import { z } from 'zod';
import { accountNames } from '../../access/server/api.ts';
import { mayIn } from '../../base/domain/actor.ts';
import { areaNumberText } from '../../base/domain/ids.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import { pageOf, readCursor } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { describePeople } from '../../register/server/api.ts';
import { MESSAGE_STATES } from '../domain/message.ts';
import { normalBudget, planSending } from '../domain/plan-sending.ts';
import { countStates, listMessages, readWaiting } from './message-queries.ts';
import { receiptPath } from './receipt-door.ts';
import { usedOn } from './send-queries.ts';
import { localMoments, readChannels, readSetting } from './setting-queries.ts';

const READ = 'messaging.read';
const MOST_ROWS = 200;
const none = z.object({});
const TimeAndId = z.tuple([z.iso.datetime({ offset: true }), z.guid()]);

const messages = defineRoute({
  path: '/api/messages',
  summary: 'Messages to phones, the newest first; numbers are masked, words are not shown',
  permission: READ,
  params: none,
  query: z.object({
    community: z.string().optional(),
    state: z.enum([...MESSAGE_STATES, 'all']).default('all'),
    after: z.string().max(300).optional(),
    limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
  }),
  async handle({ tx, communityIds }, { query: { state, after, limit } }) {
    const found = await listMessages(tx, {
      communityIds,
      state,
      after: readCursor(after, TimeAndId),
      limit: limit + 1,
    });
    const { rows, next } = pageOf({ rows: found, limit, key: ({ madeAt, messageId }) => [madeAt, messageId] });
    const accounts = await accountNames(
      tx,
      rows.flatMap(({ toAccount }) => toAccount ?? []),
    );
    const people = await describePeople(tx, {
      communityIds,
      personIds: rows.flatMap(({ toPerson }) => toPerson ?? []),
    });
    const named = rows.map(({ toAccount, toPerson, ...row }) => ({
      ...row,
      to: toAccount === null ? 'resident' : 'worker',
      // Residents by their door: who of the family has the telephone is nobody's business here.
      toName: accounts.get(toAccount ?? '') ?? people.get(toPerson ?? '')?.dwelling ?? '',
    }));
    return { rows: named, next };
  },
});

const messaging = defineRoute({
  path: '/api/messaging',
  summary: 'How a community sends messages, what of its budget is used today, and what waits why',
  permission: READ,
  params: none,
  query: z.object({ community: areaNumberText }),
  async handle({ tx, actor, communityIds, now, vault }, { query: { community: communityId } }) {
    if (!communityIds.includes(communityId)) return undefined;
    const setting = await readSetting(tx, communityId);
    const [local] = await localMoments(tx, [now]);
    if (!local) throw new Error('no local time');
    const { day, minute } = local;
    const used = await usedOn(tx, { communityId, day });
    const waiting = await readWaiting(tx, { communityId, day });
    const { held } = planSending({ waiting, setting, used, minute, most: waiting.length });
    return {
      ...{ communityId, setting, used, held: held ?? null, channels: await readChannels(tx) },
      normalBudget: normalBudget(setting.budget),
      receiptPath: mayIn(actor, 'messaging.manage', communityId) ? (receiptPath(setting.channel, vault) ?? null) : null,
      ...(await countStates(tx, communityId)),
    };
  },
});

/** Reads of messages. */
export const messageRoutes: readonly Route[] = [messages, messaging];
