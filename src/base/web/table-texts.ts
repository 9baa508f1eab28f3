import { defineTexts } from '../domain/texts.ts';

/** What every list says. */
export const tableTexts = defineTexts({
  total: { 'zh-CN': '共 {count} 条', 'zh-TW': '共 {count} 筆', en: '{count} in all' },
  range: { 'zh-CN': '第 {from}–{to} 条', 'zh-TW': '第 {from}–{to} 筆', en: '{from}–{to}' },
  previous: { 'zh-CN': '上一页', 'zh-TW': '上一頁', en: 'Previous' },
  next: { 'zh-CN': '下一页', 'zh-TW': '下一頁', en: 'Next' },
  clear: { 'zh-CN': '清除筛选', 'zh-TW': '清除篩選', en: 'Clear filters' },
  noMatch: { 'zh-CN': '没有符合条件的', 'zh-TW': '沒有符合條件的', en: 'Nothing matches' },
  noMatchWhat: {
    'zh-CN': '换个条件试试，或者清除筛选看全部。',
    'zh-TW': '換個條件試試，或者清除篩選看全部。',
    en: 'Try other conditions, or clear the filters to see everything.',
  },
  selectAll: { 'zh-CN': '选中本页全部', 'zh-TW': '選取本頁全部', en: 'Select all on this page' },
  select: { 'zh-CN': '选中这一行', 'zh-TW': '選取這一列', en: 'Select this row' },
  selected: { 'zh-CN': '已选 {count} 条', 'zh-TW': '已選 {count} 筆', en: '{count} selected' },
  unselect: { 'zh-CN': '取消选择', 'zh-TW': '取消選取', en: 'Clear selection' },
  keys: {
    'zh-CN': '↑ ↓ 移动，Enter 打开，PageUp / PageDown 翻页',
    'zh-TW': '↑ ↓ 移動，Enter 開啟，PageUp / PageDown 翻頁',
    en: '↑ ↓ to move, Enter to open, PageUp / PageDown to turn pages',
  },
});
