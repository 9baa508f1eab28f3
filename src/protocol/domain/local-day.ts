import { z } from 'zod';
import { findDay, type Day } from '../../base/domain/day.ts';

/** A day in a file or an input, `YYYY-MM-DD`; an issue with the code `protocolDayWrong` for anything else. */
export const LocalDay = z.string().transform((text, context): Day => {
  const day = findDay(text);
  if (day !== undefined) return day;
  context.addIssue({ code: 'custom', message: 'protocolDayWrong' });
  return z.NEVER;
});
