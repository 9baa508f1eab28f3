import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Let out after a check on the day, emergencies included. */
export const gateOut = {
  code: 'gateOut',
  name: { 'zh-CN': '放行外出', 'zh-TW': '放行外出', en: 'Let out' },
  definition: {
    'zh-CN': '当日查验后外出的人次，含急事放行。',
    'zh-TW': '當日查驗後外出的人次，含急事放行。',
    en: 'Let out after a check on the day, emergencies included.',
  },
  unit: UNITS.time,
  group: 'gate',
  operation: 'gate',
  kind: 'flow',
} as const satisfies Indicator;
