import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Objections not answered by the end of the day. */
export const objectionsOpen = {
  code: 'objectionsOpen',
  name: { 'zh-CN': '待答复异议', 'zh-TW': '待答覆異議', en: 'Objections open' },
  definition: {
    'zh-CN': '到当日结束时还没有答复的异议。',
    'zh-TW': '到當日結束時還沒有答覆的異議。',
    en: 'Objections not answered by the end of the day.',
  },
  unit: UNITS.item,
  group: 'isolation',
  operation: 'isolation',
  kind: 'stock',
} as const satisfies Indicator;
