/** Addresses of screening in the console. */
export const screeningPaths = {
  campaigns: '/screening/campaigns',
  health: '/screening/health',
  reports: '/screening/reports',
  referrals: '/screening/referrals',
} as const;
