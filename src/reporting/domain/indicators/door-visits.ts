import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Doors knocked at on the day, also where nobody was in. */
export const doorVisits = {
  code: 'doorVisits',
  name: { 'zh-CN': '上门', 'zh-TW': '上門', en: 'Door visits' },
  definition: {
    'zh-CN': '当日上门的次数，没人在家的也算。',
    'zh-TW': '當日上門的次數，沒人在家的也算。',
    en: 'Doors knocked at on the day, also where nobody was in.',
  },
  unit: UNITS.round,
  group: 'work',
  operation: 'tasks',
  kind: 'flow',
} as const satisfies Indicator;
