import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Of those isolated now: at home. */
export const isolationHome = {
  code: 'isolationHome',
  name: { 'zh-CN': '居家隔离观察', 'zh-TW': '居家隔離觀察', en: 'Isolated at home' },
  definition: {
    'zh-CN': '在管人员中居家的。',
    'zh-TW': '在管人員中居家的。',
    en: 'Of those isolated now: at home.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'stock',
} as const satisfies Indicator;
