import { Problem } from '../../base/domain/problem.ts';
import type { Tx } from '../../base/server/db.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import { selfRegistration } from '../../forms/domain/forms/self-registration.ts';
import { findForm } from '../../forms/server/api.ts';
import type { LinkPage } from '../../messaging/server/api.ts';
import { describeDoors, findCommunityName, listHouseholds } from '../../register/server/api.ts';
import { findDoorTasks } from '../../tasks/server/api.ts';
import { KEPT_DAYS } from '../domain/review.ts';
import { maskName } from '../domain/self-registration.ts';
import { listPosters } from './poster-queries.ts';

/** What a poster leads to. */
export const selfRegistrationPage: LinkPage = {
  kind: 'selfRegistration',
  async read(tx, { link }) {
    const { communityId, subjectId } = link;
    const [poster] = await listPosters(tx, { communityId, posterIds: [subjectId] });
    if (!poster || poster.endedAt !== null) return undefined;
    return { ...(await communityOf(tx, communityId)), place: poster.name, keptDays: KEPT_DAYS, form: selfRegistration };
  },
};

/** What the link of a household leads to: its members by their first sign, numbered; nobody's id leaves the office. */
export const dailyHealthPage: LinkPage = {
  kind: 'dailyHealth',
  async read(tx, { link }) {
    const { communityId, subjectId } = link;
    const [household] = await listHouseholds(tx, { communityId, target: { householdIds: [subjectId] } });
    if (!household) return undefined;
    const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds: [household.dwellingId] });
    return {
      ...(await communityOf(tx, communityId)),
      ...{ place: doors.get(household.dwellingId) ?? '', form: dailyHealth },
      members: household.members.map(({ name }, at) => ({ person: String(at), name: maskName(name) })),
    };
  },
};

/** What the slip at a door leads to: the form of the campaign, while nobody has answered it. */
export const campaignPage: LinkPage = {
  kind: 'campaign',
  async read(tx, { link }) {
    const { communityId, subjectId } = link;
    const [task] = await findDoorTasks(tx, { communityId, taskIds: [subjectId] });
    const form = task && (await findForm(tx, { communityId, key: task.formKey ?? '', version: task.formVersion }));
    if (!task || !form) return undefined;
    if (task.state !== 'open') throw new Problem('campaignAnswered');
    const dwellingIds = task.dwellingId === null ? [] : [task.dwellingId];
    const doors = await describeDoors(tx, { communityIds: [communityId], dwellingIds });
    const householdIds = task.householdId === null ? [] : [task.householdId];
    const [household] = await listHouseholds(tx, { communityId, target: { householdIds } });
    return {
      ...(await communityOf(tx, communityId)),
      ...{ place: doors.get(task.dwellingId ?? '') ?? '', form },
      members: (household?.members ?? []).map(({ name }, at) => ({ person: String(at), name: maskName(name) })),
    };
  },
};

async function communityOf(tx: Tx, communityId: number): Promise<{ readonly community: string }> {
  return { community: (await findCommunityName(tx, communityId)) ?? '' };
}
