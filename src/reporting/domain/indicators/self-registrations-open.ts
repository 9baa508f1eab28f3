import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Self-registrations not settled by the end of the day. */
export const selfRegistrationsOpen = {
  code: 'selfRegistrationsOpen',
  name: { 'zh-CN': '待核自主申报', 'zh-TW': '待核自主申報', en: 'Self-registrations open' },
  definition: {
    'zh-CN': '到当日结束时还没有核对的自主申报。',
    'zh-TW': '到當日結束時還沒有核對的自主申報。',
    en: 'Self-registrations not settled by the end of the day.',
  },
  unit: UNITS.person,
  group: 'screening',
  operation: 'screening',
  kind: 'stock',
} as const satisfies Indicator;
