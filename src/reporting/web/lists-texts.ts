import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the page where lists are taken out for analysts. */
export const listsTexts = defineTexts({
  title: { 'zh-CN': '数据下载', 'zh-TW': '資料下載', en: 'Lists to analyse' },
  about: {
    'zh-CN': '给分析人员的清单：CSV 用表格软件打开，Parquet 带类型、供数据工具读取。每次下载都记入查阅记录。',
    'zh-TW': '給分析人員的清單：CSV 用試算表軟體開啟，Parquet 帶類型、供資料工具讀取。每次下載都記入查閱記錄。',
    en: 'CSV for spreadsheets, Parquet with types for data tools. Every download is in the trail.',
  },
  from: { 'zh-CN': '从', 'zh-TW': '從', en: 'From' },
  until: { 'zh-CN': '到', 'zh-TW': '到', en: 'until' },
  list: { 'zh-CN': '清单', 'zh-TW': '清單', en: 'List' },
  columns: { 'zh-CN': '列', 'zh-TW': '欄', en: 'Columns' },
  files: { 'zh-CN': '下载', 'zh-TW': '下載', en: 'Download' },
  numbers: { 'zh-CN': '证件号码（人员清单）', 'zh-TW': '證件號碼（人員清單）', en: 'Id numbers (people)' },
  masked: { 'zh-CN': '遮住', 'zh-TW': '遮住', en: 'masked' },
  opened: { 'zh-CN': '完整', 'zh-TW': '完整', en: 'in full' },
  reason: { 'zh-CN': '用途（至少 4 个字）', 'zh-TW': '用途（至少 4 個字）', en: 'What for (4 signs at least)' },
  why: { 'zh-CN': '请先写明用途', 'zh-TW': '請先寫明用途', en: 'Say what for first' },
  behind: {
    'zh-CN': '日报里每个数字后面的名单，请点开数字，在名单页下载。',
    'zh-TW': '日報裡每個數字後面的名單，請點開數字，在名單頁下載。',
    en: 'The list behind a figure of the daily report is downloaded from its own page.',
  },
});
