import { z } from 'zod';
import type { Day, Instant } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Direction, Resolution, type Holder, type Outcome } from './gate-check.ts';
import { isInFuture } from './gate-moments.ts';
import { Temperature } from './gate-rules.ts';
import { DayText } from './shift-inputs.ts';

/** Rows of one sheet; ours has twenty, a notebook page has more. */
export const MOST_LINES = 60;
/** Longer than any number that is printed or written on a sheet. */
const SHEET = /^[0-9A-Z][0-9A-Z-]{0,19}$/;
/** A time that lies so many hours before the line above is one of the next day: the sheet of a night. */
const NIGHT_HOURS = 12;

const words = (most: number) =>
  z
    .string()
    .max(most)
    // A text with a NUL cannot be stored.
    .refine((text) => !text.includes('\0'))
    .transform((text) => text.trim())
    .default('');

/** One line of a sheet as it is keyed in. */
export const PaperLine = z.object({
  /** Its number on the sheet. */
  line: z.number().int().min(1).max(MOST_LINES),
  /** By the clock on the wall: `08:05`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  direction: Direction,
  /** Who it was, when the register knows. */
  personId: idSchema<'person'>().optional(),
  /** What stands on the paper: the name, the room, whom they visited. */
  words: words(60),
  /** `visitor` when the paper says so; nobody of the register is otherwise counted as unknown. */
  isVisitor: z.boolean().default(false),
  temperature: Temperature.optional(),
  resolution: Resolution.default('let'),
  remark: words(100),
});
export type PaperLine = z.infer<typeof PaperLine>;

/** Input of `keyPaperSheet`: a sheet that a guard wrote by hand while phones were dead. */
export const KeyPaperSheet = z.object({
  gateId: idSchema<'gate'>(),
  /** The day at the top of the sheet. */
  day: DayText,
  sheet: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.string().regex(SHEET)),
  lines: z
    .array(PaperLine)
    .min(1)
    .max(MOST_LINES)
    .refine((lines) => new Set(lines.map(({ line }) => line)).size === lines.length),
});
export type KeyPaperSheet = z.infer<typeof KeyPaperSheet>;

/** The name of a sheet in the log: numbers begin anew every day where they are written by hand. */
export function sheetKey({ day, sheet }: Pick<KeyPaperSheet, 'day' | 'sheet'>): string {
  return `${day} ${sheet}`;
}

/** The local day of every line, in the order of the numbers: a sheet that was begun at 22:00 goes on after midnight. */
export function daysOfLines({ day, lines }: Pick<KeyPaperSheet, 'day' | 'lines'>): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>();
  let current = day;
  let before: number | undefined;
  for (const { line, time } of [...lines].sort((a, b) => a.line - b.line)) {
    const hour = Number(time.slice(0, 2));
    if (before !== undefined && before - hour >= NIGHT_HOURS) current = addDays(current, 1);
    before = hour;
    days.set(line, current);
  }
  return days;
}

/** A line as it goes into the log. */
export interface PaperCheck {
  readonly line: number;
  readonly at: Instant;
  readonly direction: Direction;
  readonly holder: Holder;
  readonly personId: string | undefined;
  readonly words: string;
  readonly outcome: Outcome;
  readonly resolution: Resolution;
  /** Tenths of a degree. */
  readonly temperature: number | undefined;
  readonly remark: string;
}

/** What is known when a sheet is keyed in. */
export interface PaperState {
  readonly hasGate: boolean;
  /** When each line was. */
  readonly moments: ReadonlyMap<number, Instant>;
  /** People of this community among those named. */
  readonly people: ReadonlySet<string>;
  /** Lines of this sheet that are in the log already, with their moments. */
  readonly known: ReadonlyMap<number, Instant>;
  readonly now: Instant;
  /** Earlier passages are no longer kept one by one. */
  readonly keptFrom: Instant;
}

/** `subjectId` is the gate. */
export interface PaperSheetKeyed {
  readonly type: 'paperSheetKeyed';
  readonly subjectId: string;
  readonly sheet: string;
  readonly day: Day;
  /** Lines that were not in the log yet; none when the sheet was keyed in before. */
  readonly checks: readonly PaperCheck[];
  readonly repeated: number;
  /** Lines that are in the log with another time than was keyed in now: somebody should look at the paper. */
  readonly differing: readonly number[];
}

/**
 * A sheet into the log, each line once however often it comes. All lines or none, so that who keys it in sees what is wrong beside the
 * paper. Refuses gateUnknown, paperInFuture, paperTooOld, paperPersonUnknown, each with its line.
 */
export function decideKeyPaperSheet(state: PaperState, input: KeyPaperSheet): Decision<PaperSheetKeyed> {
  if (!state.hasGate) return refuse('gateUnknown');
  const checks: PaperCheck[] = [];
  const differing: number[] = [];
  for (const line of input.lines) {
    const at = state.moments.get(line.line);
    if (at === undefined) throw new Error('a line without a moment');
    const known = state.known.get(line.line);
    if (known !== undefined) {
      if (known !== at) differing.push(line.line);
      continue;
    }
    if (isInFuture(at, state.now)) return refuse('paperInFuture', { line: line.line });
    if (at < state.keptFrom) return refuse('paperTooOld', { line: line.line });
    if (line.personId !== undefined && !state.people.has(line.personId))
      return refuse('paperPersonUnknown', { line: line.line });
    checks.push(checkOf(line, at));
  }
  const repeated = input.lines.length - checks.length;
  const { day, sheet, gateId } = input;
  return { facts: [{ type: 'paperSheetKeyed', subjectId: gateId, sheet, day, checks, repeated, differing }] };
}

/** A line as it goes into the log. */
export function checkOf(of: PaperLine, at: Instant): PaperCheck {
  const { line, direction, personId, words, temperature, resolution, remark } = of;
  const holder = personId !== undefined ? 'resident' : of.isVisitor ? 'visitor' : 'unknown';
  const outcome = resolution === 'let' ? 'pass' : 'stop';
  return { line, at, direction, holder, personId, words, outcome, resolution, temperature, remark };
}
