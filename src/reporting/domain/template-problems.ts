import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals around templates of reports. */
export const templateProblems = {
  reportTemplatePlaces: {
    status: 422,
    'zh-CN': '模板里有 {count} 个字段系统填不了：{places}。请对照字段表改正，再上传。',
    'zh-TW': '範本裡有 {count} 個欄位系統填不了：{places}。請對照欄位表改正，再上傳。',
    en: 'The template asks for {count} fields that no report has: {places}. Correct them by the list of fields and send it again.',
  },
  reportTemplateEmpty: {
    status: 422,
    'zh-CN': '这个文件里没有字段，生成的汇报不会有数字。请从我们的模板改起。',
    'zh-TW': '這個檔案裡沒有欄位，產生的彙報不會有數字。請從我們的範本改起。',
    en: 'This file has no fields; a report made from it would hold no figures. Begin with our template.',
  },
  reportTemplateLarge: {
    status: 422,
    'zh-CN': '模板超过 {most} MB。请压缩里面的图片再上传。',
    'zh-TW': '範本超過 {most} MB。請壓縮裡面的圖片再上傳。',
    en: 'The template is larger than {most} MB. Make its pictures smaller and send it again.',
  },
  reportTemplateUnknown: {
    status: 404,
    'zh-CN': '没有这一版模板。',
    'zh-TW': '沒有這一版範本。',
    en: 'There is no such version of the template.',
  },
} as const satisfies ProblemRegistry;
