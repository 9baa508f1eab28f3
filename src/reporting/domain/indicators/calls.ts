import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Calls made on the day, also unanswered ones. */
export const calls = {
  code: 'calls',
  name: { 'zh-CN': '打电话', 'zh-TW': '打電話', en: 'Calls' },
  definition: {
    'zh-CN': '当日打电话的次数，没接通的也算。',
    'zh-TW': '當日打電話的次數，沒接通的也算。',
    en: 'Calls made on the day, also unanswered ones.',
  },
  unit: UNITS.round,
  group: 'work',
  operation: 'tasks',
  kind: 'flow',
} as const satisfies Indicator;
