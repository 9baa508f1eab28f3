import { defineTexts, fillText, type Text, type TextDetails } from '../../base/domain/texts.ts';

const texts = defineTexts({
  daysOver: { 'zh-CN': '{day} 期满', 'zh-TW': '{day} 期滿', en: 'the days were over on {day}' },
  daysLeft: { 'zh-CN': '还差 {days} 天', 'zh-TW': '還差 {days} 天', en: '{days} days to go' },
  testPositive: { 'zh-CN': '{day} 采样阳性', 'zh-TW': '{day} 採樣陽性', en: 'the sample of {day} was positive' },
  testMissing: {
    'zh-CN': '{day} 应做的检测还没有阴性结果',
    'zh-TW': '{day} 應做的檢測還沒有陰性結果',
    en: 'no negative result yet for the test due on {day}',
  },
  testsTooFew: {
    'zh-CN': '连续阴性 {count} 次，须 {wanted} 次',
    'zh-TW': '連續陰性 {count} 次，須 {wanted} 次',
    en: '{count} negative tests in a row, {wanted} needed',
  },
  testsNegative: { 'zh-CN': '检测均阴性', 'zh-TW': '檢測均陰性', en: 'all required tests are negative' },
  feverGone: { 'zh-CN': '{hours} 小时无发热', 'zh-TW': '{hours} 小時無發燒', en: 'no fever for {hours} hours' },
  feverStill: {
    'zh-CN': '最近 {hours} 小时内仍有发热',
    'zh-TW': '最近 {hours} 小時內仍有發燒',
    en: 'fever within the last {hours} hours',
  },
  symptomsGone: { 'zh-CN': '{hours} 小时无症状', 'zh-TW': '{hours} 小時無症狀', en: 'no symptoms for {hours} hours' },
  symptomsStill: {
    'zh-CN': '最近 {hours} 小时内仍有症状',
    'zh-TW': '最近 {hours} 小時內仍有症狀',
    en: 'symptoms within the last {hours} hours',
  },
  noReading: {
    'zh-CN': '最近 {hours} 小时没有可用的记录',
    'zh-TW': '最近 {hours} 小時沒有可用的記錄',
    en: 'no usable reading of the last {hours} hours',
  },
  notAssessed: { 'zh-CN': '社区还没有核实', 'zh-TW': '社區還沒有核實', en: 'not verified by the community yet' },
  assessed: { 'zh-CN': '社区已核实', 'zh-TW': '社區已核實', en: 'verified by the community' },
  assessmentFailed: { 'zh-CN': '核实不通过', 'zh-TW': '核實不通過', en: 'the verification failed' },
  papersIssued: { 'zh-CN': '文书已出具', 'zh-TW': '文書已出具', en: 'papers were issued' },
  papersMissing: {
    'zh-CN': '还有 {count} 份文书，解除时出具',
    'zh-TW': '還有 {count} 份文書，解除時出具',
    en: '{count} papers are issued with the release',
  },
  confirmed: { 'zh-CN': '已确认', 'zh-TW': '已確認', en: 'confirmed' },
  notConfirmed: { 'zh-CN': '还没有人确认', 'zh-TW': '還沒有人確認', en: 'nobody has confirmed it yet' },
});

/** What a condition of a release can say of itself. */
export type DetailKey = keyof typeof texts;

/** Says it in every language. */
export function sayDetail(key: DetailKey, details: TextDetails = {}): Text {
  const text = texts[key];
  return {
    'zh-CN': fillText(text['zh-CN'], details),
    'zh-TW': fillText(text['zh-TW'], details),
    en: fillText(text.en, details),
  };
}
