/** Addresses of the overview. */
export const planPaths = { plan: '/plan' } as const;

/** The cache name of the plan. */
export const PLAN = 'plan';
export const PLAN_TOPICS: readonly string[] = [PLAN];
