import { refuse, type Refusal } from '../../base/domain/decision.ts';
import type { MessagingSetting } from './setting.ts';
import { messageTemplates, type TemplateKey } from './templates.ts';

/**
 * Why somebody who asks for a message would wait for it in vain: messages are off, or its link would lead nowhere. Undefined when it can go.
 * Refuses `messagingOff`, `messagingAddressMissing`.
 */
export function sendingFault(
  { channel, address }: Pick<MessagingSetting, 'channel' | 'address'>,
  key: TemplateKey,
): Refusal | undefined {
  if (channel === 'off') return refuse('messagingOff');
  const hasLink = messageTemplates[key].placeholders.some(({ name }) => name === 'site');
  return hasLink && address === '' ? refuse('messagingAddressMissing') : undefined;
}
