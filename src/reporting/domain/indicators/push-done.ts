import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People of lists from above whose check had its result on the day. */
export const pushDone = {
  code: 'pushDone',
  name: { 'zh-CN': '推单办结', 'zh-TW': '推單辦結', en: 'People of lists settled' },
  definition: {
    'zh-CN': '当日有核查结果的推单人员。',
    'zh-TW': '當日有核查結果的推單人員。',
    en: 'People of lists from above whose check had its result on the day.',
  },
  unit: UNITS.person,
  group: 'screening',
  operation: 'screening',
  kind: 'flow',
} as const satisfies Indicator;
