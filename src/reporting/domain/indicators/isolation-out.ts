import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Orders that ended on the day, whatever the reason. */
export const isolationOut = {
  code: 'isolationOut',
  name: { 'zh-CN': '解除隔离观察', 'zh-TW': '解除隔離觀察', en: 'Isolation ended' },
  definition: {
    'zh-CN': '当日结束的隔离、观察，不论何种原因。',
    'zh-TW': '當日結束的隔離、觀察，不論何種原因。',
    en: 'Orders that ended on the day, whatever the reason.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'flow',
} as const satisfies Indicator;
