import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** All checks at the gates on the day. */
export const gateChecks = {
  code: 'gateChecks',
  name: { 'zh-CN': '卡口查验', 'zh-TW': '卡口查驗', en: 'Gate checks' },
  definition: {
    'zh-CN': '当日各卡口的全部查验。',
    'zh-TW': '當日各卡口的全部查驗。',
    en: 'All checks at the gates on the day.',
  },
  unit: UNITS.time,
  group: 'gate',
  operation: 'gate',
  kind: 'flow',
} as const satisfies Indicator;
