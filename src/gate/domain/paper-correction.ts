import { z } from 'zod';
import type { Day, Instant } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { isInFuture } from './gate-moments.ts';
import { checkOf, PaperLine, type PaperCheck } from './paper-sheet.ts';
import { DayText } from './shift-inputs.ts';

/** Said of every line that is taken back, for whoever reads the log later. */
const Reason = z
  .string()
  .max(200)
  .refine((text) => !text.includes('\0'))
  .transform((text) => text.trim())
  .pipe(z.string().min(4));

/** Input of `strikePaperLine`: a line that is not on the paper. `checkId` names it as it stands now. */
export const StrikePaperLine = z.object({ checkId: idSchema<'gateCheck'>(), reason: Reason });
export type StrikePaperLine = z.infer<typeof StrikePaperLine>;

/** Input of `correctPaperLine`: all of the line as the paper has it, on the local day on which it was. */
export const CorrectPaperLine = PaperLine.omit({ line: true }).extend({ ...StrikePaperLine.shape, day: DayText });
export type CorrectPaperLine = z.infer<typeof CorrectPaperLine>;

/** A line that was keyed in. */
export interface KeyedLine {
  readonly checkId: string;
  readonly gateId: string;
  /** Day and number at the top of its sheet. */
  readonly day: Day;
  readonly sheet: string;
  readonly line: number;
  /** It counts; it was struck out and nothing counts in its place; or another line counts in its place. */
  readonly status: 'holds' | 'struck' | 'replaced';
}

/** What is known when a line is corrected. */
export interface CorrectionState {
  readonly keyed: KeyedLine | undefined;
  /** When it was, as it is said now. */
  readonly at: Instant;
  /** People of this community among those named. */
  readonly people: ReadonlySet<string>;
  readonly now: Instant;
  /** Earlier passages are no longer kept one by one. */
  readonly keptFrom: Instant;
}

interface OfLine extends Omit<KeyedLine, 'gateId' | 'status'> {
  /** The gate. */
  readonly subjectId: string;
  readonly reason: string;
}

/** The line that held, if one did, is kept aside; this one counts from now on. */
export interface PaperLineCorrected extends OfLine {
  readonly type: 'paperLineCorrected';
  /** False for a line that had been struck out: there is nothing to put aside. */
  readonly isInLog: boolean;
  readonly check: PaperCheck;
}

/** The line counts no more and is kept aside. */
export interface PaperLineStruck extends OfLine {
  readonly type: 'paperLineStruck';
}

/**
 * A line as it stands on the paper, in the place of what was keyed in; a line that was struck out by mistake comes back the same way.
 * Refuses paperLineUnknown, paperLineChanged, paperDayOff, paperInFuture, paperTooOld, paperPersonUnknown.
 */
export function decideCorrectPaperLine(state: CorrectionState, input: CorrectPaperLine): Decision<PaperLineCorrected> {
  const { keyed, at } = state;
  if (!keyed) return refuse('paperLineUnknown');
  const { line, day } = keyed;
  if (keyed.status === 'replaced') return refuse('paperLineChanged', { line });
  // A sheet of a night goes on after midnight, but not for longer.
  if (input.day !== day && input.day !== addDays(day, 1)) return refuse('paperDayOff', { line });
  if (isInFuture(at, state.now)) return refuse('paperInFuture', { line });
  if (at < state.keptFrom) return refuse('paperTooOld', { line });
  if (input.personId !== undefined && !state.people.has(input.personId)) return refuse('paperPersonUnknown', { line });
  const check = checkOf({ ...input, line }, at);
  return {
    facts: [{ type: 'paperLineCorrected', ...lineOf(keyed, input.reason), isInLog: keyed.status === 'holds', check }],
  };
}

/** A line that was keyed in by mistake, out of the log. Refuses paperLineUnknown, paperLineChanged. */
export function decideStrikePaperLine(
  { keyed }: Pick<CorrectionState, 'keyed'>,
  { reason }: StrikePaperLine,
): Decision<PaperLineStruck> {
  if (!keyed) return refuse('paperLineUnknown');
  if (keyed.status !== 'holds') return refuse('paperLineChanged', { line: keyed.line });
  return { facts: [{ type: 'paperLineStruck', ...lineOf(keyed, reason) }] };
}

function lineOf({ gateId, checkId, day, sheet, line }: KeyedLine, reason: string): OfLine {
  return { subjectId: gateId, checkId, day, sheet, line, reason };
}
