import { rowsOf, type Answers } from '../../forms/domain/answer.ts';
import type { FormDefinition } from '../../forms/domain/form.ts';
import { TRIAGE_LEVELS, type TriageLevel } from '../../forms/domain/triage-rules.ts';
import { triage } from '../../forms/domain/triage.ts';

/** Where the worst of a household should turn by its answers alone: of the form itself and of every row about a member. */
export function answerTriage(form: FormDefinition, values: Answers): TriageLevel {
  const fields = form.fields.flatMap((field) => (field.kind === 'group' ? field.fields : [field]));
  const rows = fields.flatMap((field) => (field.kind === 'repeat' ? rowsOf(values, field.key) : []));
  const levels = [values, ...rows].map((answers) => TRIAGE_LEVELS.indexOf(triage(answers).level));
  return TRIAGE_LEVELS[Math.max(...levels)] ?? 'none';
}
