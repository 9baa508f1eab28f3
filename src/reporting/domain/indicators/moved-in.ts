import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People who live here on the day and did not the day before. */
export const movedIn = {
  code: 'movedIn',
  name: { 'zh-CN': '新增居住', 'zh-TW': '新增居住', en: 'Moved in' },
  definition: {
    'zh-CN': '前一日不住这里、当日住这里的人。',
    'zh-TW': '前一日不住這裡、當日住這裡的人。',
    en: 'People who live here on the day and did not the day before.',
  },
  unit: UNITS.person,
  group: 'people',
  operation: 'register',
  kind: 'flow',
} as const satisfies Indicator;
