import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { findForm } from '../../forms/server/api.ts';
import { linkPermission } from '../../messaging/domain/link.ts';
import { listHouseholds } from '../../register/server/api.ts';
import { endTasks, findDoorTasks, recordAnswer } from '../../tasks/server/api.ts';
import { AnswerCampaign, decideAnswerCampaign } from '../domain/answer-campaign.ts';
import { withMemberIds } from '../domain/member-numbers.ts';

const answerCampaign = defineCommand({
  name: 'answerCampaign',
  summary: 'A household answers a campaign by the slip at its door; the task is done with that',
  permission: linkPermission('campaign'),
  scope: 'community',
  schema: AnswerCampaign,
  subject: ({ link }) => ({ kind: 'task', id: link.subjectId }),
  async load(tx, { link, answers }, { communityId, now, today }) {
    const [task] = await findDoorTasks(tx, { communityId, taskIds: [link.subjectId], lock: 'lock' });
    const form = task && (await findForm(tx, { communityId, key: task.formKey ?? '', version: task.formVersion }));
    const householdIds = task?.householdId == null ? [] : [task.householdId];
    const [household] = await listHouseholds(tx, { communityId, target: { householdIds } });
    const personIds = household?.members.map(({ personId }) => personId) ?? [];
    return { task, form, personIds, answers: withMemberIds(answers, personIds), now, today };
  },
  decide: (state, input) => decideAnswerCampaign(state, input),
  async apply(tx, facts, { communityId, now, accountId: by }, { task, form }) {
    for (const { subjectId: taskId, answerId, at, answers } of facts) {
      if (!task || !form) continue;
      await recordAnswer(tx, {
        ...{ communityId, id: answerId, formKey: form.id, formVersion: form.version, taskId },
        ...{ sourceId: task.sourceId ?? task.roundId, personId: task.personId ?? undefined },
        ...{ householdId: task.householdId ?? undefined, dwellingId: task.dwellingId ?? undefined },
        ...{ at, now, source: 'link', answers },
      });
      await endTasks(tx, { communityId, taskIds: [taskId], outcome: 'answered', answerId, now, by });
    }
    return { taken: facts.length };
  },
  record: ({ answers: _answers, ...fact }) => fact,
});

/** What households may do with the slips of campaigns. */
export const slipCommands: readonly Command[] = [answerCampaign];
