import { answerTo } from '../../forms/domain/answer.ts';
import { improbableSeries, type Improbable } from '../../forms/domain/improbable.ts';
import type { KnownAnswer } from '../../tasks/server/api.ts';

/** What a booklet shows of one person; what concerns whoever enters for many is the day's list of the office. */
type OfOnePerson = Extract<Improbable, { readonly kind: 'sameFigure' | 'jump' }>;

/** Series among the checks of one order that hardly happen by themselves. A question to whoever reads it, and no judgement. */
export function improbableOf({
  orderId,
  answers,
}: {
  readonly orderId: string;
  readonly answers: readonly KnownAnswer[];
}): readonly OfOnePerson[] {
  const readings = answers.flatMap(({ formKey, at, by, answers: given }) => {
    if (formKey !== 'orderCheck') return [];
    const temperature = answerTo(given, 'temperature');
    return [{ person: orderId, by: by ?? '', at, ...(typeof temperature === 'number' ? { temperature } : {}) }];
  });
  return improbableSeries(readings).filter((one) => one.kind === 'sameFigure' || one.kind === 'jump');
}
