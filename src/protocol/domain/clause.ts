import { z } from 'zod';

/** What is said in every language of the product. */
export const ClauseText = z
  .object({ 'zh-CN': z.string().min(1), 'zh-TW': z.string().min(1), en: z.string().min(1) })
  .readonly();
export type ClauseText = z.infer<typeof ClauseText>;

/**
 * How far a source is trusted. `A` official text or faithful reprint, `B` press or question-and-answer reprint,
 * `C` a public code or spreadsheet, `D` a page of low trust, `M` unverified (no page was read for it).
 */
export const GRADES = ['A', 'B', 'C', 'D', 'M'] as const;
export type Grade = (typeof GRADES)[number];

/** One sentence of a rule with where it comes from. Wording of our own; the source is for whoever wants the original. */
export const Clause = z
  .object({ text: ClauseText, source: z.string().min(1).max(600), grade: z.enum(GRADES) })
  .readonly();
export type Clause = z.infer<typeof Clause>;

/** True when the clause may not be called official: screens and the command line then say "unverified". */
export function isUnverified({ grade }: Pick<Clause, 'grade'>): boolean {
  return grade !== 'A' && grade !== 'B';
}
