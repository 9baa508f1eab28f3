import type { Text } from '../../base/domain/texts.ts';

/** Who could find out what a form asks and the system does not know. */
export type FieldOwner =
  | 'gridWorker'
  | 'screening'
  | 'isolation'
  | 'testing'
  | 'vaccination'
  | 'dailyHealth'
  | 'disinfection'
  | 'care'
  | 'superior'
  | 'author'
  | 'choose';

/** What each of them is called. */
export const OWNER_NAMES: Readonly<Record<FieldOwner, Text>> = {
  gridWorker: { 'zh-CN': '网格员上门核对', 'zh-TW': '網格員上門核對', en: 'the grid worker, at the door' },
  screening: { 'zh-CN': '摸排人员，返乡登记', 'zh-TW': '摸排人員，返鄉登記', en: 'screening: returnees tell it' },
  isolation: { 'zh-CN': '管控专班，隔离台账', 'zh-TW': '管控專班，隔離台帳', en: 'whoever keeps the isolation orders' },
  testing: { 'zh-CN': '核酸检测组', 'zh-TW': '核酸檢測組', en: 'the testing team' },
  vaccination: { 'zh-CN': '社区卫生服务中心', 'zh-TW': '社區衛生服務中心', en: 'the health centre' },
  dailyHealth: { 'zh-CN': '健康监测，每日测温', 'zh-TW': '健康監測，每日測溫', en: 'daily health checks' },
  disinfection: { 'zh-CN': '消毒消杀组', 'zh-TW': '消毒消殺組', en: 'the disinfection team' },
  care: { 'zh-CN': '生活保障组', 'zh-TW': '生活保障組', en: 'the care team' },
  superior: { 'zh-CN': '上级专班推送', 'zh-TW': '上級專班推送', en: 'the office above, by its lists' },
  author: { 'zh-CN': '填表人自己填写', 'zh-TW': '填表人自己填寫', en: 'whoever signs the form' },
  choose: {
    'zh-CN': '请在“填表”页指明这一列要什么',
    'zh-TW': '請在「填表」頁指明這一欄要什麼',
    en: 'say on the page what it wants',
  },
};

const BY_PREFIX: readonly (readonly [string, FieldOwner])[] = [
  ['report.', 'author'],
  ['remark', 'author'],
  ['returnee.', 'screening'],
  ['away.', 'screening'],
  ['count.returnees', 'screening'],
  ['count.screened', 'screening'],
  ['count.code', 'superior'],
  ['code.', 'superior'],
  ['count.contacts', 'superior'],
  ['test.', 'testing'],
  ['count.test', 'testing'],
  ['vaccine.', 'vaccination'],
  ['count.vaccin', 'vaccination'],
  ['count.notVaccinated', 'vaccination'],
  ['temperature', 'dailyHealth'],
  ['symptom.', 'dailyHealth'],
  ['count.fever', 'dailyHealth'],
  ['observation.', 'isolation'],
  ['count.central', 'isolation'],
  ['count.home', 'isolation'],
  ['count.left', 'isolation'],
  ['count.released', 'isolation'],
  ['count.controlled', 'isolation'],
  ['disinfection.', 'disinfection'],
  ['count.disinfections', 'disinfection'],
  ['place.', 'disinfection'],
  ['supply.', 'care'],
  ['request.', 'care'],
];

/** Who could find out a field; a field that was not understood needs somebody who says what is meant. */
export function ownerOf(field: string | undefined): FieldOwner {
  if (field === undefined) return 'choose';
  return BY_PREFIX.find(([prefix]) => field.startsWith(prefix))?.[1] ?? 'gridWorker';
}
