import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Daily health answers of the day. */
export const healthReports = {
  code: 'healthReports',
  name: { 'zh-CN': '健康监测', 'zh-TW': '健康監測', en: 'Health reports' },
  definition: {
    'zh-CN': '当日登记的每日健康状况。',
    'zh-TW': '當日登記的每日健康狀況。',
    en: 'Daily health answers of the day.',
  },
  unit: UNITS.round,
  group: 'health',
  operation: 'health',
  kind: 'flow',
} as const satisfies Indicator;
