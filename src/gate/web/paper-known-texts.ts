import { defineTexts } from '../../base/domain/texts.ts';

/** What is said of lines that were keyed in before. */
export const paperKnownTexts = defineTexts({
  title: {
    'zh-CN': '表 {sheet} 已录入的行',
    'zh-TW': '表 {sheet} 已錄入的行',
    en: 'Lines of sheet {sheet} in the log',
  },
  hint: {
    'zh-CN': '这张表已录入 {count} 行，去更正',
    'zh-TW': '這張表已錄入 {count} 行，去更正',
    en: '{count} lines of it are in the log: go there',
  },
  line: { 'zh-CN': '行', 'zh-TW': '行', en: 'Line' },
  time: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'Time' },
  direction: { 'zh-CN': '进／出', 'zh-TW': '進／出', en: 'In/out' },
  who: { 'zh-CN': '人员', 'zh-TW': '人員', en: 'Who' },
  temperature: { 'zh-CN': '体温', 'zh-TW': '體溫', en: 'Temp.' },
  result: { 'zh-CN': '结果', 'zh-TW': '結果', en: 'Result' },
  remark: { 'zh-CN': '备注', 'zh-TW': '備註', en: 'Remark' },
  by: { 'zh-CN': '录入人', 'zh-TW': '錄入人', en: 'Keyed in by' },
  acts: { 'zh-CN': '', 'zh-TW': '', en: '' },
  correct: { 'zh-CN': '更正', 'zh-TW': '更正', en: 'Correct' },
  bringBack: { 'zh-CN': '恢复', 'zh-TW': '恢復', en: 'Bring back' },
  strike: { 'zh-CN': '划掉', 'zh-TW': '劃掉', en: 'Strike out' },
  correctLine: { 'zh-CN': '更正第 {line} 行', 'zh-TW': '更正第 {line} 行', en: 'Correct line {line}' },
  strikeLine: { 'zh-CN': '划掉第 {line} 行', 'zh-TW': '劃掉第 {line} 行', en: 'Strike out line {line}' },
  corrected: {
    'zh-CN': '{by} {time} 更正：{reason}',
    'zh-TW': '{by} {time} 更正：{reason}',
    en: 'corrected by {by}, {time}: {reason}',
  },
  struck: {
    'zh-CN': '{by} {time} 划掉：{reason}',
    'zh-TW': '{by} {time} 劃掉：{reason}',
    en: 'struck out by {by}, {time}: {reason}',
  },
  strikeTitle: { 'zh-CN': '划掉第 {line} 行', 'zh-TW': '劃掉第 {line} 行', en: 'Strike out line {line}' },
  strikeWhat: {
    'zh-CN': '划掉后不再计数，但仍以删除线留在出入记录里，写明谁、什么时候、为什么。',
    'zh-TW': '劃掉後不再計數，但仍以刪除線留在出入記錄裡，寫明誰、什麼時候、為什麼。',
    en: 'It counts no more, and stays in the log, struck through, with who, when and why.',
  },
  notOnPaper: { 'zh-CN': '纸上没有这一行', 'zh-TW': '紙上沒有這一行', en: 'Not on the paper' },
  keyedTwice: { 'zh-CN': '同一行录了两遍', 'zh-TW': '同一行錄了兩遍', en: 'Keyed in twice' },
  otherSheet: { 'zh-CN': '是另一张表的', 'zh-TW': '是另一張表的', en: 'Of another sheet' },
  correctTitle: {
    'zh-CN': '更正表 {sheet} 第 {line} 行',
    'zh-TW': '更正表 {sheet} 第 {line} 行',
    en: 'Correct line {line} of sheet {sheet}',
  },
  correctWhat: {
    'zh-CN': '照纸面改好整行。原来录的内容仍以删除线留在出入记录里，人次只算一次。',
    'zh-TW': '照紙面改好整行。原來錄的內容仍以刪除線留在出入記錄裡，人次只算一次。',
    en: 'The whole line as on the paper. What was keyed in before stays in the log, struck through; it counts once.',
  },
  reason: { 'zh-CN': '更正原因', 'zh-TW': '更正原因', en: 'Why it is corrected' },
  reasonHint: {
    'zh-CN': '至少 {count} 个字，如：看错了时间',
    'zh-TW': '至少 {count} 個字，如：看錯了時間',
    en: 'At least {count} signs',
  },
  needLine: { 'zh-CN': '时间、方向等有一格看不懂', 'zh-TW': '時間、方向等有一格看不懂', en: 'A field cannot be read' },
  save: { 'zh-CN': '保存更正', 'zh-TW': '儲存更正', en: 'Save the correction' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
});
