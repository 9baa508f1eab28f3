import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts on tasks are called in the trail. */
export const taskActNames: ActNames = {
  doTask: { 'zh-CN': '办理任务', 'zh-TW': '辦理任務', en: 'Worked on a task' },
  assignTasks: { 'zh-CN': '派工', 'zh-TW': '派工', en: 'Handed tasks out' },
  takeTasks: { 'zh-CN': '领取任务', 'zh-TW': '領取任務', en: 'Took tasks' },
  handOver: { 'zh-CN': '转交任务', 'zh-TW': '轉交任務', en: 'Handed tasks over' },
  cancelTask: { 'zh-CN': '取消任务', 'zh-TW': '取消任務', en: 'Cancelled a task' },
  reopenTask: { 'zh-CN': '重开任务', 'zh-TW': '重開任務', en: 'Reopened a task' },
  postponeTask: { 'zh-CN': '任务延期', 'zh-TW': '任務延期', en: 'Gave a task more time' },
  giveErrand: { 'zh-CN': '交办事项', 'zh-TW': '交辦事項', en: 'Gave an errand' },
  escalateTasks: { 'zh-CN': '催办到期任务', 'zh-TW': '催辦到期任務', en: 'Said which tasks are late' },
};

/** What a trail about tasks is about. */
export const taskSubjectNames = {
  task: { 'zh-CN': '任务', 'zh-TW': '任務', en: 'Task' },
  round: { 'zh-CN': '批次', 'zh-TW': '批次', en: 'Round' },
} as const;
