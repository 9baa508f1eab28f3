import { fillText, type Text, type TextDetails } from '../../../base/domain/texts.ts';
import { words } from '../form-words.ts';

/** What became of something in a file that could not be kept as it was. Rows count as the workbook does. */
export interface XlsNote {
  readonly sheet: string;
  readonly row: number;
  readonly code: XlsNoteCode;
  readonly details: TextDetails;
}

/** How each thing that cannot be kept is told; `lost` says whether something is missing now or merely different. */
export const xlsNotes = {
  typeUnknown: words([
    '题型“{type}”暂不支持，这一题没有读入。',
    '題型「{type}」暫不支援，這一題沒有讀入。',
    'The type {type} is not known here; the question was left out.',
  ]),
  metadataDropped: words([
    '“{type}”由系统自动记录，不必另设。',
    '「{type}」由系統自動記錄，不必另設。',
    '{type} is recorded by the system itself.',
  ]),
  calculateRefused: words([
    '计算项“{name}”不支持；用到它的条件也没有读入。',
    '計算項「{name}」不支援；用到它的條件也沒有讀入。',
    'Calculations are not kept ({name}), nor conditions that look at them.',
  ]),
  expressionDropped: words([
    '“{column}”里的条件看不懂，没有读入：{text}',
    '「{column}」裡的條件看不懂，沒有讀入：{text}',
    'The condition in {column} was not understood and left out: {text}',
  ]),
  referenceBelow: words([
    '“{column}”里的条件用到了“{name}”，它不在前面，条件没有读入。',
    '「{column}」裡的條件用到了「{name}」，它不在前面，條件沒有讀入。',
    'The condition in {column} looks at {name}, which does not stand above; it was left out.',
  ]),
  choiceUnknown: words([
    '条件用到的选项“{value}”并不存在，条件没有读入。',
    '條件用到的選項「{value}」並不存在，條件沒有讀入。',
    'A condition looks at {value}, which is no choice; it was left out.',
  ]),
  columnDropped: words([
    '“{column}”这一列不支持，内容没有读入：{text}',
    '「{column}」這一欄不支援，內容沒有讀入：{text}',
    'The column {column} is not known here; left out: {text}',
  ]),
  appearanceIgnored: words([
    '外观“{text}”不影响填写，已略去。',
    '外觀「{text}」不影響填寫，已略去。',
    'The appearance {text} was passed over; the question stays.',
  ]),
  nameChanged: words(['代号“{from}”改成了“{to}”。', '代號「{from}」改成了「{to}」。', 'The name {from} became {to}.']),
  nameTwice: words([
    '代号“{name}”已用过，这一行没有读入。',
    '代號「{name}」已用過，這一列沒有讀入。',
    'The name {name} was used before; this row was left out.',
  ]),
  nameMissing: words([
    '这一行没有代号，没有读入。',
    '這一列沒有代號，沒有讀入。',
    'This row has no name and was left out.',
  ]),
  labelMissing: words([
    '没有题目文字，用代号“{name}”代替。',
    '沒有題目文字，用代號「{name}」代替。',
    'There is no label; the name {name} stands in for it.',
  ]),
  labelReference: words([
    '文字里的“{text}”不会换成答案，照原样显示。',
    '文字裡的「{text}」不會換成答案，照原樣顯示。',
    '{text} inside a label is shown as it stands.',
  ]),
  languageDropped: words([
    '语言“{language}”不支持，这一列没有读入。',
    '語言「{language}」不支援，這一欄沒有讀入。',
    'The language {language} is not known here; its columns were left out.',
  ]),
  choicesMissing: words([
    '没有找到选项表“{list}”，这一题没有读入。',
    '沒有找到選項表「{list}」，這一題沒有讀入。',
    'There is no list of choices {list}; the question was left out.',
  ]),
  otherAdded: words([
    '“其他”已作为一个选项，没有另设填空。',
    '「其他」已作為一個選項，沒有另設填空。',
    '“Other” became a choice, without a question for what it is.',
  ]),
  defaultDropped: words([
    '默认值“{text}”不能用，已略去。',
    '預設值「{text}」不能用，已略去。',
    'The default {text} cannot be used and was left out.',
  ]),
  groupFlattened: words([
    '套在里面的分组“{name}”已打开，题目保留，条件并入各题。',
    '套在裡面的分組「{name}」已打開，題目保留，條件併入各題。',
    'The inner group {name} was opened: its questions stay, each with its condition.',
  ]),
  repeatInside: words([
    '循环里不能再套循环：“{name}”没有读入。',
    '循環裡不能再套循環：「{name}」沒有讀入。',
    'A repeat within a repeat is not kept: {name}.',
  ]),
  groupUnended: words([
    '分组“{name}”没有结束行，按到表尾处理。',
    '分組「{name}」沒有結束列，按到表尾處理。',
    'The group {name} has no end; it was ended with the sheet.',
  ]),
  endUnbegun: words(['这个结束行没有开头。', '這個結束列沒有開頭。', 'This row ends what was never begun.']),
  groupEmpty: words([
    '“{name}”里没有留下题目，已略去。',
    '「{name}」裡沒有留下題目，已略去。',
    'Nothing is left in {name}; it was left out.',
  ]),
  nothingKept: words([
    '文件里没有找到可用的题目。需要名为 survey 的工作表，第一行是 type、name、label。',
    '檔案裡沒有找到可用的題目。需要名為 survey 的工作表，第一列是 type、name、label。',
    'No usable question was found: a sheet named survey with the headings type, name and label is needed.',
  ]),
  tooMany: words([
    '题目超过 {most} 个，后面的没有读入。',
    '題目超過 {most} 個，後面的沒有讀入。',
    'There are more than {most} questions; the rest was left out.',
  ]),
} as const satisfies Readonly<Record<string, Text>>;
export type XlsNoteCode = keyof typeof xlsNotes;

/** A note in words. */
export function xlsNoteText(note: XlsNote): Text {
  const text = xlsNotes[note.code];
  return {
    'zh-CN': fillText(text['zh-CN'], note.details),
    'zh-TW': fillText(text['zh-TW'], note.details),
    en: fillText(text.en, note.details),
  };
}
