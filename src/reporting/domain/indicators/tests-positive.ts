import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Positive results of the day. */
export const testsPositive = {
  code: 'testsPositive',
  name: { 'zh-CN': '检测阳性', 'zh-TW': '檢測陽性', en: 'Positive tests' },
  definition: {
    'zh-CN': '当日出结果为阳性的。',
    'zh-TW': '當日出結果為陽性的。',
    en: 'Positive results of the day.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'flow',
} as const satisfies Indicator;
