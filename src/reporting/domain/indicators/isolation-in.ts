import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Orders that began on the day. */
export const isolationIn = {
  code: 'isolationIn',
  name: { 'zh-CN': '新增隔离观察', 'zh-TW': '新增隔離觀察', en: 'Newly isolated' },
  definition: {
    'zh-CN': '当日开始执行的隔离、观察。',
    'zh-TW': '當日開始執行的隔離、觀察。',
    en: 'Orders that began on the day.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'flow',
} as const satisfies Indicator;
