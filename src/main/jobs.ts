import { accessJobs } from '../access/server/jobs.ts';
import type { Job } from '../base/server/jobs.ts';
import { gateJobs } from '../gate/server/jobs.ts';
import { isolationJobs } from '../isolation/server/jobs.ts';
import { messageJobs } from '../messaging/server/message-jobs.ts';
import { importJobs } from '../register/server/import-jobs.ts';
import { peopleJobs } from '../register/server/merge-jobs.ts';
import { screeningJobs } from '../screening/server/retention.ts';
import { sensorJobs } from '../sensors/server/jobs.ts';
import { searchJobs } from '../register/server/search-jobs.ts';
import { reportJobs } from '../reporting/server/jobs.ts';
import { taskJobs } from '../tasks/server/jobs.ts';
import { workKinds } from './work-kinds.ts';

/** Timed work of every room. */
export const jobs: readonly Job[] = [
  ...accessJobs,
  ...gateJobs,
  ...importJobs,
  ...peopleJobs,
  ...searchJobs,
  ...sensorJobs,
  ...reportJobs,
  ...taskJobs(workKinds),
  ...isolationJobs,
  ...screeningJobs,
  ...messageJobs,
];
