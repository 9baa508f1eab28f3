import { failureOutcomes, type WorkKind } from './work-kind.ts';

/** A task of no operation: what a director hands to somebody and wants back done (任务交办). */
export const officeWork: WorkKind = {
  kind: 'errand',
  name: { 'zh-CN': '交办事项', 'zh-TW': '交辦事項', en: 'Errand' },
  channel: 'any',
  outcomes: [
    { code: 'done', text: { 'zh-CN': '办好了', 'zh-TW': '辦好了', en: 'Done' }, isSuccess: true },
    {
      code: 'notNeeded',
      text: { 'zh-CN': '不用办了', 'zh-TW': '不用辦了', en: 'Not needed' },
      isSuccess: true,
      withoutForm: true,
    },
    ...failureOutcomes,
  ],
  escalation: [
    { afterMinutes: -60, to: 'assignee' },
    { afterMinutes: 120, to: 'director' },
    { afterMinutes: 1440, to: 'subdistrict' },
  ],
};
