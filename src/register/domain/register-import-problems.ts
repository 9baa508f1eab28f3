import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Refusals of the import commands. */
export const importRefusals = {
  fileMissing: {
    status: 400,
    'zh-CN': '有 {count} 个文件没有传上来，请重新选择。',
    'zh-TW': '有 {count} 個檔案沒有傳上來，請重新選擇。',
    en: '{count} files did not arrive; choose them again.',
  },
  importNotOpen: {
    status: 409,
    'zh-CN': '这次导入已经完成或取消了。',
    'zh-TW': '這次匯入已經完成或取消了。',
    en: 'This import was carried out or discarded already.',
  },
  importNotDone: {
    status: 409,
    'zh-CN': '这次导入没有完成，不需要撤销。',
    'zh-TW': '這次匯入沒有完成，不需要撤銷。',
    en: 'This import was not carried out, so there is nothing to undo.',
  },
  importNothingReadable: {
    status: 422,
    'zh-CN': '这些文件里没有读到任何一行。请检查文件，或换一个文件。',
    'zh-TW': '這些檔案裡沒有讀到任何一列。請檢查檔案，或換一個檔案。',
    en: 'Not a single row could be read from these files. Check them, or take others.',
  },
  communityUnknown: {
    status: 404,
    'zh-CN': '没有代码为 {code} 的社区。',
    'zh-TW': '沒有代碼為 {code} 的社區。',
    en: 'There is no community with the code {code}.',
  },
} as const satisfies ProblemRegistry;
