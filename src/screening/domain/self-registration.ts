import { z } from 'zod';
import { instantOf, type Day, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { answerTo, Answers, rowsOf, type Answer } from '../../forms/domain/answer.ts';
import { checkAnswers } from '../../forms/domain/check-answers.ts';
import { selfRegistration } from '../../forms/domain/forms/self-registration.ts';
import { triage } from '../../forms/domain/triage.ts';
import type { TriageLevel } from '../../forms/domain/triage-rules.ts';

const byPoster = z.object({ kind: z.literal('selfRegistration'), subjectId: idSchema<'poster'>() });

/** Input of `submitSelfRegistration`, by the link of a poster. */
export const SubmitSelfRegistration = z.object({
  link: byPoster,
  /** Made by the phone: the same form sent twice is one. */
  partyId: idSchema<'party'>(),
  filledAt: z.iso.datetime().transform((text): Instant => instantOf(new Date(text))),
  answers: Answers,
});
export type SubmitSelfRegistration = z.infer<typeof SubmitSelfRegistration>;

/** Who somebody says to be: what is sealed until a worker has looked. */
export interface ToldPerson {
  readonly name: string;
  readonly sex?: string;
  readonly mobile?: string;
  readonly address: string;
}

/** What came with one poster's form: whoever filled it in first, then companions. `subjectId` is the party. */
export interface SelfRegisteredFact {
  readonly type: 'selfRegistered';
  readonly subjectId: string;
  readonly posterId: string;
  readonly filledAt: Instant;
  readonly people: readonly ToldPerson[];
  /** The form without what says who they are. */
  readonly answers: Answers;
  readonly triage: TriageLevel;
}

const TELLING: ReadonlySet<string> = new Set(['name', 'mobile', 'address', 'companions']);

/**
 * Takes a self-registration. Refuses `posterUnknown`, `answersWrong` (the field). @idempotent by partyId
 */
export function decideSelfRegistration(
  state: { readonly hasPoster: boolean; readonly isKnown: boolean; readonly today: Day; readonly now: Instant },
  input: SubmitSelfRegistration,
): Decision<SelfRegisteredFact> {
  if (state.isKnown) return { facts: [] };
  if (!state.hasPoster) return refuse('posterUnknown');
  const { values, problems } = checkAnswers(selfRegistration, input.answers, { today: state.today });
  const [problem] = problems;
  if (problem) return refuse('answersWrong', { field: problem.field });
  const answers = Object.fromEntries(Object.entries(values).filter(([key]) => !TELLING.has(key)));
  return {
    facts: [
      {
        ...{ type: 'selfRegistered', subjectId: input.partyId, posterId: input.link.subjectId },
        // A phone whose clock is ahead filled it in now at the latest.
        filledAt: input.filledAt > state.now ? state.now : input.filledAt,
        ...{ people: peopleOf(values), answers, triage: triage(answers).level },
      },
    ],
  };
}

function peopleOf(values: Answers): readonly ToldPerson[] {
  const address = textOf(answerTo(values, 'address'));
  const first = toldPerson({
    ...{ name: answerTo(values, 'name'), sex: answerTo(values, 'sex'), mobile: answerTo(values, 'mobile') },
    address,
  });
  const others = rowsOf(values, 'companions').map((row) =>
    toldPerson({ name: row['companionName'], sex: row['companionSex'], mobile: row['companionMobile'], address }),
  );
  return [first, ...others];
}

function toldPerson(of: {
  readonly name: Answer | undefined;
  readonly sex: Answer | undefined;
  readonly mobile: Answer | undefined;
  readonly address: string;
}): ToldPerson {
  return {
    name: textOf(of.name),
    ...(typeof of.sex === 'string' ? { sex: of.sex } : {}),
    ...(typeof of.mobile === 'string' ? { mobile: of.mobile } : {}),
    address: of.address,
  };
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}

/** A name with all but its first sign hidden: lists show who it may be, not who it is. */
export function maskName(name: string): string {
  const [first = '', ...others] = Array.from(name);
  return first + '*'.repeat(Math.min(others.length, 4));
}

/** Input of `submitHint`: what a neighbour believes to have seen. */
export const SubmitHint = z.object({
  link: byPoster,
  hintId: idSchema<'hint'>(),
  text: z.string().trim().min(4).max(500),
});
export type SubmitHint = z.infer<typeof SubmitHint>;
