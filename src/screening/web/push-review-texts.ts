import { defineTexts } from '../../base/domain/texts.ts';

/** Words of the review of doubtful rows. */
export const reviewTexts = defineTexts({
  title: { 'zh-CN': '推单核对', 'zh-TW': '推單核對', en: 'Whom does the list mean?' },
  about: {
    'zh-CN': '左边是名单写的，右边是登记册里可能的人。按数字键选人，N 不是我们的人，Enter 跳过。',
    'zh-TW': '左邊是名單寫的，右邊是登記冊裡可能的人。按數字鍵選人，N 不是我們的人，Enter 跳過。',
    en: 'Left: what the list says; right: who may be meant. Press a digit to choose, N for not ours, Enter for the next.',
  },
  listSays: { 'zh-CN': '名单上', 'zh-TW': '名單上', en: 'The list says' },
  position: {
    'zh-CN': '第 {at} 行，共 {count} 行待核对',
    'zh-TW': '第 {at} 行，共 {count} 行待核對',
    en: '{at} of {count}',
  },
  more: {
    'zh-CN': '第 {at} 行，还有 {count} 行以上',
    'zh-TW': '第 {at} 行，還有 {count} 行以上',
    en: '{at} of {count} and more',
  },
  lateDirector: { 'zh-CN': '已超时，已提醒主任', 'zh-TW': '已逾時，已提醒主任', en: 'Late: said to the director' },
  lateSubdistrict: { 'zh-CN': '已超时，已报街道', 'zh-TW': '已逾時，已報街道', en: 'Late: said to the sub-district' },
  choose: { 'zh-CN': '就是他/她', 'zh-TW': '就是他/她', en: 'This one' },
  notOurs: { 'zh-CN': '不是我们的人', 'zh-TW': '不是我們的人', en: 'Not ours' },
  next: { 'zh-CN': '下一个', 'zh-TW': '下一個', en: 'Next' },
  likely: { 'zh-CN': '可能性 {percent}%', 'zh-TW': '可能性 {percent}%', en: '{percent} % likely' },
  evidence: { 'zh-CN': '依据', 'zh-TW': '依據', en: 'Evidence' },
  chosen: { 'zh-CN': '已选定，任务已派出。', 'zh-TW': '已選定，任務已派出。', en: 'Chosen; the task is out.' },
  dropped: { 'zh-CN': '已记为查无此人。', 'zh-TW': '已記為查無此人。', en: 'Noted as not ours.' },
  emptyTitle: { 'zh-CN': '都核对完了', 'zh-TW': '都核對完了', en: 'Nothing left to decide' },
  emptyWhat: {
    'zh-CN': '新推单里拿不准的人会出现在这里。',
    'zh-TW': '新推單裡拿不準的人會出現在這裡。',
    en: 'Doubtful people of new lists appear here.',
  },
  clueNumber: { 'zh-CN': '线索编号', 'zh-TW': '線索編號', en: 'Clue' },
  fieldTitle: { 'zh-CN': '事由', 'zh-TW': '事由', en: 'About' },
  kind: { 'zh-CN': '类型', 'zh-TW': '類型', en: 'Kind' },
  urgency: { 'zh-CN': '紧急程度', 'zh-TW': '緊急程度', en: 'Urgency' },
  toCheck: { 'zh-CN': '核查内容', 'zh-TW': '核查內容', en: 'To check' },
  from: { 'zh-CN': '来自', 'zh-TW': '來自', en: 'From' },
  when: { 'zh-CN': '时间', 'zh-TW': '時間', en: 'When' },
  transport: { 'zh-CN': '交通', 'zh-TW': '交通', en: 'Transport' },
  companions: { 'zh-CN': '同行', 'zh-TW': '同行', en: 'Companions' },
});
