/** Addresses of the screens of reports. */
export const reportPaths = {
  daily: '/reports/daily',
  dailyOn: (day: string) => `/reports/daily?day=${day}`,
  behindPattern: '/reports/behind/:code',
  behind: (of: { readonly code: string; readonly day: string }) => `/reports/behind/${of.code}?day=${of.day}`,
  board: '/reports/board',
  below: (of: { readonly community: number; readonly day: string }) =>
    `/reports/below?of=${of.community}&day=${of.day}`,
  belowPattern: '/reports/below',
  words: '/reports/words',
  settings: '/reports/settings',
  lists: '/reports/lists',
  inbox: '/inbox',
} as const;

/** The cache name under which reports are read; every command on them reads it again. */
export const REPORTS = 'reports';
export const REPORT_TOPICS: readonly string[] = [REPORTS];
/** Facts after which reports are read again by themselves. */
export const REPORT_FACTS: readonly string[] = ['report*', 'figureOverridden', 'checkExplained'];

/** The cache name of the inbox. */
export const INBOX = 'inbox';
