import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People of lists from above without a result by the end of the day. */
export const pushOpen = {
  code: 'pushOpen',
  name: { 'zh-CN': '推单未办结', 'zh-TW': '推單未辦結', en: 'People of lists open' },
  definition: {
    'zh-CN': '到当日结束时还没有结果的推单人员。',
    'zh-TW': '到當日結束時還沒有結果的推單人員。',
    en: 'People of lists from above without a result by the end of the day.',
  },
  unit: UNITS.person,
  group: 'screening',
  operation: 'screening',
  kind: 'stock',
} as const satisfies Indicator;
