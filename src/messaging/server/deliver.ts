import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import type { Vault } from '../../base/server/secret.ts';
import { afterFailure } from '../domain/retry.ts';
import { findTemplate, paramsOf, writeMessage } from '../domain/templates.ts';
import { notSent, type Gateway, type OutgoingMessage, type SendOutcome } from './gateways/gateway.ts';
import type { ClaimedMessage, TriedMessage } from './send-queries.ts';

const Details = z.record(z.string(), z.string());

interface Delivering {
  readonly gateway: Gateway | undefined;
  readonly vault: Vault;
  readonly signature: string;
  readonly now: Instant;
}

/** Sends messages at once; says what to write down of each. One that cannot be read holds up no other. */
export async function deliverAll(
  messages: readonly ClaimedMessage[],
  of: Delivering,
): Promise<readonly TriedMessage[]> {
  const ends = await Promise.allSettled(messages.map((message) => deliver(message, of)));
  return messages.map((message, n) => {
    const end = ends[n];
    return end?.status === 'fulfilled' ? end.value : unreadable(message);
  });
}

function unreadable({ messageId }: ClaimedMessage): TriedMessage {
  return { messageId, state: 'failed', retryAt: null, error: 'unreadable', said: null, ref: null, isFree: true };
}

async function deliver(message: ClaimedMessage, of: Delivering): Promise<TriedMessage> {
  const outgoing = openMessage(message, of);
  const outcome = await sendBy(of.gateway, outgoing);
  const { messageId, urgency, tries } = message;
  if (outcome.isSent)
    return { messageId, state: 'sent', retryAt: null, error: null, said: null, ref: outcome.ref, isFree: false };
  const { error, said } = outcome;
  const after = afterFailure({ urgency, tries, error, now: of.now });
  // Nobody knows whether a gateway that did not answer took it: the budget stays used.
  const isFree = error !== 'notReached';
  return { messageId, retryAt: null, ...after, error, said, ref: null, isFree };
}

function sendBy(gateway: Gateway | undefined, message: OutgoingMessage | undefined): Promise<SendOutcome> {
  if (!gateway) return Promise.resolve(notSent('notSetUp'));
  if (!message) return Promise.resolve(notSent('templateMissing'));
  return gateway.send(message);
}

/** Undefined for a text that a newer version of the program does not know any more. */
function openMessage(message: ClaimedMessage, { vault, signature, now }: Delivering): OutgoingMessage | undefined {
  const { messageId, template: key, locale, madeOn } = message;
  const template = findTemplate(key);
  if (!template) return undefined;
  const details = Details.parse(JSON.parse(vault.open(message.detailsSealed).toString('utf8')));
  return {
    ...{ messageId, template: key, locale, madeOn, now, params: paramsOf(template, details) },
    phone: vault.open(message.phoneSealed).toString('utf8'),
    text: writeMessage({ template, details, locale, signature }),
  };
}
