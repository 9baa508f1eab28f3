import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Orders whose planned release lies before the day and that still run. */
export const isolationOverdue = {
  code: 'isolationOverdue',
  name: { 'zh-CN': '到期未解除', 'zh-TW': '到期未解除', en: 'Release overdue' },
  definition: {
    'zh-CN': '到当日结束时已过计划解除日、仍未解除的。',
    'zh-TW': '到當日結束時已過計畫解除日、仍未解除的。',
    en: 'Orders whose planned release lies before the day and that still run.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'stock',
} as const satisfies Indicator;
