import { defineTexts } from '../../base/domain/texts.ts';

/** Words of a laboratory's list. */
export const testFileTexts = defineTexts({
  drop: {
    'zh-CN': '把实验室的结果表拖到这里',
    'zh-TW': '把實驗室的結果表拖到這裡',
    en: 'Drop the list of the laboratory here',
  },
  dropWhat: {
    'zh-CN': 'Excel 或 CSV，有“姓名”或“样本编号”，有“结果”。先看每一行是谁的，确认后才记录。',
    'zh-TW': 'Excel 或 CSV，有「姓名」或「樣本編號」，有「結果」。先看每一行是誰的，確認後才記錄。',
    en: 'Excel or CSV with a name or sample number and a result. You see first whose each line is; nothing is recorded before you confirm.',
  },
  read: { 'zh-CN': '读了 {count} 行', 'zh-TW': '讀了 {count} 行', en: '{count} lines read' },
  positive: {
    'zh-CN': '阳性 {count} 人：记录后马上报医生',
    'zh-TW': '陽性 {count} 人：記錄後馬上報醫生',
    en: '{count} positive: the doctor is told as soon as they are recorded',
  },
  record: { 'zh-CN': '记录 {count} 条结果', 'zh-TW': '記錄 {count} 條結果', en: 'Record {count} results' },
  recorded: { 'zh-CN': '已记录。', 'zh-TW': '已記錄。', en: 'Recorded.' },
  away: { 'zh-CN': '不记录', 'zh-TW': '不記錄', en: 'Discard' },
  line: { 'zh-CN': '第 {row} 行', 'zh-TW': '第 {row} 行', en: 'Line {row}' },
  ready: { 'zh-CN': '可记录', 'zh-TW': '可記錄', en: 'Ready' },
  doubtful: { 'zh-CN': '请核对后手工录入', 'zh-TW': '請核對後手工錄入', en: 'Check and type by hand' },
  twice: { 'zh-CN': '上面已有', 'zh-TW': '上面已有', en: 'Said above already' },
  notOurs: { 'zh-CN': '不在管控中', 'zh-TW': '不在管控中', en: 'Under no order here' },
  unreadable: { 'zh-CN': '读不懂', 'zh-TW': '讀不懂', en: 'Cannot be read' },
  sameName: { 'zh-CN': '同名不止一人', 'zh-TW': '同名不止一人', en: 'several of that name' },
  nameDiffers: { 'zh-CN': '样本编号是别人的', 'zh-TW': '樣本編號是別人的', en: "somebody else's sample number" },
  idDiffers: { 'zh-CN': '证件尾号不符', 'zh-TW': '證件尾號不符', en: 'another document' },
  resultDiffers: { 'zh-CN': '同一天两种结果', 'zh-TW': '同一天兩種結果', en: 'two results on one day' },
  noResult: { 'zh-CN': '没有结果', 'zh-TW': '沒有結果', en: 'no result' },
  dayWrong: { 'zh-CN': '日期不对', 'zh-TW': '日期不對', en: 'wrong day' },
});
