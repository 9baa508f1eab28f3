import { z } from 'zod';
import { instantOf, type Day, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Answers, rowsOf } from '../../forms/domain/answer.ts';
import { checkAnswers } from '../../forms/domain/check-answers.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { weighHealth, type HealthRisks, type WeighedPerson } from './weigh-health.ts';

const at = z.iso.datetime().transform((text): Instant => instantOf(new Date(text)));

/** What one household says about one day. `person` in the answers is a person id. */
export const HealthLine = z.object({
  answerId: idSchema<'answer'>(),
  householdId: idSchema<'household'>(),
  at,
  answers: Answers,
});
export type HealthLine = z.infer<typeof HealthLine>;

/** Input of `recordDailyHealth`: a chat list, or calls noted at a desk. */
export const RecordDailyHealth = z.object({
  source: z.enum(['chat', 'office']),
  lines: z.array(HealthLine).min(1).max(1000),
});
export type RecordDailyHealth = z.infer<typeof RecordDailyHealth>;

/** Input of `answerDailyHealth` by the link of a household. `person` in the answers is the number of a member, from 0. */
export const AnswerDailyHealth = z.object({
  link: z.object({ kind: z.literal('dailyHealth'), subjectId: idSchema<'household'>() }),
  answerId: idSchema<'answer'>(),
  at,
  answers: Answers,
});
export type AnswerDailyHealth = z.infer<typeof AnswerDailyHealth>;

/** A household as it is known. */
export interface KnownHousehold {
  readonly dwellingId: string;
  readonly personIds: readonly string[];
}

/** A household said how it is; the answer covers its members. `subjectId` is the household. */
export interface HealthFact {
  readonly type: 'healthAnswered';
  readonly subjectId: string;
  readonly dwellingId: string;
  readonly answerId: string;
  readonly at: Instant;
  readonly answers: Answers;
  readonly triage: WeighedPerson['level'];
  /** Members whose answers need a doctor's eye. */
  readonly suspicious: readonly WeighedPerson[];
}

/** What is known when households answer. */
export interface HealthState {
  readonly households: ReadonlyMap<string, KnownHousehold>;
  readonly risks: HealthRisks;
  readonly today: Day;
  readonly now: Instant;
}

const MINUTES_AHEAD = 10;
const MS_PER_MINUTE = 60_000;

/**
 * Takes what households say about a day. Refuses `householdUnknown`, `answersWrong` (the field), `momentInFuture`; of many lines one bad
 * one refuses all, with its number. @idempotent by answerId
 */
export function decideHealth(state: HealthState, lines: readonly HealthLine[]): Decision<HealthFact> {
  const facts: HealthFact[] = [];
  for (const [index, line] of lines.entries()) {
    const household = state.households.get(line.householdId);
    const row = { row: index + 1 };
    if (!household) return refuse('householdUnknown', row);
    if (Date.parse(line.at) > Date.parse(state.now) + MINUTES_AHEAD * MS_PER_MINUTE)
      return refuse('healthInFuture', row);
    const { values, problems } = checkAnswers(dailyHealth, line.answers, { today: state.today });
    const [problem] = problems;
    if (problem) return refuse('answersWrong', { field: problem.field, ...row });
    if (!rowsOf(values, 'members').every((one) => isOf(household, one['person'])))
      return refuse('answersWrong', { field: 'members', ...row });
    const { level, people } = weighHealth(values, state.risks);
    facts.push({
      ...{
        type: 'healthAnswered',
        subjectId: line.householdId,
        dwellingId: household.dwellingId,
        answerId: line.answerId,
      },
      ...{ at: line.at, answers: values, triage: level, suspicious: people.filter(({ isSuspicious }) => isSuspicious) },
    });
  }
  return { facts };
}

function isOf(household: KnownHousehold, person: unknown): boolean {
  return typeof person !== 'string' || household.personIds.includes(person);
}
