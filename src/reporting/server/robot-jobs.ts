import type { Job } from '../../base/server/jobs.ts';
import { robotNote } from '../domain/robot-note.ts';
import { readAreaReport } from './area-report.ts';
import { communitiesWithin, findArea } from './board-queries.ts';
import { noteRobotTold, waitingRobots } from './robot-queries.ts';
import { openRobotMessage, type PostRobot, postRobot } from './robot-sending.ts';

/** Every ten minutes: groups are told the figures of reports that were signed. One that cannot be reached is tried again. */
export function tellRobotsWith(post: PostRobot): Job {
  return {
    name: 'report-tell-robots',
    cron: '*/10 * * * *',
    async run({ db, clock, vault }) {
      const [day, now] = [clock.today(), clock.now()];
      for (const robot of await db.asOwner((tx) => waitingRobots(tx, day))) {
        const { communityId } = robot;
        const text = await db.read({ communityIds: [communityId] }, async (tx) => {
          const area = await findArea(tx, communityId);
          if (!area) return undefined;
          const communities = await communitiesWithin(tx, communityId);
          return robotNote(await readAreaReport(tx, { area, communities, day, now, locale: 'zh-CN' }), 'zh-CN');
        });
        if (text === undefined) continue;
        const outcome = await post(openRobotMessage(robot, { vault, text, now }));
        await db.write({ communityIds: [communityId] }, (tx) => noteRobotTold(tx, { ...robot, day, now, outcome }));
      }
    },
  };
}

export const tellRobots: Job = tellRobotsWith(postRobot);
