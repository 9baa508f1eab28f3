import { z } from 'zod';
import type { Locale } from '../../base/domain/texts.ts';
import { FormText } from '../../forms/domain/form.ts';
import { element } from './link-elements.ts';

/** What a page says before its form; a phone can be tapped. */
export const LinkLines = z
  .array(z.object({ label: FormText, text: FormText, phone: z.string().optional() }))
  .default([]);

/** The lines as a list of terms; nothing when there are none. */
export function linesElement(lines: z.infer<typeof LinkLines>, locale: Locale): HTMLElement | undefined {
  if (lines.length === 0) return undefined;
  const list = element('dl', { className: 'lines' });
  for (const { label, text, phone } of lines) {
    const value = element('dd', {}, text[locale]);
    if (phone !== undefined) value.append(' ', callElement(phone));
    list.append(element('dt', {}, label[locale]), value);
  }
  return list;
}

function callElement(phone: string): HTMLElement {
  const call = element('a', { className: 'call' }, phone);
  call.href = `tel:${phone.replace(/[^\d+]/g, '')}`;
  return call;
}
