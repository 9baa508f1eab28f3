import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Answer } from '../domain/answer.ts';
import { toggledChoice } from '../domain/change-answers.ts';
import type { Question } from '../domain/form.ts';
import { formTexts } from './form-texts.ts';
import type { FormAnswering } from './use-form-answers.ts';

type Tapped = Extract<Question, { kind: 'choice' | 'choices' | 'yesNo' }>;

interface Shown {
  readonly key: string;
  readonly text: string;
  readonly isChosen: boolean;
  readonly answer: Answer | undefined;
  readonly isAlone: boolean;
}

/** Answers to tap. A second tap on the only choice of a question takes it back. */
export function SheetChoices(props: {
  readonly labelId: string;
  readonly field: Tapped;
  readonly path: string;
  readonly answering: FormAnswering;
}) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const { field, path, answering } = props;
  const chosen = answering.answerAt(path);
  const choices: readonly Shown[] =
    field.kind === 'yesNo'
      ? [true, false].map((value) => ({
          key: String(value),
          text: t(value ? 'yes' : 'no'),
          isChosen: chosen === value,
          answer: chosen === value ? undefined : value,
          isAlone: false,
        }))
      : field.choices.map(({ value, label, isAlone }) => ({
          key: value,
          text: label[locale],
          isChosen: Array.isArray(chosen) ? chosen.includes(value) : chosen === value,
          answer: nextAnswer({ field, chosen, tapped: value }),
          isAlone: isAlone === true,
        }));
  const isOne = field.kind !== 'choices';
  return (
    <div className="mf-choices" role={isOne ? 'radiogroup' : 'group'} aria-labelledby={props.labelId}>
      {choices.map(({ key, text, isChosen, answer, isAlone }) => (
        <button
          key={key}
          type="button"
          role={isOne ? 'radio' : 'checkbox'}
          aria-checked={isChosen}
          className={isAlone ? 'mf-choice mf-choice-alone' : 'mf-choice'}
          onClick={() => {
            answering.answer(path, answer);
            answering.leave(path);
          }}
        >
          <span className="mf-mark" aria-hidden="true" />
          {text}
        </button>
      ))}
    </div>
  );
}

function nextAnswer(of: {
  readonly field: Extract<Tapped, { kind: 'choice' | 'choices' }>;
  readonly chosen: Answer | undefined;
  readonly tapped: string;
}): Answer | undefined {
  const { field, chosen, tapped } = of;
  if (field.kind === 'choices') return toggledChoice(field.choices, { chosen, tapped });
  return chosen === tapped ? undefined : tapped;
}
