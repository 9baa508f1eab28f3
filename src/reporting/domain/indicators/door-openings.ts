import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Openings that door sensors told on the day and nothing explained beforehand. */
export const doorOpenings = {
  code: 'doorOpenings',
  name: { 'zh-CN': '开门提醒', 'zh-TW': '開門提醒', en: 'Openings asked about' },
  definition: {
    'zh-CN': '当日门磁报告、没有事先说明而要询问的开门。',
    'zh-TW': '當日門磁報告、沒有事先說明而要詢問的開門。',
    en: 'Openings that door sensors told on the day and nothing explained beforehand.',
  },
  unit: UNITS.round,
  group: 'isolation',
  operation: 'isolation',
  kind: 'flow',
} as const satisfies Indicator;
