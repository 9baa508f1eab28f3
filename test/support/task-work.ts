import type { Instant } from '../../src/base/domain/day.ts';
import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { addTasks, openRound, recordAnswer } from '../../src/tasks/server/api.ts';
import type { Person, TestSite } from './site.ts';

/** A round about homes, as an operation opens it. */
export interface MadeRound {
  readonly roundId: string;
  readonly taskIds: readonly string[];
  readonly dwellingIds: readonly string[];
}

/** Makes a round with a task for each of the first homes of a community, due in so many hours. */
export async function makeRound(
  site: Pick<TestSite, 'db' | 'clock'>,
  of: {
    readonly communityId: number;
    readonly homes: number;
    readonly dueHours?: number;
    readonly assignee?: string | null;
    readonly formKey?: string;
    readonly title?: string;
  },
): Promise<MadeRound> {
  const { communityId, homes, dueHours = 8, assignee, formKey, title = '入户排查' } = of;
  const now = site.clock.now();
  const dueAt = new Date(Date.parse(now) + dueHours * 3_600_000).toISOString() as Instant;
  const roundId = newId();
  return site.db.write({ communityIds: [communityId] }, async (tx) => {
    const doors = await tx.query<{ id: string }>(sql`
      select d.id from dwelling d where d.community_id = ${communityId} and d.kind = 'home' and exists (
        select from residency r where r.community_id = d.community_id and r.dwelling_id = d.id and r.until_day is null)
      order by d.place_key limit ${homes}`);
    const dwellingIds = doors.map(({ id }) => id);
    await openRound(tx, {
      ...{ communityId, id: roundId, kind: 'errand', title, script: '您好，我是社区工作人员。', formKey },
      ...{ opensAt: now, dueAt, now, by: '00000000-0000-7000-8000-000000000000' },
    });
    const taskIds = await addTasks(tx, {
      communityId,
      today: site.clock.today(),
      tasks: dwellingIds.map((id) => ({
        ...{ id: newId(), roundId, kind: 'errand', subject: { kind: 'dwelling', id }, opensAt: now, dueAt },
        ...(assignee === undefined ? {} : { assignee }),
      })),
    });
    return { roundId, taskIds, dwellingIds };
  });
}

/** A morning of work: a round about homes, a call that reached nobody and a visit with its answers. Names begin with the mark. */
export async function workOnTasks(
  site: Pick<TestSite, 'db' | 'clock'>,
  of: { readonly director: Person; readonly communityId: number; readonly mark: string },
): Promise<void> {
  const { director, communityId, mark } = of;
  const round = await makeRound(site, { communityId, homes: 3, title: `${mark}入户排查`, formKey: 'delivery' });
  const at = site.clock.now();
  const attempt = { taskId: round.taskIds[0], attemptId: newId(), at, channel: 'phone', note: `${mark}占线` };
  const tried = await director.command('doTask', { ...attempt, outcome: 'unreachable' }, { communityId });
  if (!tried.ok) throw new Error(`doTask: ${JSON.stringify(tried)}`);
  await site.db.write({ communityIds: [communityId] }, (tx) =>
    recordAnswer(tx, {
      ...{ communityId, id: newId(), formKey: 'delivery', formVersion: 1, taskId: round.taskIds[0], at, now: at },
      ...{ dwellingId: round.dwellingIds[0], source: 'office', answers: {} },
    }),
  );
}
