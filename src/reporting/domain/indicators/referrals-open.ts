import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Early reports not answered by the end of the day. */
export const referralsOpen = {
  code: 'referralsOpen',
  name: { 'zh-CN': '待答复早报告', 'zh-TW': '待答覆早報告', en: 'Early reports open' },
  definition: {
    'zh-CN': '到当日结束时卫生服务中心还没有答复的人。',
    'zh-TW': '到當日結束時衛生服務中心還沒有答覆的人。',
    en: 'Early reports not answered by the end of the day.',
  },
  unit: UNITS.person,
  group: 'health',
  operation: 'health',
  kind: 'stock',
} as const satisfies Indicator;
