import { createContext, use, useCallback, type ReactNode } from 'react';
import { fillText, type Locale } from '../domain/texts.ts';
import type { Failure, ProblemDetails } from './failure.ts';
import { useLocale } from './preferences.tsx';
import { failureTexts } from './shell-texts.ts';

/** Finds the text of a problem code in the registries of all rooms; undefined for an unknown code. */
export type FindProblemText = (problem: {
  readonly code: string;
  readonly locale: Locale;
  readonly details: ProblemDetails;
}) => string | undefined;

const ProblemTextsContext = createContext<FindProblemText>(() => undefined);

/** Gives the shared parts the problem texts of all rooms; the roof alone knows them all. */
export function ProblemTextsProvider(props: { readonly find: FindProblemText; readonly children: ReactNode }) {
  return <ProblemTextsContext value={props.find}>{props.children}</ProblemTextsContext>;
}

/** `say(failure)`: what happened, what is kept, what to do next. Reads and writes lose different things, so they say it differently. */
export function useFailureText(act: 'read' | 'write'): (failure: Failure) => string {
  const locale = useLocale();
  const find = use(ProblemTextsContext);
  return useCallback(
    (failure) => {
      const problem = failure.kind === 'refused' ? failure : failure.kind === 'busy' ? failure.problem : undefined;
      const text = problem && find({ code: problem.code, locale, details: problem.details });
      if (text !== undefined) return text;
      if (failure.kind === 'refused') return fillText(failureTexts.unknownRefusal[locale], { code: failure.code });
      if (act === 'write' || failure.kind === 'signedOut') return failureTexts[failure.kind][locale];
      return failureTexts[READ_KEYS[failure.kind]][locale];
    },
    [act, find, locale],
  );
}

/** The text of a problem code, for messages that domain schemas carry; undefined when it is no known code. */
export function useFindProblemText(): (code: string, details?: ProblemDetails) => string | undefined {
  const locale = useLocale();
  const find = use(ProblemTextsContext);
  return useCallback((code, details = {}) => find({ code, locale, details }), [find, locale]);
}

const READ_KEYS = { network: 'readNetwork', busy: 'readBusy', broken: 'readBroken' } as const;
