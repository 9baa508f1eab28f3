import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Tests due on the day that were taken. */
export const testsTaken = {
  code: 'testsTaken',
  name: { 'zh-CN': '应检已采', 'zh-TW': '應檢已採', en: 'Tests due, taken' },
  definition: {
    'zh-CN': '当日应采样、已经采样的。',
    'zh-TW': '當日應採樣、已經採樣的。',
    en: 'Tests due on the day that were taken.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'flow',
} as const satisfies Indicator;
