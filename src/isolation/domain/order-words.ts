import type { Text } from '../../base/domain/texts.ts';
import type { OrderState, ReasonCode, SourceKind } from './order.ts';
import type { PartyRole } from './order-inputs.ts';

const text = (zhCN: string, zhTW: string, en: string): Text => ({ 'zh-CN': zhCN, 'zh-TW': zhTW, en });

export const reasonNames: Readonly<Record<ReasonCode, Text>> = {
  closeContact: text('密切接触', '密切接觸', 'close contact'),
  secondaryContact: text('与密接有接触', '與密接有接觸', 'contact of a close contact'),
  returnee: text('外地返回', '外地返回', 'return from elsewhere'),
  riskArea: text('到过风险区', '到過風險區', 'stay in a risk area'),
  entry: text('入境', '入境', 'arrival from abroad'),
  confirmedCase: text('确诊或阳性', '確診或陽性', 'a confirmed case'),
  suspectedCase: text('疑似病例', '疑似病例', 'a suspected case'),
  coExposed: text('共同暴露', '共同暴露', 'a common exposure'),
  cohabitant: text('同住人被观察', '同住人被觀察', 'living with somebody under observation'),
  listNotice: text('协查通知', '協查通知', 'a notice from another agency'),
  clinicAdvice: text('医生建议', '醫生建議', 'the advice of a doctor'),
  selfReport: text('本人报告', '本人報告', 'own report'),
  otherRule: text('方案的其他规定', '方案的其他規定', 'another rule of the protocol'),
};

export const sourceNames: Readonly<Record<SourceKind, Text>> = {
  case: text('病例', '病例', 'Case'),
  contact: text('密接', '密接', 'Contact'),
  returnee: text('返回人员', '返回人員', 'Returnee'),
  list: text('推单', '推單', 'Push list'),
  clinic: text('诊所、发热门诊', '診所、發熱門診', 'Clinic'),
  self: text('本人自报', '本人自報', 'Self-report'),
  cohabitant: text('同住人', '同住人', 'Cohabitant'),
  order: text('由另一份单转来', '由另一份單轉來', 'Another order'),
  other: text('其他', '其他', 'Other'),
};

export const partyNames: Readonly<Record<PartyRole, Text>> = {
  subdistrict: text('街道', '街道', 'Sub-district'),
  community: text('社区', '社區', 'Community'),
  healthCentre: text('卫生服务中心', '衛生服務中心', 'Health centre'),
  police: text('派出所', '派出所', 'Police'),
  employer: text('所在单位', '所在單位', 'Employer'),
  gridWorker: text('网格员', '網格員', 'Grid worker'),
};

export const stateNames: Readonly<Record<OrderState['state'], Text>> = {
  proposed: text('待批准', '待批准', 'Waits for approval'),
  running: text('观察中', '觀察中', 'Running'),
  ended: text('已结束', '已結束', 'Ended'),
};

/** What happened to an order, as the history says it. */
export const eventNames: Readonly<Record<string, Text>> = {
  issued: text('开单', '開單', 'Ordered'),
  approved: text('批准', '批准', 'Approved'),
  declined: text('不批准', '不批准', 'Declined'),
  extended: text('延长', '延長', 'Lengthened'),
  shortened: text('缩短', '縮短', 'Shortened'),
  breach: text('违规外出，重新计算', '違規外出，重新計算', 'Left home: begins again'),
  newExposure: text('再次接触，重新计算', '再次接觸，重新計算', 'New contact: begins again'),
  cohabitantCase: text('同住人确诊，重新计算', '同住人確診，重新計算', 'Case in the home: begins again'),
  moved: text('变更地点', '變更地點', 'Moved'),
  edition: text('更换方案版本', '更換方案版本', 'Another edition'),
  released: text('解除', '解除', 'Released'),
  transferred: text('移交', '移交', 'Transferred'),
  died: text('去世', '去世', 'Died'),
  error: text('开错，撤销', '開錯，撤銷', 'Made in error'),
  objection: text('异议成立，解除', '異議成立，解除', 'Objection upheld: released'),
  converted: text('转为其他措施', '轉為其他措施', 'Converted'),
  refused: text('不批准', '不批准', 'Declined'),
  objected: text('提出异议', '提出異議', 'Objected'),
  objectionAnswered: text('答复异议', '答覆異議', 'Objection answered'),
  signed: text('签字', '簽字', 'Signed'),
  partySet: text('指定责任人', '指定責任人', 'Named who answers'),
  told: text('告知', '告知', 'Told'),
  tested: text('检测结果', '檢測結果', 'Test result'),
  sampled: text('采样', '採樣', 'Sample taken'),
  abnormal: text('检查异常，已报医生', '檢查異常，已報醫生', 'Abnormal check: doctor told'),
  counsellorWanted: text('需要心理咨询师', '需要心理諮詢師', 'Counsellor wanted'),
  merged: text('档案合并，单随人走', '檔案合併，單隨人走', 'Records merged: the order came along'),
  unmerged: text('撤销合并，单退回', '撤銷合併，單退回', 'Merge taken back: the order went back'),
  reported: text('本人自报体温', '本人自報體溫', 'Own report'),
};
