import { defineTexts } from '../../base/domain/texts.ts';

/** What the page of gates and rules says. */
export const placesTexts = defineTexts({
  title: { 'zh-CN': '卡口与规则', 'zh-TW': '卡口與規則', en: 'Gates and rules' },
  about: {
    'zh-CN': '有人值守的出入口，以及放行时要问什么。改动会在下次同步时到每部手机。',
    'zh-TW': '有人值守的出入口，以及放行時要問什麼。改動會在下次同步時到每部手機。',
    en: 'Guarded entrances, and what they ask for. Phones take changes over with the next sync.',
  },
  gates: { 'zh-CN': '卡口', 'zh-TW': '卡口', en: 'Gates' },
  addGate: { 'zh-CN': '添加卡口', 'zh-TW': '加入卡口', en: 'Add a gate' },
  editGate: { 'zh-CN': '修改卡口', 'zh-TW': '修改卡口', en: 'Change the gate' },
  name: { 'zh-CN': '名称', 'zh-TW': '名稱', en: 'Name' },
  kind: { 'zh-CN': '通行', 'zh-TW': '通行', en: 'For' },
  shifts: { 'zh-CN': '{count} 个班次待值', 'zh-TW': '{count} 個班次待值', en: '{count} shifts ahead' },
  noShifts: { 'zh-CN': '没有排班', 'zh-TW': '沒有排班', en: 'no shifts planned' },
  closedGate: { 'zh-CN': '已停用', 'zh-TW': '已停用', en: 'Closed' },
  edit: { 'zh-CN': '修改', 'zh-TW': '修改', en: 'Change' },
  retire: { 'zh-CN': '停用', 'zh-TW': '停用', en: 'Close' },
  retireTitle: { 'zh-CN': '停用“{name}”？', 'zh-TW': '停用「{name}」？', en: 'Close {name} for good?' },
  retireWhat: {
    'zh-CN': '手机上不再出现，已有的记录都保留。',
    'zh-TW': '手機上不再出現，已有的記錄都保留。',
    en: 'It disappears from the phones; its records stay.',
  },
  retired: { 'zh-CN': '已停用', 'zh-TW': '已停用', en: 'Closed' },
  saved: { 'zh-CN': '已保存', 'zh-TW': '已儲存', en: 'Saved' },
  noGates: {
    'zh-CN': '还没有卡口，先添加一个。',
    'zh-TW': '還沒有卡口，先加入一個。',
    en: 'No gates yet; add one first.',
  },
  rules: { 'zh-CN': '出入规则', 'zh-TW': '出入規則', en: 'Rules' },
  saveRules: { 'zh-CN': '保存规则', 'zh-TW': '儲存規則', en: 'Save the rules' },
  onlyDirector: { 'zh-CN': '由社区主任修改', 'zh-TW': '由社區主任修改', en: 'The director changes these' },
  temperature: { 'zh-CN': '体温', 'zh-TW': '體溫', en: 'Temperature' },
  asksTemperature: { 'zh-CN': '进门量体温', 'zh-TW': '進門量體溫', en: 'Take it on the way in' },
  site: { 'zh-CN': '量哪里', 'zh-TW': '量哪裡', en: 'Where' },
  feverAt: {
    'zh-CN': '{site}达到多少算发热（℃）',
    'zh-TW': '{site}達到多少算發熱（℃）',
    en: '{site}: fever from (°C)',
  },
  feverSource: {
    'zh-CN':
      '出处：腋下 37.3℃；额温 36.8℃ 见多地登记表说明（转载，未逐一核实）。各型号体温枪不同，请按说明书校准。达到后先休息再量一次，仍高才转诊。',
    'zh-TW':
      '出處：腋下 37.3℃；額溫 36.8℃ 見多地登記表說明（轉載，未逐一核實）。各型號體溫槍不同，請按說明書校準。達到後先休息再量一次，仍高才轉診。',
    en: 'Source: 37.3 in the armpit; 36.8 on the forehead as printed on many forms (reprints, not verified). Devices differ: follow the maker. At or above it a second reading after a rest decides.',
  },
  measureAgain: { 'zh-CN': '休息几分钟再量', 'zh-TW': '休息幾分鐘再量', en: 'Minutes of rest before the second' },
  outings: { 'zh-CN': '外出', 'zh-TW': '外出', en: 'Going out' },
  limitsOutings: {
    'zh-CN': '限制外出，凭家庭出行卡',
    'zh-TW': '限制外出，憑家庭出行卡',
    en: 'Limit outings to a household card',
  },
  errandDays: { 'zh-CN': '每几天', 'zh-TW': '每幾天', en: 'Within days' },
  errandOutings: { 'zh-CN': '每户外出几次', 'zh-TW': '每戶外出幾次', en: 'Outings per household' },
  backByHour: { 'zh-CN': '几点还没回来要问候', 'zh-TW': '幾點還沒回來要問候', en: 'Ask after people not back by' },
  visitors: { 'zh-CN': '访客', 'zh-TW': '訪客', en: 'Visitors' },
  admitsVisitors: {
    'zh-CN': '接待访客（快递、维修不受影响）',
    'zh-TW': '接待訪客（快遞、維修不受影響）',
    en: 'Visitors are admitted (couriers and tradesmen always)',
  },
  visitHours: { 'zh-CN': '默认停留几小时', 'zh-TW': '預設停留幾小時', en: 'Hours a visit lasts' },
  checks: { 'zh-CN': '核对与保存', 'zh-TW': '核對與保存', en: 'Checks and keeping' },
  repeatSeconds: {
    'zh-CN': '几秒内重复扫码只算一次',
    'zh-TW': '幾秒內重複掃碼只算一次',
    en: 'Seconds within which a repeat counts once',
  },
  twoGatesMinutes: {
    'zh-CN': '同一张卡几分钟内到两个卡口要提示',
    'zh-TW': '同一張卡幾分鐘內到兩個卡口要提示',
    en: 'Minutes within which a card at two gates is odd',
  },
  keepDays: { 'zh-CN': '出入记录保存几天', 'zh-TW': '出入記錄保存幾天', en: 'Days the log is kept' },
  keepHint: {
    'zh-CN': '到期自动删除，只留人数。够用就好，越短越好。',
    'zh-TW': '到期自動刪除，只留人數。夠用就好，越短越好。',
    en: 'Then deleted; counts stay. As short as will do.',
  },
  helpLine: { 'zh-CN': '咨询与申诉电话', 'zh-TW': '諮詢與申訴電話', en: 'Help line' },
  helpLineHint: {
    'zh-CN': '被拦下的人可以打，也印在出入证背面。',
    'zh-TW': '被攔下的人可以打，也印在出入證背面。',
    en: 'For whoever is stopped; printed on the back of the cards.',
  },
});
