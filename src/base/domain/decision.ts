/** Numbers and short words that fill a refusal's text; never a name, phone or id number. */
export type Details = Readonly<Record<string, string | number>>;

/** An expected "no": a code of the problem registry. A value, never thrown by a rule. */
export interface Refusal {
  readonly refused: string;
  readonly details?: Details;
}

/** Something that happened, in the past tense. `record` is what is written down: sealed or masked where it must be. */
export interface Fact {
  readonly type: string;
  readonly subjectId?: string;
}

/** What a rule answers: what happened, or why not. */
export type Decision<F extends Fact> = { readonly facts: readonly F[] } | Refusal;

/** Says no, with a code that a gate guard can act on. */
export function refuse(refused: string, details?: Details): Refusal {
  return details ? { refused, details } : { refused };
}

/** Tells a refusal from any other answer. */
export function isRefusal(answer: object): answer is Refusal {
  return 'refused' in answer;
}
