import type { Details } from './decision.ts';
import type { Locale } from './texts.ts';

/** One entry of a problem registry: the HTTP status and the words in every language. `{name}` is filled from details. */
export interface ProblemText extends Readonly<Record<Locale, string>> {
  readonly status: number;
}

export type ProblemRegistry = Readonly<Record<string, ProblemText>>;

/** An error with a code and details and no prose; thrown only at the shell (HTTP, command path, files), never by a rule. */
export class Problem extends Error {
  readonly code: string;
  readonly details: Details;

  constructor(code: string, details: Details = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}
