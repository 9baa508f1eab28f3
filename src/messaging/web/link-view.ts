import { z } from 'zod';
import type { Locale, Text } from '../../base/domain/texts.ts';
import type { Answers } from '../../forms/domain/answer.ts';
import type { AnswerProblem } from '../../forms/domain/check-answers.ts';
import { FormDefinition } from '../../forms/domain/form.ts';
import { LinkAsks } from './link-asks.ts';
import { LinkLines } from './link-lines.ts';
import type { Outgoing } from './link-store.ts';

/** What the server says about a link. */
export const LinkPageData = z.looseObject({
  kind: z.string(),
  opening: z.string(),
  community: z.string(),
  place: z.string().default(''),
  keptDays: z.number().optional(),
  lines: LinkLines,
  asks: LinkAsks,
  form: z.unknown(),
  members: z.array(z.object({ person: z.string(), name: z.string() })).default([]),
});
export type LinkPageData = z.infer<typeof LinkPageData>;

/** One thing that somebody may do with a link. */
export interface LinkAction {
  readonly key: string;
  readonly title: Text;
  readonly about: Text;
  /** Said on the thanks page. */
  readonly thanks: Text;
  /** The form of the page unless another one is given. */
  readonly form?: FormDefinition;
  readonly command: string;
  /** One tap that sends these answers: "all well". */
  readonly oneTap?: {
    readonly text: Text;
    readonly answers: Answers;
    readonly otherwise: Text;
    readonly begin: Answers;
  };
  readonly inputOf: (of: {
    readonly id: string;
    readonly at: string;
    readonly answers: Answers;
  }) => Readonly<Record<string, unknown>>;
}

/** What the page does by the kind of its link; the first action is what it opens with. */
export type LinkActions = Readonly<Record<string, readonly LinkAction[]>>;

export interface MountParts {
  readonly root: HTMLElement;
  readonly token: string;
  readonly actions: LinkActions;
  /** Words of refusals by code. */
  readonly problems: Readonly<Record<string, Text>>;
  /** What is kept how long and whom to ask, under every form. */
  readonly privacy: (page: LinkPageData) => Text;
}

/** What the page shows. */
export type View =
  | { readonly at: 'loading' | 'offline' }
  | { readonly at: 'ended'; readonly words: Text }
  | { readonly at: 'form'; readonly page: LinkPageData; readonly action: LinkAction; readonly isDetailed: boolean }
  | { readonly at: 'waiting'; readonly page: LinkPageData; readonly outgoing: Outgoing; readonly isSending: boolean }
  | { readonly at: 'done'; readonly page: LinkPageData; readonly action: LinkAction; readonly id: string };

/** What somebody has typed and chosen so far. */
export interface Desk {
  locale: Locale;
  answers: Answers;
  problems: readonly AnswerProblem[];
  /** Typed into a field that people do not see. */
  trap: string;
}

/** The form of an action, else that of the page. */
export function formOf(page: LinkPageData, action: LinkAction): FormDefinition {
  return action.form ?? FormDefinition.parse(page.form);
}
