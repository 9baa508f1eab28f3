import type { Locale } from '../../base/domain/texts.ts';

/** Headers of the columns before those of the form: door, head of the household, when (UTC), which of several answers. */
export const exportWords: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['住址', '户主', '时间', '说明'],
  'zh-TW': ['住址', '戶長', '時間', '說明'],
  en: ['Door', 'Head of household', 'Time', 'Note'],
};

/** Said of an answer beside the one that ended the task: it came later, from a phone without a network. */
export const secondAnswerWords: Readonly<Record<Locale, string>> = {
  'zh-CN': '第二份回答（晚到，保留）',
  'zh-TW': '第二份回答（晚到，保留）',
  en: 'Second answer (came late, kept)',
};

/**
 * The answers that came besides: of each task all but the one that was received first, which ended it. Answers without a task are none.
 * Given in any order; the ids that are to be marked.
 */
export function secondAnswers(
  answers: readonly { readonly answerId: string; readonly taskId: string | null; readonly receivedAt: string }[],
): ReadonlySet<string> {
  const ordered = [...answers].sort(
    (a, b) => a.receivedAt.localeCompare(b.receivedAt) || a.answerId.localeCompare(b.answerId),
  );
  const answered = new Set<string>();
  const second = new Set<string>();
  for (const { answerId, taskId } of ordered) {
    if (taskId === null) continue;
    if (answered.has(taskId)) second.add(answerId);
    answered.add(taskId);
  }
  return second;
}
