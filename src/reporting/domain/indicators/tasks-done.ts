import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Tasks done on the day. */
export const tasksDone = {
  code: 'tasksDone',
  name: { 'zh-CN': '办结任务', 'zh-TW': '辦結任務', en: 'Tasks done' },
  definition: {
    'zh-CN': '当日办结的任务。',
    'zh-TW': '當日辦結的任務。',
    en: 'Tasks done on the day.',
  },
  unit: UNITS.task,
  group: 'work',
  operation: 'tasks',
  kind: 'flow',
} as const satisfies Indicator;
