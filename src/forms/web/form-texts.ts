import { defineTexts } from '../../base/domain/texts.ts';

export const formTexts = defineTexts({
  save: { 'zh-CN': '提交', 'zh-TW': '送出', en: 'Submit' },
  problems: {
    'zh-CN': '还有 {count} 处要改，请看标红的地方。',
    'zh-TW': '還有 {count} 處要改，請看標紅的地方。',
    en: '{count} answers still need mending: see those in red.',
  },
  optional: { 'zh-CN': '可不填', 'zh-TW': '可不填', en: 'optional' },
  yes: { 'zh-CN': '是', 'zh-TW': '是', en: 'Yes' },
  no: { 'zh-CN': '否', 'zh-TW': '否', en: 'No' },
  today: { 'zh-CN': '今天', 'zh-TW': '今天', en: 'Today' },
  yesterday: { 'zh-CN': '昨天', 'zh-TW': '昨天', en: 'Yesterday' },
  addRow: { 'zh-CN': '添加一条：{what}', 'zh-TW': '加入一筆：{what}', en: 'Add: {what}' },
  addUnlisted: { 'zh-CN': '添加名单以外的人', 'zh-TW': '加入名單以外的人', en: 'Add somebody not listed' },
  removeRow: { 'zh-CN': '删除', 'zh-TW': '刪除', en: 'Remove' },
  rowNumber: { 'zh-CN': '第 {n} 条', 'zh-TW': '第 {n} 筆', en: 'No. {n}' },
  clear: { 'zh-CN': '清除', 'zh-TW': '清除', en: 'Clear' },
});
