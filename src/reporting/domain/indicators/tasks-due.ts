import type { Indicator } from '../indicator.ts';
import { UNITS } from '../units.ts';

/** Tasks due on the day; cancelled ones are not counted. */
export const tasksDue = {
  code: 'tasksDue',
  name: { 'zh-CN': '当日应办任务', 'zh-TW': '當日應辦任務', en: 'Tasks due' },
  definition: {
    'zh-CN': '当日到期的任务，取消的不算。',
    'zh-TW': '當日到期的任務，取消的不算。',
    en: 'Tasks due on the day; cancelled ones are not counted.',
  },
  unit: UNITS.task,
  group: 'work',
  operation: 'tasks',
  kind: 'flow',
} as const satisfies Indicator;
