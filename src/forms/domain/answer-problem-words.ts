import { fillText, type Text } from '../../base/domain/texts.ts';
import { refuse, type Refusal } from '../../base/domain/decision.ts';
import { answerProblems } from './answer-problems.ts';
import type { AnswerProblem, CheckedAnswers } from './check-answers.ts';
import type { FormDefinition, FormField, PlainQuestion, RepeatField } from './form.ts';

/** The field that a path such as `temperature` or `members.0.temperature` speaks of; undefined when the form has none. */
export function findField(form: FormDefinition, path: string): FormField | undefined {
  const [first = '', , inner] = path.split('.');
  const flat: readonly (PlainQuestion | RepeatField | FormField)[] = form.fields.flatMap((field) =>
    field.kind === 'group' ? [field, ...field.fields] : [field],
  );
  const found = flat.find(({ key }) => key === first);
  if (inner === undefined || found?.kind !== 'repeat') return found;
  return found.fields.find(({ key }) => key === inner);
}

/** What to say at a field about its problem: the form's own words where its check failed. */
export function answerProblemText(form: FormDefinition, problem: AnswerProblem): Text {
  const field = findField(form, problem.field);
  if (problem.code === 'answerContradicts' && field && 'check' in field && field.check) return field.check.words;
  const registry: Readonly<Record<string, Text>> = answerProblems;
  const words = registry[problem.code] ?? answerProblems.answerUnreadable;
  return {
    'zh-CN': fillText(words['zh-CN'], problem.details),
    'zh-TW': fillText(words['zh-TW'], problem.details),
    en: fillText(words.en, problem.details),
  };
}

/** The refusal of a command whose answers have problems; undefined when they have none. `field` is the path of the first. */
export function refuseAnswers(checked: CheckedAnswers): Refusal | undefined {
  const [first] = checked.problems;
  return first && refuse('answersUnusable', { count: checked.problems.length, field: first.field });
}
