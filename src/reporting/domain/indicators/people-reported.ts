import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Travel and contact histories written down on the day. */
export const peopleReported = {
  code: 'peopleReported',
  name: { 'zh-CN': '旅居接触排查', 'zh-TW': '旅居接觸排查', en: 'Travel and contacts asked' },
  definition: {
    'zh-CN': '当日登记的旅居史、接触史。',
    'zh-TW': '當日登記的旅居史、接觸史。',
    en: 'Travel and contact histories written down on the day.',
  },
  unit: UNITS.person,
  group: 'screening',
  operation: 'screening',
  kind: 'flow',
} as const satisfies Indicator;
