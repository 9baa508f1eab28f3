import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Tasks past their time and not done by the end of the day. */
export const tasksLate = {
  code: 'tasksLate',
  name: { 'zh-CN': '逾期任务', 'zh-TW': '逾期任務', en: 'Tasks late' },
  definition: {
    'zh-CN': '到当日结束时已过期、还没有办结的任务。',
    'zh-TW': '到當日結束時已過期、還沒有辦結的任務。',
    en: 'Tasks past their time and not done by the end of the day.',
  },
  unit: UNITS.task,
  group: 'work',
  operation: 'tasks',
  kind: 'stock',
} as const satisfies Indicator;
