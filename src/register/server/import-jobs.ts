import { SYSTEM_ACCOUNT, systemActor } from '../../base/domain/actor.ts';
import { addDays } from '../../base/domain/day.ts';
import { newId } from '../../base/server/ids.ts';
import type { Job } from '../../base/server/jobs.ts';
import { communitiesWithOldContents } from './import-queries.ts';

/** How long files stay as they came: long enough to ask back, short enough not to be a second register. */
export const KEEP_FILES_DAYS = 30;

/** Every night: files whose time is over lose their content; the account of their rows stays. */
const dropContents: Job = {
  name: 'register-drop-import-contents',
  cron: '20 3 * * *',
  async run({ db, bus, clock, log }) {
    const before = addDays(clock.today(), -KEEP_FILES_DAYS);
    const communityIds = await db.asOwner((tx) => communitiesWithOldContents(tx, before));
    for (const communityId of communityIds) {
      const result = await bus.execute({
        envelope: { commandId: newId(), name: 'dropImportContents', communityId, input: { before } },
        actor: systemActor(['register.import.run'], [communityId]),
      });
      log.info({ communityId, account: SYSTEM_ACCOUNT, ok: result.ok }, 'old import files emptied');
    }
  },
};

/** Timed work of imports. */
export const importJobs: readonly Job[] = [dropContents];
