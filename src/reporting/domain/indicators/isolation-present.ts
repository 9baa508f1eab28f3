import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Orders still running at the end of the day. */
export const isolationPresent = {
  code: 'isolationPresent',
  name: { 'zh-CN': '在管隔离观察', 'zh-TW': '在管隔離觀察', en: 'Isolated now' },
  definition: {
    'zh-CN': '到当日结束时仍在执行的隔离、观察。',
    'zh-TW': '到當日結束時仍在執行的隔離、觀察。',
    en: 'Orders still running at the end of the day.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'stock',
} as const satisfies Indicator;
