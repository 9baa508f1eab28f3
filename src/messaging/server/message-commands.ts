import { z } from 'zod';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { decideCancel, decideRetry, OneMessage } from '../domain/change-message.ts';
import { decideSetting, SetMessaging } from '../domain/setting.ts';
import { sendingFault } from '../domain/sending-fault.ts';
import { lockMessage, setCancelled, setWaiting } from './message-queries.ts';
import { noteReceipts } from './receipt-command.ts';
import { queueMessages } from './queue-messages.ts';
import { notifyQueued } from './queue-queries.ts';
import { destroyOldMessages } from './retention-queries.ts';
import { readChannels, readSetting, writeSetting } from './setting-queries.ts';

const MANAGE = 'messaging.manage';
const onMessage = ({ messageId }: OneMessage) => ({ kind: 'message', id: messageId });

const setMessaging = defineCommand({
  name: 'setMessaging',
  summary: 'Sets how a community sends SMS: by which gateway, how many a day, when not, for how long they are kept',
  permission: MANAGE,
  scope: 'community',
  schema: SetMessaging,
  subject: () => ({ kind: 'messaging' }),
  load: async (tx) => ({ available: await readChannels(tx) }),
  decide: decideSetting,
  async apply(tx, facts, { communityId, now, accountId: by }) {
    for (const { setting } of facts) await writeSetting(tx, { communityId, now, by, setting });
    // A greater budget, or another gateway: what waits may go now.
    await notifyQueued(tx, communityId);
  },
});

const sendTestMessage = defineCommand({
  name: 'sendTestMessage',
  summary: 'Sends a message to whoever asks for it, to see whether messages arrive',
  permission: MANAGE,
  scope: 'community',
  schema: z.object({}),
  subject: () => ({ kind: 'messaging' }),
  load: (tx, _input, { communityId }) => readSetting(tx, communityId),
  decide: (setting) => sendingFault(setting, 'test') ?? { facts: [{ type: 'testMessageQueued' as const }] },
  apply: (tx, _facts, { communityId, now, vault, commandId, accountId }) =>
    queueMessages(tx, {
      ...{ communityId, now, vault, by: accountId },
      messages: [{ key: `test:${commandId}`, template: 'test', to: { accountId } }],
    }),
});

const retryMessage = defineCommand({
  name: 'retryMessage',
  summary: 'Lets a message that failed wait to be sent again',
  permission: MANAGE,
  scope: 'community',
  schema: OneMessage,
  subject: onMessage,
  load: async (tx, { messageId }, { communityId, now }) => ({
    message: await lockMessage(tx, { communityId, messageId, now }),
    now,
  }),
  decide: decideRetry,
  async apply(tx, facts, { communityId }) {
    for (const { subjectId: messageId } of facts) await setWaiting(tx, { communityId, messageId });
    if (facts.length > 0) await notifyQueued(tx, communityId);
  },
});

const cancelMessage = defineCommand({
  name: 'cancelMessage',
  summary: 'Takes a message back that has not gone',
  permission: MANAGE,
  scope: 'community',
  schema: OneMessage,
  subject: onMessage,
  load: async (tx, { messageId }, { communityId, now }) => ({
    message: await lockMessage(tx, { communityId, messageId, now }),
  }),
  decide: decideCancel,
  async apply(tx, facts, { communityId, now }) {
    for (const { subjectId: messageId } of facts) await setCancelled(tx, { communityId, messageId, now });
  },
});

/** Timed: what was sent is nobody's business after the days that the community chose. */
export const destroyMessages = defineCommand({
  name: 'destroyMessages',
  summary: 'Destroys messages that ended longer ago than they are kept; their number stays',
  permission: MANAGE,
  scope: 'community',
  schema: z.object({}),
  load: () => Promise.resolve(undefined),
  decide: () => ({ facts: [{ type: 'messagesDestroyed' as const }] }),
  apply: async (tx, _facts, { communityId, now }) => ({
    destroyed: await destroyOldMessages(tx, { communityId, now }),
  }),
});

/** Commands on messages. */
export const messageCommands: readonly Command[] = [
  setMessaging,
  sendTestMessage,
  retryMessage,
  cancelMessage,
  destroyMessages,
  noteReceipts,
];
