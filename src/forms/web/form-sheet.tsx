import type { Day } from '../../base/domain/day.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import type { Answers } from '../domain/answer.ts';
import type { FormDefinition } from '../domain/form.ts';
import type { FormMember } from '../domain/start-answers.ts';
import './form-sheet.css';
import { formTexts } from './form-texts.ts';
import { SheetQuestions } from './sheet-questions.tsx';
import { useFormAnswers } from './use-form-answers.ts';

/** A form on a phone or on a resident's page: big targets, one column, its own button at the end. */
export function FormSheet(props: {
  readonly form: FormDefinition;
  /** Whom a household's form asks about, in the order shown. */
  readonly members?: readonly FormMember[];
  /** A draft that was kept; the defaults of the form otherwise. */
  readonly start?: Answers | undefined;
  /** The day of answering at the site. */
  readonly today: Day;
  readonly onDraft?: (answers: Answers) => void;
  /** Hears values that have no problem, ready to be sent. */
  readonly onDone: (values: Answers) => void;
  readonly submitText?: string;
  readonly isBusy?: boolean;
}) {
  const t = useTexts(formTexts);
  const { form, members, start, today, onDraft } = props;
  const answering = useFormAnswers({ form, members, start, today, onDraft });
  return (
    <form
      className="mf-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const values = answering.trySave();
        if (values) props.onDone(values);
        else toFirstProblem(event.currentTarget);
      }}
    >
      <SheetQuestions answering={answering} />
      {answering.problemCount > 0 && (
        <p className="mf-problems" role="alert">
          {t('problems', { count: answering.problemCount })}
        </p>
      )}
      <button type="submit" className="mf-submit" disabled={props.isBusy === true}>
        {props.submitText ?? t('save')}
      </button>
    </form>
  );
}

/** After the problems are drawn, the first of them comes into view: on a phone it is often far above the button. */
function toFirstProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    form.querySelector('[data-problem]')?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  });
}
