import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Checks on the day whose last reading was 37.3 C or more. */
export const gateFever = {
  code: 'gateFever',
  name: { 'zh-CN': '体温异常', 'zh-TW': '體溫異常', en: 'Fever at a gate' },
  definition: {
    'zh-CN': '当日卡口最后一次测温达到 37.3 ℃ 的人次。',
    'zh-TW': '當日卡口最後一次量溫達到 37.3 ℃ 的人次。',
    en: 'Checks on the day whose last reading was 37.3 C or more.',
  },
  unit: UNITS.time,
  group: 'gate',
  operation: 'gate',
  kind: 'flow',
} as const satisfies Indicator;
