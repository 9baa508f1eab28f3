import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { linkPermission } from '../../messaging/domain/link.ts';
import { listHouseholds } from '../../register/server/api.ts';
import { AnswerVisitByLink, decideHostAnswer } from '../domain/host-answer.ts';
import { findVisitHost } from './visit-host-queries.ts';
import { lockVisit, setVisitAnswer } from './visit-queries.ts';

const answerVisitByLink = defineCommand({
  name: 'answerVisitByLink',
  summary: 'A household says by its link whether a visitor at the gate may come in',
  permission: linkPermission('dailyHealth'),
  scope: 'community',
  schema: AnswerVisitByLink,
  subject: ({ visitId }) => ({ kind: 'visit', id: visitId }),
  async load(tx, { link, visitId }, { communityId, now }) {
    const visit = await lockVisit(tx, { communityId, visitId });
    const host = await findVisitHost(tx, { communityId, visitId });
    const [household] = await listHouseholds(tx, { communityId, target: { householdIds: [link.subjectId] } });
    const isPerson = household?.members.some(({ personId }) => personId === host?.hostPersonId) ?? false;
    const isDoor = host?.hostPersonId === null && household?.dwellingId === host.hostDwellingId;
    return { visit: visit && host && { ...visit, untilAt: host.untilAt }, isHost: isPerson || isDoor, now };
  },
  decide: (state, input) => decideHostAnswer(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await setVisitAnswer(tx, communityId, fact);
  },
});

/** What households may do at the gates, by their link. */
export const visitHostCommands: readonly Command[] = [answerVisitByLink];
