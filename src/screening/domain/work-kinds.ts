import { failureOutcomes, type WorkKind } from '../../tasks/domain/work-kind.ts';
import { screeningScripts } from './scripts.ts';

const doneText = { 'zh-CN': '问到了', 'zh-TW': '問到了', en: 'Answered' };
const movedText = { 'zh-CN': '已搬走', 'zh-TW': '已搬走', en: 'Moved away' };

/** Asking every household (排查): phone first, then the door, another hour, a slip. */
export const campaignWork: WorkKind = {
  kind: 'campaign',
  name: { 'zh-CN': '排查', 'zh-TW': '排查', en: 'Canvass' },
  formKey: 'householdSurvey',
  script: screeningScripts.campaign,
  channel: 'phone',
  outcomes: [
    { code: 'answered', text: doneText, isSuccess: true },
    { code: 'movedAway', text: movedText, isSuccess: true, withoutForm: true },
    ...failureOutcomes,
  ],
  failuresBeforeDoor: 2,
  failuresBeforeSlip: 4,
  retryAfterMinutes: 120,
  escalation: [
    { afterMinutes: -240, to: 'assignee' },
    { afterMinutes: 60, to: 'director' },
    { afterMinutes: 1440, to: 'subdistrict' },
  ],
};

/** A household that has not said how it is today. */
export const dailyHealthWork: WorkKind = {
  kind: 'dailyHealth',
  name: { 'zh-CN': '每日健康', 'zh-TW': '每日健康', en: 'Daily health' },
  formKey: 'dailyHealth',
  script: screeningScripts.dailyHealth,
  channel: 'any',
  outcomes: [
    { code: 'answered', text: doneText, isSuccess: true },
    { code: 'movedAway', text: movedText, isSuccess: true, withoutForm: true },
    ...failureOutcomes,
  ],
  failuresBeforeDoor: 2,
  retryAfterMinutes: 60,
  escalation: [{ afterMinutes: 60, to: 'director' }],
};

/** A neighbour's hint: somebody goes and asks, before anything is believed. */
export const hintWork: WorkKind = {
  kind: 'hintCheck',
  name: { 'zh-CN': '核实线索', 'zh-TW': '核實線索', en: 'Check a hint' },
  formKey: 'householdSurvey',
  script: screeningScripts.hintCheck,
  channel: 'any',
  outcomes: [
    { code: 'answered', text: doneText, isSuccess: true },
    {
      code: 'nothingFound',
      text: { 'zh-CN': '没有这回事', 'zh-TW': '沒有這回事', en: 'Nothing in it' },
      isSuccess: true,
      withoutForm: true,
    },
    ...failureOutcomes,
  ],
  failuresBeforeDoor: 1,
  retryAfterMinutes: 120,
  escalation: [{ afterMinutes: 240, to: 'director' }],
};

/** Kinds of work of screening. */
export const screeningWorkKinds: readonly WorkKind[] = [campaignWork, dailyHealthWork, hintWork];
