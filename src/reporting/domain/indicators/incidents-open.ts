import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Incidents not closed by the end of the day. */
export const incidentsOpen = {
  code: 'incidentsOpen',
  name: { 'zh-CN': '未办结情况', 'zh-TW': '未辦結情況', en: 'Incidents open' },
  definition: {
    'zh-CN': '到当日结束时还没有办结的卡口情况。',
    'zh-TW': '到當日結束時還沒有辦結的卡口情況。',
    en: 'Incidents not closed by the end of the day.',
  },
  unit: UNITS.item,
  group: 'gate',
  operation: 'gate',
  kind: 'stock',
} as const satisfies Indicator;
