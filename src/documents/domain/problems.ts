import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals about papers. */
export const documentsProblems = {
  wordTemplateUnusable: {
    status: 422,
    'zh-CN': '这个 Word 模板读不了（{reason}）。请另存为 .docx 再上传；占位写成一对花括号，例如 姓名 的占位是 name。',
    'zh-TW': '這個 Word 範本讀不了（{reason}）。請另存為 .docx 再上傳；占位寫成一對大括號，例如 姓名 的占位是 name。',
    en: 'This Word template cannot be read ({reason}). Save it as .docx and send it again; write a place between braces, as in name.',
  },
} as const satisfies ProblemRegistry;
