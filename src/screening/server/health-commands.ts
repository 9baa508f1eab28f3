import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { linkPermission } from '../../messaging/domain/link.ts';
import { findAnswers } from '../../tasks/server/api.ts';
import { AnswerDailyHealth, decideHealth, RecordDailyHealth, type HealthFact } from '../domain/daily-health.ts';
import { withMemberIds } from '../domain/member-numbers.ts';
import { weighHealth } from '../domain/weigh-health.ts';
import { loadHealth, reportEarly, risksOf, writeHealth } from './health-write.ts';

/** What people say of their health stays in the answer itself. */
function recorded({ answers: _answers, suspicious: _suspicious, triage: _triage, ...fact }: HealthFact): object {
  return fact;
}

const recordDailyHealth = defineCommand({
  name: 'recordDailyHealth',
  summary: 'Takes what households say about a day: a chat list, or calls noted at a desk',
  permission: 'screening.health.record',
  scope: 'community',
  schema: RecordDailyHealth,
  subject: () => ({ kind: 'household' }),
  load: async (tx, { source, lines }, context) => ({
    ...(await loadHealth(
      tx,
      context,
      lines.map(({ householdId }) => householdId),
    )),
    source,
  }),
  decide: (state, { lines }) => decideHealth(state, lines),
  async apply(tx, facts, context, { source }) {
    await writeHealth(tx, context, { facts, source, by: context.accountId });
    return { households: facts.length };
  },
  record: recorded,
});

const answerDailyHealth = defineCommand({
  name: 'answerDailyHealth',
  summary: 'A household says by its link how all of its members are',
  permission: linkPermission('dailyHealth'),
  scope: 'community',
  schema: AnswerDailyHealth,
  subject: ({ link }) => ({ kind: 'household', id: link.subjectId }),
  async load(tx, { link, answers }, context) {
    const state = await loadHealth(tx, context, [link.subjectId]);
    const members = state.listed[0]?.members ?? [];
    return {
      ...state,
      answers: withMemberIds(
        answers,
        members.map(({ personId }) => personId),
      ),
    };
  },
  decide: (state, { link, answerId, at }) =>
    decideHealth(state, [{ answerId, householdId: link.subjectId, at, answers: state.answers }]),
  async apply(tx, facts, context) {
    await writeHealth(tx, context, { facts, source: 'link', by: undefined });
    return { taken: facts.length };
  },
  record: recorded,
});

const FollowHealth = z.object({ answerId: idSchema<'answer'>() });

/** After a task was done: answers that tell of an illness reach the health station, whatever form asked for them. */
const followHealth = defineCommand({
  name: 'followHealth',
  summary: 'Weighs the answers of a task and reports to the health station what is suspicious',
  permission: 'screening.health.record',
  scope: 'community',
  schema: FollowHealth,
  async load(tx, { answerId }, { communityId, today }) {
    const [answer] = await findAnswers(tx, { communityId, answerIds: [answerId] });
    if (!answer) return { people: [] };
    const subject = answer.personId ?? undefined;
    const named = weighHealth(answer.answers, new Map(), subject).people.flatMap(({ personId }) => personId ?? []);
    const personIds = named.filter((id) => /^[0-9a-f-]{36}$/.test(id));
    const risks = await risksOf(tx, { communityId, today, personIds });
    // A row may name somebody in words of its own: only people of the register can be reported.
    const people = weighHealth(answer.answers, risks, subject).people.filter(
      ({ personId, isSuspicious }) => isSuspicious && personId !== undefined && risks.has(personId),
    );
    return { people };
  },
  decide: ({ people }, { answerId }) => ({
    facts: people.length === 0 ? [] : [{ type: 'healthReported' as const, answerId, people: people.length }],
  }),
  async apply(tx, facts, context, { people }) {
    for (const { answerId } of facts) for (const person of people) await reportEarly(tx, context, { answerId, person });
  },
});

/** Commands on how households are. */
export const healthCommands: readonly Command[] = [recordDailyHealth, answerDailyHealth, followHealth];
