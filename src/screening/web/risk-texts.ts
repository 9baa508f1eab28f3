import { defineTexts } from '../../base/domain/texts.ts';

export const riskTexts = defineTexts({
  title: { 'zh-CN': '优先名单', 'zh-TW': '優先名單', en: 'Whom to ask first' },
  about: {
    'zh-CN': '按台账、申报和联系情况排出先问谁，每个人都写明原因；没有原因的不在这里。',
    'zh-TW': '按台帳、申報和聯絡情況排出先問誰，每個人都寫明原因；沒有原因的不在這裡。',
    en: 'From the register, self-registrations and calls: who comes first, each with the reasons.',
  },
  reason: { 'zh-CN': '只看这些原因', 'zh-TW': '只看這些原因', en: 'Only these reasons' },
  name: { 'zh-CN': '姓名', 'zh-TW': '姓名', en: 'Name' },
  door: { 'zh-CN': '住处', 'zh-TW': '住處', en: 'Door' },
  reasons: { 'zh-CN': '为什么先问', 'zh-TW': '為什麼先問', en: 'Why first' },
  ask: {
    'zh-CN': '给这 {count} 户派任务',
    'zh-TW': '給這 {count} 戶派任務',
    en: 'Make tasks (households: {count})',
  },
  askTitle: { 'zh-CN': '重点户问候', 'zh-TW': '重點戶問候', en: 'First calls' },
  pickAll: { 'zh-CN': '全部勾选', 'zh-TW': '全部勾選', en: 'Pick all' },
  pickedAll: {
    'zh-CN': '已勾选 {count} 人（最多前 1,000 人）',
    'zh-TW': '已勾選 {count} 人（最多前 1,000 人）',
    en: '{count} people picked (the first 1,000 at most)',
  },
  none: { 'zh-CN': '没有要优先问的人', 'zh-TW': '沒有要優先問的人', en: 'Nobody to be asked first' },
  noneWhat: {
    'zh-CN': '在居民档案里加上独居、慢性病等标签，这里就会列出。',
    'zh-TW': '在居民檔案裡加上獨居、慢性病等標籤，這裡就會列出。',
    en: 'Tags like "lives alone" in the register put people here.',
  },
  nobodyPicked: { 'zh-CN': '先勾选要问的人。', 'zh-TW': '先勾選要問的人。', en: 'Tick people first.' },
});
