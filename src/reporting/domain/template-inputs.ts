import { z } from 'zod';
import { WORDS_KINDS } from './words-document.ts';

/** As the database keeps them. */
const version = z.number().int().min(1).max(1_000_000);

/** A report in the office's own words, as a Word file with places. */
export const SaveReportTemplate = z.object({
  kind: z.enum(WORDS_KINDS),
  fileId: z.string().min(1).max(80),
  fileName: z.string().trim().min(1).max(120),
});
export type SaveReportTemplate = z.infer<typeof SaveReportTemplate>;

/** Which version reports are written by; null: the product's own. */
export const UseReportTemplate = z.object({ kind: z.enum(WORDS_KINDS), version: version.nullable() });
export type UseReportTemplate = z.infer<typeof UseReportTemplate>;
