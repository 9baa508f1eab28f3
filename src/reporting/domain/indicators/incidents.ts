import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Incidents at the gates on the day. */
export const incidents = {
  code: 'incidents',
  name: { 'zh-CN': '卡口情况', 'zh-TW': '卡口情況', en: 'Incidents' },
  definition: {
    'zh-CN': '当日发生在卡口的情况。',
    'zh-TW': '當日發生在卡口的情況。',
    en: 'Incidents at the gates on the day.',
  },
  unit: UNITS.item,
  group: 'gate',
  operation: 'gate',
  kind: 'flow',
} as const satisfies Indicator;
