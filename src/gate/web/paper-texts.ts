import { defineTexts } from '../../base/domain/texts.ts';

/** What the page says on which sheets of paper are keyed in. */
export const paperTexts = defineTexts({
  title: { 'zh-CN': '补录纸质登记', 'zh-TW': '補錄紙本登記', en: 'Key in a paper sheet' },
  about: {
    'zh-CN': '照着纸面逐行录入：回车到下一行，Tab 到下一格，上下键换行。同一张表录两遍只算一次。',
    'zh-TW': '照著紙面逐行錄入：Enter 到下一行，Tab 到下一格，上下鍵換行。同一張表錄兩遍只算一次。',
    en: 'Line by line as on the paper: Enter for the next line, Tab for the next field. A sheet keyed in twice counts once.',
  },
  back: { 'zh-CN': '出入记录', 'zh-TW': '出入記錄', en: 'Log of the gates' },
  blank: { 'zh-CN': '打印空白登记表', 'zh-TW': '列印空白登記表', en: 'Print a blank sheet' },
  gate: { 'zh-CN': '卡口', 'zh-TW': '卡口', en: 'Gate' },
  day: { 'zh-CN': '表头日期', 'zh-TW': '表頭日期', en: 'Day on the sheet' },
  sheet: { 'zh-CN': '表号', 'zh-TW': '表號', en: 'Sheet number' },
  sheetHint: { 'zh-CN': '扫右上角的码或照抄', 'zh-TW': '掃右上角的碼或照抄', en: 'Scan its code or copy it' },
  line: { 'zh-CN': '行', 'zh-TW': '行', en: 'Line' },
  lineDay: { 'zh-CN': '哪一天', 'zh-TW': '哪一天', en: 'Day' },
  time: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'Time' },
  direction: { 'zh-CN': '进／出', 'zh-TW': '進／出', en: 'In/out' },
  directionHint: { 'zh-CN': '1进 2出', 'zh-TW': '1進 2出', en: '1 in 2 out' },
  who: {
    'zh-CN': '姓名、房号、电话尾号或证号',
    'zh-TW': '姓名、房號、電話尾號或證號',
    en: 'Name, room, phone tail or pass number',
  },
  found: { 'zh-CN': '登记册', 'zh-TW': '登記冊', en: 'Register' },
  temperature: { 'zh-CN': '体温', 'zh-TW': '體溫', en: 'Temp.' },
  result: { 'zh-CN': '结果', 'zh-TW': '結果', en: 'Result' },
  resultHint: { 'zh-CN': '1放 2劝 3转', 'zh-TW': '1放 2勸 3轉', en: '1 ok 2 back 3 ill' },
  remark: { 'zh-CN': '备注', 'zh-TW': '備註', en: 'Remark' },
  cell: { 'zh-CN': '第 {line} 行{field}', 'zh-TW': '第 {line} 行{field}', en: 'Line {line}: {field}' },
  asVisitor: { 'zh-CN': '来访者：{words}', 'zh-TW': '來訪者：{words}', en: 'Visitor: {words}' },
  asWritten: {
    'zh-CN': '登记册里没有，照写：{words}',
    'zh-TW': '登記冊裡沒有，照寫：{words}',
    en: 'Not in the register: {words}',
  },
  visitor: { 'zh-CN': '来访者', 'zh-TW': '來訪者', en: 'Visitor' },
  notFound: { 'zh-CN': '照写', 'zh-TW': '照寫', en: 'As written' },
  save: { 'zh-CN': '存入出入记录', 'zh-TW': '存入出入記錄', en: 'Put into the log' },
  needHead: {
    'zh-CN': '先填卡口、日期和表号',
    'zh-TW': '先填卡口、日期和表號',
    en: 'Gate, day and sheet number first',
  },
  needLine: { 'zh-CN': '至少录入一行', 'zh-TW': '至少錄入一行', en: 'Key in a line first' },
  wrongLine: {
    'zh-CN': '第 {lines} 行有一格看不懂',
    'zh-TW': '第 {lines} 行有一格看不懂',
    en: 'A field of line {lines} cannot be read',
  },
  saved: { 'zh-CN': '已存入 {stored} 行', 'zh-TW': '已存入 {stored} 行', en: '{stored} lines put into the log' },
  savedAgain: {
    'zh-CN': '已存入 {stored} 行，{repeated} 行以前录过',
    'zh-TW': '已存入 {stored} 行，{repeated} 行以前錄過',
    en: '{stored} lines put into the log, {repeated} were there before',
  },
  differing: {
    'zh-CN': '第 {lines} 行以前录过，但时间不同。记录里保留的是先录的，请对照纸面。',
    'zh-TW': '第 {lines} 行以前錄過，但時間不同。記錄裡保留的是先錄的，請對照紙面。',
    en: 'Line {lines} was keyed in before with another time. The log keeps the first one; compare it with the paper.',
  },
});
