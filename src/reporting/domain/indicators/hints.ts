import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Hints received on the day. */
export const hints = {
  code: 'hints',
  name: { 'zh-CN': '邻里线索', 'zh-TW': '鄰里線索', en: 'Hints' },
  definition: {
    'zh-CN': '当日收到的邻里线索。',
    'zh-TW': '當日收到的鄰里線索。',
    en: 'Hints received on the day.',
  },
  unit: UNITS.item,
  group: 'screening',
  operation: 'screening',
  kind: 'flow',
} as const satisfies Indicator;
