import type { Job } from '../../base/server/jobs.ts';
import { tidySearchIndex } from './search-queries.ts';

/** Sorts the newest search tokens into the index; costs nothing when there are none. */
const tidySearch: Job = {
  name: 'register.tidySearch',
  cron: '* * * * *',
  run: ({ db }) => db.write({ communityIds: [] }, tidySearchIndex),
};

/** Timed work on the search. */
export const searchJobs: readonly Job[] = [tidySearch];
