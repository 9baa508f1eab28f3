import { z } from 'zod';
import type { Locale } from '../../base/domain/texts.ts';
import { FormText } from '../../forms/domain/form.ts';
import { element } from './link-elements.ts';

/** Questions that wait for one tap, above whatever else a page is for. */
export const LinkAsks = z
  .array(
    z.object({
      key: z.string(),
      title: FormText,
      about: FormText,
      choices: z.array(
        z.object({
          text: FormText,
          isMain: z.boolean(),
          command: z.string(),
          input: z.record(z.string(), z.string()),
        }),
      ),
    }),
  )
  .default([]);
export type LinkAsk = z.infer<typeof LinkAsks>[number];
export type LinkChoice = LinkAsk['choices'][number];

/** The questions as cards with large buttons. */
export function askElements(of: {
  readonly asks: readonly LinkAsk[];
  readonly locale: Locale;
  readonly onAnswer: (choice: LinkChoice) => void;
}): readonly HTMLElement[] {
  const { asks, locale, onAnswer } = of;
  return asks.map(({ title, about, choices }) =>
    element(
      'section',
      { className: 'ask' },
      element('h1', {}, title[locale]),
      element('p', { className: 'about' }, about[locale]),
      ...choices.map((choice) =>
        element(
          'button',
          { className: choice.isMain ? 'main tall' : 'second', onClick: () => onAnswer(choice) },
          choice.text[locale],
        ),
      ),
    ),
  );
}
