/** Addresses of the day's work in the console. */
export const workPaths = {
  dispatch: '/work/dispatch',
  late: '/work/dispatch?late=yes',
  of: (accountId: string) => `/work/dispatch?assignee=${accountId}`,
  rounds: '/work/rounds',
  roundPattern: '/work/rounds/:id',
  round: (roundId: string) => `/work/rounds/${roundId}`,
  log: '/work/log',
  logOf: (of: { readonly accountId: string; readonly day: string }) =>
    `/work/log?account=${of.accountId}&day=${of.day}`,
} as const;

/** The cache name under which tasks are read; every command on them reads it again. */
export const TASKS = 'tasks';
export const TASK_TOPICS: readonly string[] = [TASKS];
/** Facts after which lists of tasks are read again by themselves. */
export const TASK_FACTS: readonly string[] = ['task*', 'errand*'];
