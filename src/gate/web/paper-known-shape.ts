import { z } from 'zod';
import { siteClock } from '../../base/web/site-time.ts';
import type { PaperCells } from '../domain/paper-cells.ts';
import { degrees } from './office-words.ts';

/** A line that was keyed in for a sheet, as the server tells it. */
export const KeptLine = z.object({
  ...{ checkId: z.string(), line: z.number(), at: z.string(), direction: z.enum(['in', 'out']), holder: z.string() },
  ...{ personId: z.string().nullable(), name: z.string(), dwelling: z.string() },
  ...{ resolution: z.string(), temperature: z.number().nullable(), remark: z.string().nullable(), by: z.string() },
  ...{ withdrawnAt: z.string().nullable(), withdrawnBy: z.string().nullable() },
  ...{ how: z.enum(['corrected', 'struck']).nullable(), reason: z.string().nullable() },
});
export type KeptLine = z.infer<typeof KeptLine>;

/** A sheet of a gate. */
export interface SheetName {
  readonly gateId: string;
  readonly day: string;
  readonly sheet: string;
}

/** The codes under which directions and results are typed. */
const TYPED: Readonly<Record<string, string>> = { in: '1', out: '2', let: '1', turnedAway: '2', referred: '3' };

/** The line as somebody would key it in. */
export function cellsOf(line: KeptLine): PaperCells {
  return {
    time: siteClock(line.at),
    direction: TYPED[line.direction] ?? '',
    who: line.name,
    ...(line.personId !== null && { personId: line.personId }),
    isVisitor: line.holder === 'visitor',
    temperature: line.temperature === null ? '' : degrees(line.temperature),
    result: TYPED[line.resolution] ?? '',
    remark: line.remark ?? '',
  };
}

/** What can be changed: the lines that count, and of those struck out the last one where nothing counts in its place. */
export function changeableLines(lines: readonly KeptLine[]): ReadonlySet<string> {
  const changeable = new Map<number, string>();
  // The one that counts is the first of its number, then those that were taken back, the newest first.
  for (const { line, how, checkId } of lines)
    if (!changeable.has(line)) changeable.set(line, how === 'corrected' ? '' : checkId);
  return new Set([...changeable.values()].filter((checkId) => checkId !== ''));
}
