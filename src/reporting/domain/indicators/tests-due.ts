import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Tests that orders ask for on the day. */
export const testsDue = {
  code: 'testsDue',
  name: { 'zh-CN': '应检', 'zh-TW': '應檢', en: 'Tests due' },
  definition: {
    'zh-CN': '在管人员按方案当日应采样的。',
    'zh-TW': '在管人員按方案當日應採樣的。',
    en: 'Tests that orders ask for on the day.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'flow',
} as const satisfies Indicator;
