import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People who live here on the day, each once; who only works here is not counted. */
export const residents = {
  code: 'residents',
  name: { 'zh-CN': '常住人口', 'zh-TW': '常住人口', en: 'Residents' },
  definition: {
    'zh-CN': '当日在本社区居住的人，每人只算一次；只在此工作的不算。',
    'zh-TW': '當日在本社區居住的人，每人只算一次；只在此工作的不算。',
    en: 'People who live here on the day, each once; who only works here is not counted.',
  },
  unit: UNITS.person,
  group: 'people',
  operation: 'register',
  kind: 'stock',
} as const satisfies Indicator;
