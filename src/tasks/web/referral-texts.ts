import { defineTexts } from '../../base/domain/texts.ts';

export const referralTexts = defineTexts({
  title: { 'zh-CN': '早报告', 'zh-TW': '早報告', en: 'Early reports' },
  about: {
    'zh-CN': '有人发热或不舒服时自动报到这里。按到期时间排，请在到期前回复。',
    'zh-TW': '有人發燒或不舒服時自動報到這裡。按到期時間排，請在到期前回覆。',
    en: 'Whoever is feverish or unwell is reported here by itself. Answer before the time is up.',
  },
  person: { 'zh-CN': '居民', 'zh-TW': '居民', en: 'Resident' },
  level: { 'zh-CN': '建议去向', 'zh-TW': '建議去向', en: 'Where to turn' },
  due: { 'zh-CN': '回复期限', 'zh-TW': '回覆期限', en: 'Answer by' },
  taken: { 'zh-CN': '接手', 'zh-TW': '接手', en: 'Taken by' },
  take: { 'zh-CN': '我来处理', 'zh-TW': '我來處理', en: 'I take it' },
  answer: { 'zh-CN': '回复结果', 'zh-TW': '回覆結果', en: 'Answer' },
  done: { 'zh-CN': '已记下', 'zh-TW': '已記下', en: 'Noted' },
  none: { 'zh-CN': '没有待回复的早报告', 'zh-TW': '沒有待回覆的早報告', en: 'Nothing to answer' },
  noneWhat: {
    'zh-CN': '有人报发热、咳嗽等不舒服时会出现在这里。',
    'zh-TW': '有人報發燒、咳嗽等不舒服時會出現在這裡。',
    en: 'Whoever reports a fever or a cough appears here.',
  },
  late: { 'zh-CN': '已过期', 'zh-TW': '已過期', en: 'late' },
  advice: { 'zh-CN': '在家观察', 'zh-TW': '在家觀察', en: 'Advice' },
  familyDoctor: { 'zh-CN': '家庭医生', 'zh-TW': '家庭醫生', en: 'Family doctor' },
  feverClinic: { 'zh-CN': '发热门诊', 'zh-TW': '發燒門診', en: 'Fever clinic' },
  emergency120: { 'zh-CN': '120', 'zh-TW': '120', en: '120' },
});
