import { defineTexts } from '../domain/texts.ts';

/** What the first page of a new site says. */
export const firstRunTexts = defineTexts({
  title: { 'zh-CN': '先做三件事', 'zh-TW': '先做三件事', en: 'Three things first' },
  about: {
    'zh-CN': '手里的表格原样拖进来就行，不用改格式，也不会重复登记。',
    'zh-TW': '手裡的表格原樣拖進來就行，不用改格式，也不會重複登記。',
    en: 'Drop in the spreadsheets you have, as they are. Nobody is registered twice.',
  },
  done: { 'zh-CN': '已做好', 'zh-TW': '已做好', en: 'Done' },
  'imports-title': { 'zh-CN': '把 Excel 拖进来', 'zh-TW': '把 Excel 拖進來', en: 'Drop in your Excel files' },
  'imports-what': {
    'zh-CN': '住户表、人口表、楼栋表，有什么放什么。每一行都会告诉您：收了、并了，还是留着等您看。',
    'zh-TW': '住戶表、人口表、樓棟表，有什麼放什麼。每一行都會告訴您：收了、併了，還是留著等您看。',
    en: 'Rosters, household lists, building lists: whatever you have. Every row is accounted for: taken, merged, or kept for you to look at.',
  },
  'imports-state': {
    'zh-CN': '现有 {people} 人，{dwellings} 套房，导入过 {imports} 次',
    'zh-TW': '現有 {people} 人，{dwellings} 套房，匯入過 {imports} 次',
    en: '{people} people, {dwellings} homes, {imports} imports so far',
  },
  'imports-act': { 'zh-CN': '导入表格', 'zh-TW': '匯入表格', en: 'Import files' },
  others: {
    'zh-CN': '由社区主任来做，先给主任开账号',
    'zh-TW': '由社區主任來做，先給主任開帳號',
    en: 'For the director: give the director an account first',
  },
  'grids-title': { 'zh-CN': '划网格，定专人', 'zh-TW': '劃網格，定專人', en: 'Draw the grids' },
  'grids-what': {
    'zh-CN': '在楼栋图上选楼、选单元，每一户都有一个负责的网格员。',
    'zh-TW': '在樓棟圖上選樓、選單元，每一戶都有一個負責的網格員。',
    en: 'Pick buildings and units on the plan, so that every home has one responsible worker.',
  },
  'grids-state': {
    'zh-CN': '现有 {grids} 个网格，还有 {homesWithoutGrid} 户没有网格',
    'zh-TW': '現有 {grids} 個網格，還有 {homesWithoutGrid} 戶沒有網格',
    en: '{grids} grids; {homesWithoutGrid} homes without one',
  },
  'grids-act': { 'zh-CN': '划网格', 'zh-TW': '劃網格', en: 'Draw grids' },
  'accounts-title': { 'zh-CN': '给同事开账号', 'zh-TW': '給同事開帳號', en: 'Give your colleagues accounts' },
  'accounts-what': {
    'zh-CN': '网格员、卡口值守、家庭医生，各看各该看的。谁看过什么，都有记录。',
    'zh-TW': '網格員、卡口值守、家庭醫生，各看各該看的。誰看過什麼，都有記錄。',
    en: 'Grid workers, gate guards, doctors: each sees what the work needs, and every look leaves a trace.',
  },
  'accounts-state': {
    'zh-CN': '现有 {accounts} 个账号',
    'zh-TW': '現有 {accounts} 個帳號',
    en: 'Accounts so far: {accounts}',
  },
  'accounts-act': { 'zh-CN': '开账号', 'zh-TW': '開帳號', en: 'Add accounts' },
});
