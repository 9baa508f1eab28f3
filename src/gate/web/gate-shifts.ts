import type { ShiftRow } from './gate-world.ts';
import { clockText, endClock } from './office-times.ts';

/** The shifts of one guard that are not over for more than two hours: hand-overs are late. The earliest first. */
export function myShifts(
  shifts: readonly ShiftRow[],
  of: { readonly accountId: string; readonly nowMs: number },
): readonly ShiftRow[] {
  return shifts
    .filter((shift) => shift[2] === of.accountId && Date.parse(shift[5]) > of.nowMs - 2 * 3_600_000)
    .sort((a, b) => Date.parse(a[4]) - Date.parse(b[4]))
    .slice(0, 4);
}

/** Shifts of colleagues that ask for somebody else and have not begun, the earliest first. */
export function wantedShifts(
  shifts: readonly ShiftRow[],
  of: { readonly accountId: string; readonly nowMs: number },
): readonly ShiftRow[] {
  return shifts
    .filter((shift) => shift[6] === 1 && shift[2] !== of.accountId && Date.parse(shift[4]) > of.nowMs)
    .sort((a, b) => Date.parse(a[4]) - Date.parse(b[4]));
}

/** Whether somebody who takes the shift would stand at two gates at once. */
export function isBusyDuring(
  shifts: readonly ShiftRow[],
  of: { readonly accountId: string; readonly shift: ShiftRow },
): boolean {
  const [from, until] = [Date.parse(of.shift[4]), Date.parse(of.shift[5])];
  return shifts.some(
    (other) => other[2] === of.accountId && Date.parse(other[4]) < until && Date.parse(other[5]) > from,
  );
}

/** Who stands at the same gate after a shift: the one that is there when it ends, else the first to come. */
export function nextAfter(shifts: readonly ShiftRow[], shift: ShiftRow): ShiftRow | undefined {
  const endMs = Date.parse(shift[5]);
  return shifts
    .filter((other) => other[1] === shift[1] && other[0] !== shift[0] && Date.parse(other[5]) > endMs)
    .sort((a, b) => Date.parse(a[4]) - Date.parse(b[4]))
    .at(0);
}

/** `08:00–16:00` by the clock of this phone. */
export function shiftTimes(shift: ShiftRow): string {
  return `${clockText(shift[4])}–${endClock(shift[5])}`;
}
