import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { DayText } from './order.ts';

/** Input of `readTestFile`: a list as a laboratory sends it. */
export const ReadTestFile = z.object({
  fileId: idSchema<'file'>(),
  fileName: z.string().trim().min(1).max(300),
  /** Day of the samples where the list has none; without it, today. */
  day: DayText.optional(),
});
export type ReadTestFile = z.infer<typeof ReadTestFile>;
