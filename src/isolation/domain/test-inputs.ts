import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { DayText } from './order.ts';

/** What a laboratory says. */
export const TestResult = z.enum(['negative', 'positive', 'unclear']);
export type TestResult = z.infer<typeof TestResult>;

/** A result typed in: which test of which order, or the day on which the sample was taken. */
export const RecordedTest = z.object({
  testId: idSchema<'test'>(),
  orderId: idSchema<'order'>(),
  /** Day of the sample; the due test of that day, else the oldest one that is due, is answered by it. */
  sampledOn: DayText,
  result: TestResult.optional(),
  /** Ct in tenths where the rule asks for it. */
  ctTenths: z.number().int().min(0).max(999).optional(),
  sampleCode: z.string().trim().max(40).optional(),
  laboratory: z.string().trim().max(60).optional(),
});
export type RecordedTest = z.infer<typeof RecordedTest>;

/** Input of `recordTests`: typed one by one, or a list of a laboratory. */
export const RecordTests = z.object({ tests: z.array(RecordedTest).min(1).max(2000) });
export type RecordTests = z.infer<typeof RecordTests>;
