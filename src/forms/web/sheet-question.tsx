import { useId } from 'react';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Question } from '../domain/form.ts';
import type { VisibleField } from '../domain/visible-fields.ts';
import { formTexts } from './form-texts.ts';
import { SheetChoices } from './sheet-choices.tsx';
import { SheetInput } from './sheet-input.tsx';
import type { FormAnswering } from './use-form-answers.ts';

/** One question of a phone: its words, its hint, the way to answer it, what is wrong with the answer. */
export function SheetQuestion(props: { readonly shown: VisibleField; readonly answering: FormAnswering }) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const id = useId();
  const { shown, answering } = props;
  const { field, path } = shown;
  if (field.kind === 'group' || field.kind === 'repeat') return undefined;
  if (field.kind === 'note') return <p className="mf-note">{field.label[locale]}</p>;
  const problem = answering.problemAt(path);
  const label = (
    <>
      {field.label[locale]}
      {!shown.isRequired && <span className="mf-optional">{t('optional')}</span>}
    </>
  );
  const isTyped = !isTapped(field);
  return (
    <div className="mf-question" data-problem={problem === undefined ? undefined : ''}>
      {isTyped ? (
        <label className="mf-label" htmlFor={id}>
          {label}
        </label>
      ) : (
        <p className="mf-label" id={id}>
          {label}
        </p>
      )}
      {field.hint && <p className="mf-hint">{field.hint[locale]}</p>}
      {isTyped ? (
        <SheetInput id={id} field={field} path={path} answering={answering} />
      ) : (
        <SheetChoices labelId={id} field={field} path={path} answering={answering} />
      )}
      {problem !== undefined && <p className="mf-problem">{problem}</p>}
    </div>
  );
}

function isTapped(field: Question): field is Extract<Question, { kind: 'choice' | 'choices' | 'yesNo' }> {
  return field.kind === 'choice' || field.kind === 'choices' || field.kind === 'yesNo';
}
