import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Of those isolated now: in a facility or hospital. */
export const isolationAway = {
  code: 'isolationAway',
  name: { 'zh-CN': '集中隔离和住院', 'zh-TW': '集中隔離和住院', en: 'Isolated elsewhere' },
  definition: {
    'zh-CN': '在管人员中在集中隔离点或医院的。',
    'zh-TW': '在管人員中在集中隔離點或醫院的。',
    en: 'Of those isolated now: in a facility or hospital.',
  },
  unit: UNITS.person,
  group: 'isolation',
  operation: 'isolation',
  kind: 'stock',
} as const satisfies Indicator;
