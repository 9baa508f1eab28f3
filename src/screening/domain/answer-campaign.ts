import { z } from 'zod';
import { instantOf, type Day, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Answers, rowsOf } from '../../forms/domain/answer.ts';
import { checkAnswers } from '../../forms/domain/check-answers.ts';
import type { FormDefinition } from '../../forms/domain/form.ts';

/** Input of `answerCampaign` by the link of a door slip. `person` in the answers is the number of a member, from 0. */
export const AnswerCampaign = z.object({
  link: z.object({ kind: z.literal('campaign'), subjectId: idSchema<'task'>() }),
  answerId: idSchema<'answer'>(),
  at: z.iso.datetime().transform((text): Instant => instantOf(new Date(text))),
  answers: Answers,
});
export type AnswerCampaign = z.infer<typeof AnswerCampaign>;

/** A household answered a campaign itself; `subjectId` is the task. The answers stay in the answer. */
export interface CampaignAnswered {
  readonly type: 'campaignAnswered';
  readonly subjectId: string;
  readonly answerId: string;
  readonly at: Instant;
  readonly answers: Answers;
}

/** What is known when a slip is answered. `personIds`: of the household. */
export interface SlipState {
  readonly task: { readonly state: 'open' | 'done' | 'cancelled' } | undefined;
  readonly form: FormDefinition | undefined;
  readonly personIds: readonly string[];
  readonly answers: Answers;
  readonly today: Day;
  readonly now: Instant;
}

const MINUTES_AHEAD = 10;
const MS_PER_MINUTE = 60_000;

/**
 * Takes what a household answers by its slip. Refuses `campaignUnknown`, `campaignAnswered` (somebody asked them meanwhile, or it is
 * over), `healthInFuture`, `answersWrong` (the field). An answer of yesterday that a phone sends today is as good.
 */
export function decideAnswerCampaign(
  state: SlipState,
  { link, answerId, at }: Pick<AnswerCampaign, 'link' | 'answerId' | 'at'>,
): Decision<CampaignAnswered> {
  const { task, form, personIds } = state;
  if (!task || !form) return refuse('campaignUnknown');
  if (task.state !== 'open') return refuse('campaignAnswered');
  if (Date.parse(at) > Date.parse(state.now) + MINUTES_AHEAD * MS_PER_MINUTE) return refuse('healthInFuture');
  const { values, problems } = checkAnswers(form, state.answers, { today: state.today });
  const [problem] = problems;
  if (problem) return refuse('answersWrong', { field: problem.field });
  const stranger = memberLists(form).find((key) =>
    rowsOf(values, key).some(({ person }) => isStranger(person, personIds)),
  );
  if (stranger !== undefined) return refuse('answersWrong', { field: stranger });
  return { facts: [{ type: 'campaignAnswered', subjectId: link.subjectId, answerId, at, answers: values }] };
}

function memberLists({ fields }: FormDefinition): readonly string[] {
  return fields.flatMap((field) => (field.kind === 'repeat' && field.perMember ? [field.key] : []));
}

function isStranger(person: unknown, personIds: readonly string[]): boolean {
  return typeof person === 'string' && !personIds.includes(person);
}
