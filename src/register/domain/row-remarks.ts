import type { Details } from '../../base/domain/decision.ts';

/** Something to say about a row. */
export interface RowRemark {
  readonly code: string;
  readonly details?: Details | undefined;
}

/** What is to be said about a row, the reason of its outcome first and nothing twice: a problem that is the reason tells it with its values. */
export function remarksOf(row: {
  readonly reason?: string | null | undefined;
  readonly problems: readonly RowRemark[];
}): readonly RowRemark[] {
  const { reason, problems } = row;
  const rest = problems.filter(({ code }) => code !== reason);
  const same = problems.filter(({ code }) => code === reason);
  if (reason === undefined || reason === null) return rest;
  return [...(same.length > 0 ? same : [{ code: reason }]), ...rest];
}
