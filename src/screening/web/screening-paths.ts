/** Addresses of screening in the console. */
export const screeningPaths = {
  campaigns: '/screening/campaigns',
  risks: '/screening/risks',
  health: '/screening/health',
  reports: '/screening/reports',
  referrals: '/screening/referrals',
} as const;
