import { defineTexts } from '../../base/domain/texts.ts';

/** What the kinds of fields are called where a form is made. */
export const kindNames = defineTexts({
  choice: { 'zh-CN': '单选', 'zh-TW': '單選', en: 'One choice' },
  choices: { 'zh-CN': '多选', 'zh-TW': '多選', en: 'Several choices' },
  yesNo: { 'zh-CN': '是或否', 'zh-TW': '是或否', en: 'Yes or no' },
  text: { 'zh-CN': '文字', 'zh-TW': '文字', en: 'Text' },
  integer: { 'zh-CN': '整数', 'zh-TW': '整數', en: 'Whole number' },
  decimal: { 'zh-CN': '小数', 'zh-TW': '小數', en: 'Decimal' },
  temperature: { 'zh-CN': '体温', 'zh-TW': '體溫', en: 'Temperature' },
  date: { 'zh-CN': '日期', 'zh-TW': '日期', en: 'Day' },
  time: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'Time' },
  dateTime: { 'zh-CN': '日期和时间', 'zh-TW': '日期和時間', en: 'Day and time' },
  phone: { 'zh-CN': '电话', 'zh-TW': '電話', en: 'Phone' },
  idNumber: { 'zh-CN': '证件号码', 'zh-TW': '證件號碼', en: 'Id number' },
  note: { 'zh-CN': '说明文字', 'zh-TW': '說明文字', en: 'Note' },
  group: { 'zh-CN': '分组', 'zh-TW': '分組', en: 'Group' },
  repeat: { 'zh-CN': '可多条', 'zh-TW': '可多筆', en: 'Repeated' },
});
