import type { Text } from '../../base/domain/texts.ts';

/** What the acts on forms are called in the trail. */
export const formActNames: Readonly<Record<string, Text>> = {
  saveForm: { 'zh-CN': '保存表单', 'zh-TW': '儲存表單', en: 'Saved a form' },
  readFormFile: { 'zh-CN': '读取表单文件', 'zh-TW': '讀取表單檔案', en: 'Read a form file' },
  retireForm: { 'zh-CN': '停用表单', 'zh-TW': '停用表單', en: 'Gave a form up' },
};

export const formSubjectNames: Readonly<Record<string, Text>> = {
  form: { 'zh-CN': '表单', 'zh-TW': '表單', en: 'Form' },
};
