import type { ActNames } from '../../access/domain/act-names.ts';

/** What the acts around forms from above are called in the trail. */
export const fillActNames: ActNames = {
  bringTemplate: { 'zh-CN': '拖入上级表格', 'zh-TW': '拖入上級表格', en: 'Brought a form' },
  correctTemplate: { 'zh-CN': '更正表格栏目', 'zh-TW': '更正表格欄目', en: 'Corrected what a form wants' },
  '/api/templates/:id/filled': { 'zh-CN': '导出填好的表格', 'zh-TW': '匯出填好的表格', en: 'Took out a filled form' },
};

/** What these acts are about. */
export const fillSubjectNames: ActNames = {
  template: { 'zh-CN': '上级表格', 'zh-TW': '上級表格', en: 'Form' },
};
