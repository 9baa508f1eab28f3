import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Tests due on the day that were not taken. */
export const testsMissed = {
  code: 'testsMissed',
  name: { 'zh-CN': '应检未采', 'zh-TW': '應檢未採', en: 'Tests due, missing' },
  definition: {
    'zh-CN': '当日应采样、还没有采样的。',
    'zh-TW': '當日應採樣、還沒有採樣的。',
    en: 'Tests due on the day that were not taken.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'flow',
} as const satisfies Indicator;
