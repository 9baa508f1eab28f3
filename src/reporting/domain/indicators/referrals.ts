import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People reported to the health station on the day. */
export const referrals = {
  code: 'referrals',
  name: { 'zh-CN': '早报告', 'zh-TW': '早報告', en: 'Early reports' },
  definition: {
    'zh-CN': '当日报给卫生服务中心的人。',
    'zh-TW': '當日報給衛生服務中心的人。',
    en: 'People reported to the health station on the day.',
  },
  unit: UNITS.person,
  group: 'health',
  operation: 'health',
  kind: 'flow',
} as const satisfies Indicator;
