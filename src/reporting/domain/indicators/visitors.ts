import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Visitors, couriers, tradesmen and drivers registered on the day. */
export const visitors = {
  code: 'visitors',
  name: { 'zh-CN': '访客登记', 'zh-TW': '訪客登記', en: 'Visitors' },
  definition: {
    'zh-CN': '当日登记的访客、快递、维修、司机。',
    'zh-TW': '當日登記的訪客、快遞、維修、司機。',
    en: 'Visitors, couriers, tradesmen and drivers registered on the day.',
  },
  unit: UNITS.person,
  group: 'gate',
  operation: 'gate',
  kind: 'flow',
} as const satisfies Indicator;
