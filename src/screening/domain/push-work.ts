import { failureOutcomes, type WorkKind } from '../../tasks/domain/work-kind.ts';
import { screeningScripts } from './scripts.ts';

/** Somebody of a list from above: found or known to be absent, asked, closed. */
export const listWork: WorkKind = {
  kind: 'listCheck',
  name: { 'zh-CN': '推单核查', 'zh-TW': '推單核查', en: 'Check of a list' },
  formKey: 'travelHistory',
  script: screeningScripts.listCheck,
  channel: 'phone',
  outcomes: [
    { code: 'checked', text: { 'zh-CN': '已核查', 'zh-TW': '已核查', en: 'Checked' }, isSuccess: true },
    {
      code: 'elsewhere',
      text: { 'zh-CN': '人不在本地', 'zh-TW': '人不在本地', en: 'Is elsewhere' },
      isSuccess: true,
      withoutForm: true,
    },
    {
      code: 'notThisPerson',
      text: { 'zh-CN': '不是这个人', 'zh-TW': '不是這個人', en: 'Not this person' },
      isSuccess: true,
      withoutForm: true,
    },
    {
      code: 'alreadyCared',
      text: { 'zh-CN': '已在管控', 'zh-TW': '已在管控', en: 'Under measures already' },
      isSuccess: true,
      withoutForm: true,
    },
    ...failureOutcomes,
  ],
  failuresBeforeDoor: 2,
  retryAfterMinutes: 30,
  escalation: [
    { afterMinutes: -60, to: 'assignee' },
    { afterMinutes: 0, to: 'director' },
    { afterMinutes: 240, to: 'subdistrict' },
  ],
};
