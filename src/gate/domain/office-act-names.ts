import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts of the office behind the gates are called in the trail. */
export const gateOfficeActNames: ActNames = {
  saveGate: { 'zh-CN': '设置卡口', 'zh-TW': '設定卡口', en: 'Set up a gate' },
  retireGate: { 'zh-CN': '停用卡口', 'zh-TW': '停用卡口', en: 'Closed a gate for good' },
  setGateRules: { 'zh-CN': '修改出入规则', 'zh-TW': '修改出入規則', en: 'Changed the rules of the gates' },
  registerVisit: { 'zh-CN': '登记来访', 'zh-TW': '登記來訪', en: 'Registered a visit' },
  answerVisit: { 'zh-CN': '记录住户答复', 'zh-TW': '記錄住戶答覆', en: 'Recorded the answer of a household' },
  answerVisitByLink: { 'zh-CN': '住户答复来访', 'zh-TW': '住戶答覆來訪', en: 'A household answered for a visitor' },
  endVisit: { 'zh-CN': '结束来访', 'zh-TW': '結束來訪', en: 'Ended a visit' },
  reportIncident: { 'zh-CN': '上报卡口情况', 'zh-TW': '上報卡口情況', en: 'Reported an incident' },
  takeIncident: { 'zh-CN': '接手卡口情况', 'zh-TW': '接手卡口情況', en: 'Took an incident' },
  closeIncident: { 'zh-CN': '办结卡口情况', 'zh-TW': '辦結卡口情況', en: 'Closed an incident' },
  closeFlag: { 'zh-CN': '处理核对提示', 'zh-TW': '處理核對提示', en: 'Dealt with a warning of the gates' },
  keyPaperSheet: { 'zh-CN': '补录纸质登记', 'zh-TW': '補錄紙本登記', en: 'Keyed in a sheet of paper' },
  correctPaperLine: { 'zh-CN': '更正纸质登记', 'zh-TW': '更正紙本登記', en: 'Corrected a line of a sheet of paper' },
  strikePaperLine: { 'zh-CN': '划掉纸质登记', 'zh-TW': '劃掉紙本登記', en: 'Struck out a line of a sheet of paper' },
  planShifts: { 'zh-CN': '排班', 'zh-TW': '排班', en: 'Planned shifts' },
  copyShiftWeek: { 'zh-CN': '复制一周排班', 'zh-TW': '複製一週排班', en: 'Copied a week of shifts' },
  removeShift: { 'zh-CN': '取消班次', 'zh-TW': '取消班次', en: 'Removed a shift' },
  wantSwap: { 'zh-CN': '申请换班', 'zh-TW': '申請換班', en: 'Asked to swap a shift' },
  takeShift: { 'zh-CN': '接班次', 'zh-TW': '接班次', en: 'Took over a shift' },
  startShift: { 'zh-CN': '上岗', 'zh-TW': '上崗', en: 'Began a shift' },
  endShift: { 'zh-CN': '交班', 'zh-TW': '交班', en: 'Handed a shift over' },
  '/api/gate/log': { 'zh-CN': '查看出入记录', 'zh-TW': '查看出入記錄', en: 'Looked at the log of the gates' },
  '/api/gate/paper': { 'zh-CN': '查看纸质登记', 'zh-TW': '查看紙本登記', en: 'Looked at a sheet of paper' },
  '/api/gate/out': { 'zh-CN': '查看外出未归名单', 'zh-TW': '查看外出未歸名單', en: 'Looked at who is out' },
};

/** What these acts are about. */
export const gateOfficeSubjectNames: ActNames = {
  gate: { 'zh-CN': '卡口', 'zh-TW': '卡口', en: 'Gate' },
  gateRules: { 'zh-CN': '出入规则', 'zh-TW': '出入規則', en: 'Rules of the gates' },
  visit: { 'zh-CN': '来访', 'zh-TW': '來訪', en: 'Visit' },
  incident: { 'zh-CN': '卡口情况', 'zh-TW': '卡口情況', en: 'Incident' },
  flag: { 'zh-CN': '核对提示', 'zh-TW': '核對提示', en: 'Warning' },
  shift: { 'zh-CN': '班次', 'zh-TW': '班次', en: 'Shift' },
  gateLog: { 'zh-CN': '出入记录', 'zh-TW': '出入記錄', en: 'Log of the gates' },
  out: { 'zh-CN': '外出名单', 'zh-TW': '外出名單', en: 'List of who is out' },
};
