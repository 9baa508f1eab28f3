import { addDays } from '../../base/domain/day.ts';
import { defineCommand } from '../../base/server/command.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { sendingFault } from '../../messaging/domain/sending-fault.ts';
import { makeLinks, queueMessages, readSetting, type NewMessage } from '../../messaging/server/api.ts';
import { listHouseholds } from '../../register/server/api.ts';
import { householdAnswers } from '../../tasks/server/api.ts';
import { decideRemind, RemindHouseholds } from '../domain/remind-households.ts';
import { dayBounds } from './zone-queries.ts';

const LINK_DAYS = 60;

/** On a worker's click, never by itself: nobody is written to every day for ever. */
export const remindHouseholds = defineCommand({
  name: 'remindHouseholds',
  summary: 'Reminds households that have not answered today by SMS, with their link; once a day',
  permission: 'screening.health.record',
  scope: 'community',
  schema: RemindHouseholds,
  subject: ({ buildingIds }) => ({ kind: 'building', id: buildingIds?.[0] }),
  async load(tx, { buildingIds }, { communityId, today }) {
    const target = buildingIds === undefined ? { everybody: true as const } : { buildingIds };
    const households = await listHouseholds(tx, { communityId, target });
    const answers = await householdAnswers(tx, {
      communityId,
      formKey: dailyHealth.id,
      ...(await dayBounds(tx, today)),
    });
    const answered = new Set(answers.map(({ householdId }) => householdId));
    return {
      missing: households.filter(({ householdId }) => !answered.has(householdId)),
      fault: sendingFault(await readSetting(tx, communityId), 'healthReminder'),
    };
  },
  decide: (state) => decideRemind(state),
  async apply(tx, facts, { communityId, now, today, vault, accountId: by }, { missing }) {
    if (facts.length === 0) return { queued: 0, withoutPhone: 0 };
    const subjectIds = missing.map(({ householdId }) => householdId);
    const until = addDays(today, LINK_DAYS);
    const codes = await makeLinks(tx, { kind: 'dailyHealth', until, communityId, subjectIds, vault });
    const messages = missing.map(({ householdId, members }): NewMessage => ({
      ...{ key: `health:${householdId}:${today}`, template: 'healthReminder', sourceId: householdId },
      details: { code: codes.get(householdId) ?? '' },
      to: { personIds: members.map(({ personId }) => personId) },
    }));
    return queueMessages(tx, { communityId, now, vault, by, messages });
  },
});
