import { defineTexts } from '../../base/domain/texts.ts';

/** What figures count. */
export const UNITS = defineTexts({
  person: { 'zh-CN': '人', 'zh-TW': '人', en: 'people' },
  household: { 'zh-CN': '户', 'zh-TW': '戶', en: 'households' },
  time: { 'zh-CN': '人次', 'zh-TW': '人次', en: 'passages' },
  item: { 'zh-CN': '件', 'zh-TW': '件', en: 'items' },
  task: { 'zh-CN': '项', 'zh-TW': '項', en: 'tasks' },
  round: { 'zh-CN': '次', 'zh-TW': '次', en: 'times' },
  place: { 'zh-CN': '处', 'zh-TW': '處', en: 'places' },
  share: { 'zh-CN': '份', 'zh-TW': '份', en: 'parcels' },
});
