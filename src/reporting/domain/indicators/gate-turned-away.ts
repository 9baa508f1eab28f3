import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Turned away at a gate on the day. */
export const gateTurnedAway = {
  code: 'gateTurnedAway',
  name: { 'zh-CN': '劝返', 'zh-TW': '勸返', en: 'Turned away' },
  definition: {
    'zh-CN': '当日在卡口被劝返的人次。',
    'zh-TW': '當日在卡口被勸返的人次。',
    en: 'Turned away at a gate on the day.',
  },
  unit: UNITS.time,
  group: 'gate',
  operation: 'gate',
  kind: 'flow',
} as const satisfies Indicator;
