import type { Text } from '../../base/domain/texts.ts';
import { failureOutcomes, type WorkKind, type WorkOutcome } from '../../tasks/domain/work-kind.ts';
import { orderScripts } from './order-scripts.ts';

function done(zhCN: string, zhTW: string, en: string): WorkOutcome {
  return { code: 'done', text: { 'zh-CN': zhCN, 'zh-TW': zhTW, en }, isSuccess: true };
}
function name(zhCN: string, zhTW: string, en: string): Text {
  return { 'zh-CN': zhCN, 'zh-TW': zhTW, en };
}

/** A check that nobody made is said at once to whoever should, then to the director, then to the sub-district. Nobody is forgotten (D2). */
const OF_CHECKS: WorkKind['escalation'] = [
  { afterMinutes: -30, to: 'assignee' },
  { afterMinutes: 60, to: 'director' },
  { afterMinutes: 180, to: 'subdistrict' },
];
const OF_THE_DAY: WorkKind['escalation'] = [
  { afterMinutes: -60, to: 'assignee' },
  { afterMinutes: 60, to: 'director' },
];

/** Temperature and symptoms, morning and evening. */
const orderCheck: WorkKind = {
  kind: 'orderCheck',
  name: name('隔离观察：体温和症状', '隔離觀察：體溫和症狀', 'Isolation: temperature and symptoms'),
  formKey: 'orderCheck',
  script: orderScripts.orderCheck,
  channel: 'any',
  outcomes: [done('问到了', '問到了', 'Asked'), ...failureOutcomes],
  failuresBeforeDoor: 1,
  retryAfterMinutes: 30,
  escalation: OF_CHECKS,
};

/** A sample at the door. */
const orderTest: WorkKind = {
  kind: 'orderTest',
  name: name('隔离观察：上门采样', '隔離觀察：上門採樣', 'Isolation: sample at the door'),
  formKey: 'sample',
  script: orderScripts.orderTest,
  channel: 'door',
  outcomes: [done('已采样', '已採樣', 'Sample taken'), ...failureOutcomes],
  retryAfterMinutes: 60,
  escalation: OF_CHECKS,
};

/** Food, parcels and medicine to a home where nobody goes out. */
const orderDelivery: WorkKind = {
  kind: 'orderDelivery',
  name: name('隔离观察：送菜送药', '隔離觀察：送菜送藥', 'Isolation: deliveries'),
  formKey: 'delivery',
  script: orderScripts.orderDelivery,
  channel: 'any',
  outcomes: [
    done('送到了', '送到了', 'Delivered'),
    {
      code: 'nothingNeeded',
      text: name('今天不需要', '今天不需要', 'Nothing needed today'),
      isSuccess: true,
      withoutForm: true,
    },
    ...failureOutcomes,
  ],
  escalation: OF_THE_DAY,
};

/** Rubbish: sprayed, bagged twice, collected. Source: domain.md 1.3 (含氯 500–1000 mg/L or 75 % alcohol before tying). */
const orderRubbish: WorkKind = {
  kind: 'orderRubbish',
  name: name(
    '隔离观察：收垃圾（先消毒再扎口）',
    '隔離觀察：收垃圾（先消毒再紮口）',
    'Isolation: rubbish (disinfect, then tie)',
  ),
  script: orderScripts.orderRubbish,
  channel: 'door',
  outcomes: [
    done('已消毒、已收走', '已消毒、已收走', 'Disinfected and taken away'),
    { code: 'nothingThere', text: name('没有垃圾', '沒有垃圾', 'Nothing there'), isSuccess: true, withoutForm: true },
    ...failureOutcomes,
  ],
  escalation: OF_THE_DAY,
};

/** A talk: how somebody is, what is missing. */
const orderTalk: WorkKind = {
  kind: 'orderTalk',
  name: name('隔离观察：聊一聊', '隔離觀察：聊一聊', 'Isolation: a talk'),
  script: orderScripts.orderTalk,
  channel: 'phone',
  outcomes: [
    done('聊过了', '聊過了', 'Talked'),
    {
      code: 'needsCounsellor',
      text: name('需要心理咨询师', '需要心理諮詢師', 'A counsellor is needed'),
      isSuccess: true,
      withoutForm: true,
    },
    ...failureOutcomes,
  ],
  escalation: OF_THE_DAY,
};

/** The first visit: the notice is handed over and signed, the home is looked at. */
const orderVisit: WorkKind = {
  kind: 'orderVisit',
  name: name('隔离观察：上门送达告知书', '隔離觀察：上門送達告知書', 'Isolation: hand over the notice'),
  script: orderScripts.orderVisit,
  channel: 'door',
  outcomes: [done('已送达并签收', '已送達並簽收', 'Handed over and signed'), ...failureOutcomes],
  escalation: OF_THE_DAY,
};

/** The work that orders make, for the table in main. */
export const isolationWorkKinds: readonly WorkKind[] = [
  orderCheck,
  orderTest,
  orderDelivery,
  orderRubbish,
  orderTalk,
  orderVisit,
];
