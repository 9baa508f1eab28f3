import type { Fact } from '../../base/domain/decision.ts';
import type { Text } from '../../base/domain/texts.ts';

/** What the worker reads on the card: which message it was, and nothing of what it said. Errands are in the language of the office. */
export function callText(message: Text | undefined): string {
  return `短信没送到${message === undefined ? '' : `（${message['zh-CN']}）`}，请打电话告诉本人`;
}

/** Whom to call after a message that a resident did not get; of those to workers the page of messages tells. */
export function calledInstead(
  fact: Fact,
): { readonly messageId: string; readonly personId: string; readonly template: string } | undefined {
  const { subjectId: messageId } = fact;
  if (fact.type !== 'messageUndelivered' || messageId === undefined) return undefined;
  const personId = 'personId' in fact ? fact.personId : undefined;
  const template = 'template' in fact ? fact.template : undefined;
  return typeof personId === 'string' && typeof template === 'string' ? { messageId, personId, template } : undefined;
}
