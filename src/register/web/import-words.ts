import { defineTexts } from '../../base/domain/texts.ts';

/** Why a row is no person. */
export const rowReasons = defineTexts({
  blank: { 'zh-CN': '空行', 'zh-TW': '空列', en: 'blank' },
  title: { 'zh-CN': '标题', 'zh-TW': '標題', en: 'title' },
  summary: { 'zh-CN': '小结', 'zh-TW': '小結', en: 'summary' },
  header: { 'zh-CN': '表头', 'zh-TW': '表頭', en: 'header' },
  duplicateHeader: { 'zh-CN': '重复表头', 'zh-TW': '重複表頭', en: 'header again' },
  hint: { 'zh-CN': '填表说明', 'zh-TW': '填表說明', en: 'hint' },
  sample: { 'zh-CN': '示例', 'zh-TW': '範例', en: 'sample' },
  separator: { 'zh-CN': '分隔行', 'zh-TW': '分隔列', en: 'separator' },
  total: { 'zh-CN': '合计', 'zh-TW': '合計', en: 'total' },
  footer: { 'zh-CN': '落款', 'zh-TW': '落款', en: 'footer' },
  note: { 'zh-CN': '说明', 'zh-TW': '說明', en: 'note' },
  sideNote: { 'zh-CN': '旁注', 'zh-TW': '旁註', en: 'side note' },
  blankForm: { 'zh-CN': '空白表', 'zh-TW': '空白表', en: 'empty form' },
  vacantDwelling: { 'zh-CN': '空房', 'zh-TW': '空屋', en: 'vacant' },
  dwellingOnly: { 'zh-CN': '只有房号', 'zh-TW': '只有房號', en: 'dwelling only' },
  continuation: { 'zh-CN': '接上行', 'zh-TW': '接上列', en: 'continued' },
  repeated: { 'zh-CN': '与上文相同', 'zh-TW': '與上文相同', en: 'repeated' },
  otherTable: { 'zh-CN': '别的表', 'zh-TW': '別的表', en: 'other table' },
});

/** Fields of a person as differences and conflicts name them. */
export const fieldNames = defineTexts({
  name: { 'zh-CN': '姓名', 'zh-TW': '姓名', en: 'name' },
  sex: { 'zh-CN': '性别', 'zh-TW': '性別', en: 'sex' },
  birthDate: { 'zh-CN': '出生日期', 'zh-TW': '出生日期', en: 'birth date' },
  ids: { 'zh-CN': '证件', 'zh-TW': '證件', en: 'id' },
  phones: { 'zh-CN': '电话', 'zh-TW': '電話', en: 'phone' },
  employer: { 'zh-CN': '工作单位', 'zh-TW': '工作單位', en: 'employer' },
  ethnicity: { 'zh-CN': '民族', 'zh-TW': '民族', en: 'ethnicity' },
  registeredAddress: { 'zh-CN': '户籍地址', 'zh-TW': '戶籍地址', en: 'registered address' },
  residence: { 'zh-CN': '居住类型', 'zh-TW': '居住類型', en: 'kind of residence' },
  note: { 'zh-CN': '备注', 'zh-TW': '備註', en: 'remark' },
  diedOn: { 'zh-CN': '死亡日期', 'zh-TW': '死亡日期', en: 'date of death' },
  others: { 'zh-CN': '其他', 'zh-TW': '其他', en: 'other' },
  relation: { 'zh-CN': '与户主关系', 'zh-TW': '與戶主關係', en: 'relation' },
  place: { 'zh-CN': '住址', 'zh-TW': '住址', en: 'address' },
});
