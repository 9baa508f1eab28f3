import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People who said on the day that they had left the city; the list says where they were. */
export const returnees = {
  code: 'returnees',
  name: { 'zh-CN': '返回人员', 'zh-TW': '返回人員', en: 'Returnees' },
  definition: {
    'zh-CN': '当日问到的、近期离开过本市的人；从哪里来见名单。',
    'zh-TW': '當日問到的、近期離開過本市的人；從哪裡來見名單。',
    en: 'People who said on the day that they had left the city; the list says where they were.',
  },
  unit: UNITS.person,
  group: 'screening',
  operation: 'screening',
  kind: 'flow',
} as const satisfies Indicator;
