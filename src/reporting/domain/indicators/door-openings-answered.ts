import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Openings asked about whose reason was said on the day. */
export const doorOpeningsAnswered = {
  code: 'doorOpeningsAnswered',
  name: { 'zh-CN': '开门提醒已答复', 'zh-TW': '開門提醒已答覆', en: 'Openings answered' },
  definition: {
    'zh-CN': '当日说明了原因的开门提醒。',
    'zh-TW': '當日說明了原因的開門提醒。',
    en: 'Openings asked about whose reason was said on the day.',
  },
  unit: UNITS.round,
  group: 'isolation',
  operation: 'isolation',
  kind: 'flow',
} as const satisfies Indicator;
