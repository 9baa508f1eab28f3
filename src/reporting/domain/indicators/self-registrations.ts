import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People who registered themselves on the day. */
export const selfRegistrations = {
  code: 'selfRegistrations',
  name: { 'zh-CN': '自主申报', 'zh-TW': '自主申報', en: 'Self-registrations' },
  definition: {
    'zh-CN': '当日居民自己申报的人数。',
    'zh-TW': '當日居民自己申報的人數。',
    en: 'People who registered themselves on the day.',
  },
  unit: UNITS.person,
  group: 'screening',
  operation: 'screening',
  kind: 'flow',
} as const satisfies Indicator;
