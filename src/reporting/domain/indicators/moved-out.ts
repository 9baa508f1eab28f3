import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People who lived here the day before and do not on the day; deaths included. */
export const movedOut = {
  code: 'movedOut',
  name: { 'zh-CN': '迁出减少', 'zh-TW': '遷出減少', en: 'Moved out' },
  definition: {
    'zh-CN': '前一日住这里、当日不住这里的人，含去世。',
    'zh-TW': '前一日住這裡、當日不住這裡的人，含去世。',
    en: 'People who lived here the day before and do not on the day; deaths included.',
  },
  unit: UNITS.person,
  group: 'people',
  operation: 'register',
  kind: 'flow',
} as const satisfies Indicator;
