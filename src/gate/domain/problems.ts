import type { ProblemRegistry } from '../../base/domain/problem.ts';
import { checkProblems } from './check-problems.ts';
import { hostProblems } from './host-problems.ts';
import { paperProblems } from './paper-problems.ts';
import { passProblems } from './pass-problems.ts';
import { shiftProblems } from './shift-problems.ts';

/** Refusals at and behind the gates. */
export const gateProblems = {
  ...checkProblems,
  ...hostProblems,
  ...paperProblems,
  ...passProblems,
  ...shiftProblems,
  gateUnknown: {
    status: 404,
    'zh-CN': '没有这个卡口，或者它已停用。',
    'zh-TW': '沒有這個卡口，或者它已停用。',
    en: 'There is no such gate, or it is closed for good.',
  },
  gateNameTaken: {
    status: 409,
    'zh-CN': '本社区已有同名的卡口，请换一个名称。',
    'zh-TW': '本社區已有同名的卡口，請換一個名稱。',
    en: 'A gate of this community has this name already; choose another one.',
  },
  gateHasShifts: {
    status: 409,
    'zh-CN': '这个卡口还排有 {count} 个班次。请先移走班次，再停用卡口。',
    'zh-TW': '這個卡口還排有 {count} 個班次。請先移走班次，再停用卡口。',
    en: 'This gate still has {count} shifts planned. Remove them first, then close the gate.',
  },
  visitorsNotAdmitted: {
    status: 409,
    'zh-CN': '现在不接待访客。快递、维修、送货请按各自类别登记；急事请找社区主任。',
    'zh-TW': '現在不接待訪客。快遞、維修、送貨請按各自類別登記；急事請找社區主任。',
    en: 'Visitors are not admitted at present. Register couriers and tradesmen as such; ask the director in urgent cases.',
  },
  visitHostNeeded: {
    status: 422,
    'zh-CN': '请写明访问哪一户，或来做什么。',
    'zh-TW': '請寫明訪問哪一戶，或來做什麼。',
    en: 'Say whom they visit, or what for.',
  },
  visitHostUnknown: {
    status: 422,
    'zh-CN': '登记册里没有这一户或这个人，请重新选择。',
    'zh-TW': '登記冊裡沒有這一戶或這個人，請重新選擇。',
    en: 'The register does not have this door or person; choose again.',
  },
  visitEndBeforeStart: {
    status: 422,
    'zh-CN': '离开时间必须晚于到达时间。',
    'zh-TW': '離開時間必須晚於到達時間。',
    en: 'The end must be later than the beginning.',
  },
  visitTooLong: {
    status: 422,
    'zh-CN': '一次最多登记 {days} 天，到期可以再登记。',
    'zh-TW': '一次最多登記 {days} 天，到期可以再登記。',
    en: 'At most {days} days at once; register again when they are over.',
  },
  visitEnded: {
    status: 409,
    'zh-CN': '这次来访已经结束。再来时请重新登记。',
    'zh-TW': '這次來訪已經結束。再來時請重新登記。',
    en: 'This visit is over. Register the next one anew.',
  },
  momentInFuture: {
    status: 422,
    'zh-CN': '时间在将来。请核对手机的时钟。',
    'zh-TW': '時間在將來。請核對手機的時鐘。',
    en: 'The time lies in the future. Check the clock of the phone.',
  },
  incidentTaken: {
    status: 409,
    'zh-CN': '已经有人在处理这个情况。',
    'zh-TW': '已經有人在處理這個情況。',
    en: 'Somebody is dealing with this already.',
  },
  incidentClosed: {
    status: 409,
    'zh-CN': '这个情况已经办结。',
    'zh-TW': '這個情況已經辦結。',
    en: 'This matter is closed already.',
  },
  flagClosed: {
    status: 409,
    'zh-CN': '这条提示已经处理过。',
    'zh-TW': '這條提示已經處理過。',
    en: 'This warning was dealt with already.',
  },
} as const satisfies ProblemRegistry;
