import { useCallback, useMemo, useState } from 'react';
import type { Day } from '../../base/domain/day.ts';
import { useLocale } from '../../base/web/preferences.tsx';
import { answerProblemText } from '../domain/answer-problem-words.ts';
import type { Answer, Answers } from '../domain/answer.ts';
import { answerAt, withAnswer, withNewRow, withoutRow } from '../domain/change-answers.ts';
import { checkAnswers, type CheckedAnswers } from '../domain/check-answers.ts';
import { formBlocks, type FormBlock } from '../domain/form-layout.ts';
import type { FormDefinition, RepeatField } from '../domain/form.ts';
import { startAnswers, type FormMember } from '../domain/start-answers.ts';
import { visibleFields } from '../domain/visible-fields.ts';

/** A form that is being answered: what to show, what was said, what is wrong. Both renderers draw from it. */
export interface FormAnswering {
  readonly form: FormDefinition;
  readonly members: readonly FormMember[];
  readonly today: Day;
  readonly blocks: readonly FormBlock[];
  readonly answers: Answers;
  readonly answerAt: (path: string) => Answer | undefined;
  /** What is wrong at a path, in words; only once the field was left, or once saving was tried. */
  readonly problemAt: (path: string) => string | undefined;
  readonly problemCount: number;
  readonly answer: (path: string, answer: Answer | undefined) => void;
  readonly leave: (path: string) => void;
  readonly addRow: (repeat: RepeatField) => void;
  readonly removeRow: (repeat: RepeatField, index: number) => void;
  /** Shows every problem; the values when there is none. */
  readonly trySave: () => Answers | undefined;
  readonly checked: CheckedAnswers;
}

/** Answers of one form, held by the screen; `onDraft` hears of every change, to keep it on a bad network. */
export function useFormAnswers(of: {
  readonly form: FormDefinition;
  readonly members?: readonly FormMember[] | undefined;
  readonly start?: Answers | undefined;
  readonly today: Day;
  readonly onDraft?: ((answers: Answers) => void) | undefined;
}): FormAnswering {
  const locale = useLocale();
  const { form, today, onDraft } = of;
  const members = of.members ?? NOBODY;
  const [answers, setAnswers] = useState<Answers>(() => of.start ?? startAnswers(form, members));
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set());
  const [hasTried, setHasTried] = useState(false);
  const blocks = useMemo(() => formBlocks(visibleFields(form, answers)), [form, answers]);
  const checked = useMemo(() => checkAnswers(form, answers, { today }), [form, answers, today]);
  const change = useCallback(
    (next: Answers) => {
      setAnswers(next);
      onDraft?.(next);
    },
    [onDraft],
  );
  const said = checked.problems.filter(({ field, code }) => hasTried || (left.has(field) && code !== 'answerMissing'));
  return {
    form,
    members,
    today,
    blocks,
    answers,
    checked,
    answerAt: (path) => answerAt(answers, path),
    problemAt: (path) => {
      const problem = said.find(({ field }) => field === path);
      return problem && answerProblemText(form, problem)[locale];
    },
    problemCount: said.length,
    answer: (path, answer) => change(withAnswer(answers, { path, answer })),
    leave: (path) => setLeft((before) => new Set([...before, path])),
    addRow: (repeat) => change(withNewRow(answers, repeat)),
    removeRow: (repeat, index) => change(withoutRow(answers, { repeat: repeat.key, index })),
    trySave: () => {
      setHasTried(true);
      return checked.problems.length === 0 ? checked.values : undefined;
    },
  };
}

const NOBODY: readonly FormMember[] = [];
