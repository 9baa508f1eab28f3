import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Let in after a check on the day, emergencies included. */
export const gateIn = {
  code: 'gateIn',
  name: { 'zh-CN': '放行进入', 'zh-TW': '放行進入', en: 'Let in' },
  definition: {
    'zh-CN': '当日查验后进入的人次，含急事放行。',
    'zh-TW': '當日查驗後進入的人次，含急事放行。',
    en: 'Let in after a check on the day, emergencies included.',
  },
  unit: UNITS.time,
  group: 'gate',
  operation: 'gate',
  kind: 'flow',
} as const satisfies Indicator;
