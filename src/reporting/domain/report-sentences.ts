import type { Text } from '../../base/domain/texts.ts';
import type { IndicatorGroup } from './indicator.ts';

/** What a report says in words, chapter by chapter; every sentence lives on its figures, named by their codes. */
export const REPORT_SENTENCES: readonly { readonly group: IndicatorGroup; readonly text: Text }[] = [
  {
    group: 'people',
    text: {
      'zh-CN':
        '现有常住人口 {residents} 人、{households} 户，其中重点照护 {careNeeded} 人；新增居住 {movedIn} 人，迁出减少 {movedOut} 人。',
      'zh-TW':
        '現有常住人口 {residents} 人、{households} 戶，其中重點照護 {careNeeded} 人；新增居住 {movedIn} 人，遷出減少 {movedOut} 人。',
      en: '{residents} residents in {households} households, {careNeeded} of them in need of care; {movedIn} moved in, {movedOut} moved out. ',
    },
  },
  {
    group: 'gate',
    text: {
      'zh-CN': '卡口查验 {gateChecks} 人次，放行进入 {gateIn} 人次、外出 {gateOut} 人次，劝返 {gateTurnedAway} 人次。',
      'zh-TW': '卡口查驗 {gateChecks} 人次，放行進入 {gateIn} 人次、外出 {gateOut} 人次，勸返 {gateTurnedAway} 人次。',
      en: '{gateChecks} checks at the gates: {gateIn} let in, {gateOut} let out, {gateTurnedAway} turned away. ',
    },
  },
  {
    group: 'gate',
    text: {
      'zh-CN':
        '体温异常 {gateFever} 人次，转诊 {gateReferred} 人次；登记访客 {visitors} 人；发生卡口情况 {incidents} 件。',
      'zh-TW':
        '體溫異常 {gateFever} 人次，轉診 {gateReferred} 人次；登記訪客 {visitors} 人；發生卡口情況 {incidents} 件。',
      en: '{gateFever} with fever, {gateReferred} referred; {visitors} visitors registered; {incidents} incidents. ',
    },
  },
  {
    group: 'screening',
    text: {
      'zh-CN':
        '排查 {householdsAsked} 户，登记旅居接触史 {peopleReported} 人；收到自主申报 {selfRegistrations} 人、邻里线索 {hints} 件。',
      'zh-TW':
        '排查 {householdsAsked} 戶，登記旅居接觸史 {peopleReported} 人；收到自主申報 {selfRegistrations} 人、鄰里線索 {hints} 件。',
      en: '{householdsAsked} households asked, {peopleReported} travel and contact histories; {selfRegistrations} self-registrations, {hints} hints. ',
    },
  },
  {
    group: 'screening',
    text: {
      'zh-CN':
        '离开过本市的返回人员 {returnees} 人；推单核查 {pushPeople} 人，办结 {pushDone} 人，未办结 {pushOpen} 人。',
      'zh-TW':
        '離開過本市的返回人員 {returnees} 人；推單核查 {pushPeople} 人，辦結 {pushDone} 人，未辦結 {pushOpen} 人。',
      en: '{returnees} had left the city; of lists from above {pushPeople} people taken up, {pushDone} settled, {pushOpen} open. ',
    },
  },
  {
    group: 'health',
    text: {
      'zh-CN': '登记健康状况 {healthReports} 次，其中有症状 {symptoms} 次；早报告 {referrals} 人。',
      'zh-TW': '登記健康狀況 {healthReports} 次，其中有症狀 {symptoms} 次；早報告 {referrals} 人。',
      en: '{healthReports} health reports, {symptoms} with symptoms; {referrals} early reports. ',
    },
  },
  {
    group: 'isolation',
    text: {
      'zh-CN':
        '在管隔离观察 {isolationPresent} 人，其中居家 {isolationHome} 人、集中和住院 {isolationAway} 人；新增 {isolationIn} 人，解除 {isolationOut} 人。',
      'zh-TW':
        '在管隔離觀察 {isolationPresent} 人，其中居家 {isolationHome} 人、集中和住院 {isolationAway} 人；新增 {isolationIn} 人，解除 {isolationOut} 人。',
      en: '{isolationPresent} isolated: {isolationHome} at home, {isolationAway} elsewhere; {isolationIn} new, {isolationOut} ended. ',
    },
  },
  {
    group: 'isolation',
    text: {
      'zh-CN': '应检 {testsDue} 人，已采 {testsTaken} 人，未采 {testsMissed} 人；检测阳性 {testsPositive} 人。',
      'zh-TW': '應檢 {testsDue} 人，已採 {testsTaken} 人，未採 {testsMissed} 人；檢測陽性 {testsPositive} 人。',
      en: '{testsDue} tests due, {testsTaken} taken, {testsMissed} missing; {testsPositive} positive. ',
    },
  },
  {
    group: 'isolation',
    text: {
      'zh-CN': '门磁提醒开门 {doorOpenings} 次，已说明原因 {doorOpeningsAnswered} 次；失联门磁 {sensorsSilent} 处。',
      'zh-TW': '門磁提醒開門 {doorOpenings} 次，已說明原因 {doorOpeningsAnswered} 次；失聯門磁 {sensorsSilent} 處。',
      en: '{doorOpenings} openings asked about, {doorOpeningsAnswered} answered; {sensorsSilent} door sensors silent. ',
    },
  },
  {
    group: 'work',
    text: {
      'zh-CN': '到期任务 {tasksDue} 项，办结 {tasksDone} 项；上门 {doorVisits} 次，打电话 {calls} 次。',
      'zh-TW': '到期任務 {tasksDue} 項，辦結 {tasksDone} 項；上門 {doorVisits} 次，打電話 {calls} 次。',
      en: '{tasksDue} tasks due, {tasksDone} done; {doorVisits} door visits, {calls} calls. ',
    },
  },
  {
    group: 'byHand',
    text: {
      'zh-CN': '环境消杀 {disinfected} 处，物资发放 {suppliesGiven} 份（手工填报）。',
      'zh-TW': '環境消殺 {disinfected} 處，物資發放 {suppliesGiven} 份（手工填報）。',
      en: '{disinfected} places disinfected, {suppliesGiven} parcels given out (put by hand). ',
    },
  },
];

/** What waits for somebody: said when it is not zero. */
export const LATE_CODES = [
  'isolationOverdue',
  'testsMissed',
  'referralsOpen',
  'objectionsOpen',
  'selfRegistrationsOpen',
  'incidentsOpen',
  'pushOpen',
  'sensorsSilent',
  'tasksLate',
] as const;

/** The figures of the one page for the evening meeting. */
export const MEETING_CODES = [
  ...([
    'residents',
    'isolationPresent',
    'isolationIn',
    'isolationOut',
    'testsDue',
    'testsMissed',
    'testsPositive',
  ] as const),
  ...(['symptoms', 'referrals', 'gateChecks', 'gateFever', 'gateTurnedAway', 'householdsAsked'] as const),
  ...(['tasksDue', 'tasksDone', 'tasksLate'] as const),
] as const;
