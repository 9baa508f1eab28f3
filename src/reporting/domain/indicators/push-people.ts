import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** People of lists from above whose check began on the day; several lists that ask for one person are one. */
export const pushPeople = {
  code: 'pushPeople',
  name: { 'zh-CN': '推单核查人数', 'zh-TW': '推單核查人數', en: 'People of lists' },
  definition: {
    'zh-CN': '当日开始核查的推单人员，几份名单问同一人算一人。',
    'zh-TW': '當日開始核查的推單人員，幾份名單問同一人算一人。',
    en: 'People of lists from above whose check began on the day; several lists that ask for one person are one.',
  },
  unit: UNITS.person,
  group: 'screening',
  operation: 'screening',
  kind: 'flow',
} as const satisfies Indicator;
