import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the page that takes edits of an exported workbook. */
export const broughtBackTexts = defineTexts({
  title: { 'zh-CN': '带回修改', 'zh-TW': '帶回修改', en: 'Bring back edits' },
  about: {
    'zh-CN': '先在“人员”里导出 Excel，改好后拖回来。只改动过的格子会写入，写入前逐格确认。',
    'zh-TW': '先在「人員」裡匯出 Excel，改好後拖回來。只改動過的格子會寫入，寫入前逐格確認。',
    en: 'Export people as Excel, edit it, and drop it here. Only changed cells are written, after you have seen them.',
  },
  drop: { 'zh-CN': '把改好的 Excel 拖到这里', 'zh-TW': '把改好的 Excel 拖到這裡', en: 'Drop the edited workbook here' },
  look: { 'zh-CN': '看看改了什么', 'zh-TW': '看看改了什麼', en: 'See what was changed' },
  back: { 'zh-CN': '人员', 'zh-TW': '人員', en: 'People' },
  nothing: { 'zh-CN': '没有改动', 'zh-TW': '沒有改動', en: 'Nothing was changed' },
  nothingWhat: {
    'zh-CN': '文件和登记完全一致。',
    'zh-TW': '檔案和登記完全一致。',
    en: 'The file says what the register says.',
  },
  counts: {
    'zh-CN': '{changed} 行有改动，{meanwhile} 行登记后来被别人改过（不写入），{unknown} 行在登记里找不到',
    'zh-TW': '{changed} 列有改動，{meanwhile} 列登記後來被別人改過（不寫入），{unknown} 列在登記裡找不到',
    en: '{changed} rows changed; {meanwhile} were edited here since and are left alone; {unknown} are not in the register',
  },
  apply: { 'zh-CN': '写入 {count} 行', 'zh-TW': '寫入 {count} 列', en: 'Write {count} rows' },
  applied: {
    'zh-CN': '已写入 {people} 人的修改',
    'zh-TW': '已寫入 {people} 人的修改',
    en: 'Edits of {people} people written',
  },
  row: { 'zh-CN': '行', 'zh-TW': '列', en: 'Row' },
  name: { 'zh-CN': '姓名', 'zh-TW': '姓名', en: 'Name' },
  cell: { 'zh-CN': '栏', 'zh-TW': '欄', en: 'Column' },
  before: { 'zh-CN': '登记', 'zh-TW': '登記', en: 'Register' },
  after: { 'zh-CN': '文件', 'zh-TW': '檔案', en: 'File' },
  what: { 'zh-CN': '处理', 'zh-TW': '處理', en: 'What happens' },
  ok: { 'zh-CN': '写入', 'zh-TW': '寫入', en: 'is written' },
  unreadable: { 'zh-CN': '看不懂，不写入', 'zh-TW': '看不懂，不寫入', en: 'not understood, left alone' },
  elsewhere: {
    'zh-CN': '请在人员页面办理，不写入',
    'zh-TW': '請在人員頁面辦理，不寫入',
    en: 'done on the person page, left alone',
  },
  refused: {
    'zh-CN': '有 {count} 行有冲突，这次不写入，原因写在每一格后面；改好后再拖回来，其余的行可以先写入。',
    'zh-TW': '有 {count} 列有衝突，這次不寫入，原因寫在每一格後面；改好後再拖回來，其餘的列可以先寫入。',
    en: '{count} rows are in conflict and are left alone; why stands beside their cells. Mend them and bring the file back; the others can be written now.',
  },
  changedMeanwhile: {
    'zh-CN': '别人刚改过，不写入',
    'zh-TW': '別人剛改過，不寫入',
    en: 'edited here since, left alone',
  },
  unknownPerson: { 'zh-CN': '登记里没有', 'zh-TW': '登記裡沒有', en: 'not in the register' },
  empty: { 'zh-CN': '（空）', 'zh-TW': '（空）', en: '(empty)' },
  leaveOut: { 'zh-CN': '写入这一行', 'zh-TW': '寫入這一列', en: 'Write this row' },
  usedUp: {
    'zh-CN': '这个文件已经写入过了。',
    'zh-TW': '這個檔案已經寫入過了。',
    en: 'This file was written already.',
  },
});
