import type { OutgoingMessage } from './gateway.ts';

/** Codes that a vendor gave to our texts once it had approved them: by template, or by template and language (`doorAlarm.en`). */
export type ApprovedTexts = Readonly<Record<string, string>>;

/** The code for a message; a text without one in its language goes in the one that there is. */
export function approvedText(
  texts: ApprovedTexts,
  { template, locale }: Pick<OutgoingMessage, 'template' | 'locale'>,
): string | undefined {
  return texts[`${template}.${locale}`] ?? texts[template];
}
