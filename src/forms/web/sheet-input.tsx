import type { HTMLInputTypeAttribute } from 'react';
import { addDays } from '../../base/domain/day.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Question } from '../domain/form.ts';
import { formTexts } from './form-texts.ts';
import type { FormAnswering } from './use-form-answers.ts';

type Typed = Exclude<Question, { kind: 'choice' | 'choices' | 'yesNo' }>;

/** What most thermometers show of most people; anything else is typed. */
const USUAL_TEMPERATURES = ['36.3', '36.5', '36.7', '36.9'] as const;

/** An answer that is typed, with one tap for what it usually is. */
export function SheetInput(props: {
  readonly id: string;
  readonly field: Typed;
  readonly path: string;
  readonly answering: FormAnswering;
}) {
  const locale = useLocale();
  const { id, field, path, answering } = props;
  const value = String(answering.answerAt(path) ?? '');
  const attributes = {
    id,
    value,
    autoComplete: 'off',
    'aria-invalid': answering.problemAt(path) !== undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => answering.answer(path, event.target.value),
    onBlur: () => answering.leave(path),
  };
  const unit = field.kind === 'temperature' ? '℃' : 'unit' in field ? field.unit?.[locale] : undefined;
  return (
    <>
      {field.kind === 'text' && field.isLong ? (
        <textarea className="mf-input" rows={3} {...attributes} />
      ) : (
        <span className="mf-typed">
          <input className="mf-input" type={typeOf(field)} inputMode={modeOf(field)} {...attributes} />
          {unit !== undefined && <span className="mf-unit">{unit}</span>}
        </span>
      )}
      <UsualAnswers field={field} value={value} today={answering.today} onPick={(one) => answering.answer(path, one)} />
    </>
  );
}

function UsualAnswers(props: {
  readonly field: Typed;
  readonly value: string;
  readonly today: FormAnswering['today'];
  readonly onPick: (answer: string) => void;
}) {
  const t = useTexts(formTexts);
  const { field, today } = props;
  const usual =
    field.kind === 'temperature'
      ? USUAL_TEMPERATURES.map((answer): readonly [string, string] => [answer, answer])
      : field.kind === 'date'
        ? ([
            [t('today'), today],
            [t('yesterday'), addDays(today, -1)],
          ] as const)
        : [];
  if (usual.length === 0) return undefined;
  return (
    <div className="mf-usual">
      {usual.map(([text, answer]) => (
        <button
          key={text}
          type="button"
          aria-pressed={props.value === answer}
          className="mf-small"
          onClick={() => props.onPick(answer)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

function typeOf(field: Typed): HTMLInputTypeAttribute {
  if (field.kind === 'date') return 'date';
  if (field.kind === 'time') return 'time';
  if (field.kind === 'dateTime') return 'datetime-local';
  return field.kind === 'phone' ? 'tel' : 'text';
}

/** Figures are typed into plain text with a keyboard of figures: type="number" swallows what it cannot read. */
function modeOf(field: Typed): 'decimal' | 'numeric' | 'tel' | 'text' {
  if (field.kind === 'decimal' || field.kind === 'temperature') return 'decimal';
  if (field.kind === 'integer') return 'numeric';
  return field.kind === 'phone' ? 'tel' : 'text';
}
