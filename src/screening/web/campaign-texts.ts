import { defineTexts } from '../../base/domain/texts.ts';

export const campaignTexts = defineTexts({
  title: { 'zh-CN': '入户排查', 'zh-TW': '入戶排查', en: 'Campaigns' },
  about: {
    'zh-CN': '到期前问遍每一户：先打电话，打不通再上门，没人就换个时间。进度在“任务进度”里看。',
    'zh-TW': '到期前問遍每一戶：先打電話，打不通再到府，沒人就換個時間。進度在「任務進度」裡看。',
    en: 'Every household asked by a day: by phone first, then at the door, then at another hour.',
  },
  start: { 'zh-CN': '发起排查', 'zh-TW': '發起排查', en: 'Start a campaign' },
  name: { 'zh-CN': '名称', 'zh-TW': '名稱', en: 'Name' },
  form: { 'zh-CN': '问什么', 'zh-TW': '問什麼', en: 'Form' },
  script: {
    'zh-CN': '开场白（不填就用现成的）',
    'zh-TW': '開場白（不填就用現成的）',
    en: 'What to say first (empty: the ready words)',
  },
  days: { 'zh-CN': '几天内完成', 'zh-TW': '幾天內完成', en: 'Days to do it in' },
  whom: {
    'zh-CN': '问谁：下面都不选就是全部住户；选了的合在一起问。',
    'zh-TW': '問誰：下面都不選就是全部住戶；選了的合在一起問。',
    en: 'Whom to ask: nothing chosen below means every household; choices add up.',
  },
  grids: { 'zh-CN': '网格', 'zh-TW': '網格', en: 'Grids' },
  buildings: { 'zh-CN': '楼栋', 'zh-TW': '樓棟', en: 'Buildings' },
  tags: {
    'zh-CN': '家里有这些标签的人',
    'zh-TW': '家裡有這些標籤的人',
    en: 'Somebody at home bears these tags',
  },
  chosenHouseholds: {
    'zh-CN': '只问选出的 {count} 户。',
    'zh-TW': '只問選出的 {count} 戶。',
    en: 'Only the {count} chosen households.',
  },
  ownForms: { 'zh-CN': '本社区的表单', 'zh-TW': '本社區的表單', en: 'Forms of this community' },
  readyForms: { 'zh-CN': '现成的表单', 'zh-TW': '現成的表單', en: 'Ready forms' },
  failures: { 'zh-CN': '打不通几次后上门', 'zh-TW': '打不通幾次後到府', en: 'Failed calls before the door' },
  progress: { 'zh-CN': '进度', 'zh-TW': '進度', en: 'Progress' },
  due: { 'zh-CN': '截止', 'zh-TW': '截止', en: 'Due' },
  export: { 'zh-CN': '导出答案', 'zh-TW': '匯出答案', en: 'Export answers' },
  slips: { 'zh-CN': '门口告知单', 'zh-TW': '門口告知單', en: 'Door slips' },
  close: { 'zh-CN': '结束', 'zh-TW': '結束', en: 'Close' },
  closeWhat: { 'zh-CN': '没问到的户不再问。', 'zh-TW': '沒問到的戶不再問。', en: 'Who was not asked yet will not be.' },
  closed: { 'zh-CN': '已结束', 'zh-TW': '已結束', en: 'Closed' },
  started: { 'zh-CN': '已发起', 'zh-TW': '已發起', en: 'Started' },
  none: { 'zh-CN': '还没有排查', 'zh-TW': '還沒有排查', en: 'No campaign yet' },
  noneWhat: {
    'zh-CN': '点“发起排查”，任务会按网格分给网格员。',
    'zh-TW': '點「發起排查」，任務會按網格分給網格員。',
    en: 'Start one: tasks go to the workers of the grids.',
  },
});
