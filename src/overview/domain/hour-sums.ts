/** What one gate recorded in one hour. */
export interface HourCell {
  readonly hour: number;
  readonly in: number;
  readonly out: number;
  readonly stopped: number;
}

/**
 * The sums of all gates by hour, from the first hour in which something was recorded until the last, without gaps: an hour in which
 * nobody went is a zero of the curve.
 */
export function hourSums(cells: readonly HourCell[]): readonly HourCell[] {
  if (cells.length === 0) return [];
  const hours = cells.map(({ hour }) => hour);
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  return Array.from({ length: last - first + 1 }, (_, at): HourCell => {
    const own = cells.filter(({ hour }) => hour === first + at);
    const sum = (key: 'in' | 'out' | 'stopped') => own.reduce((all, cell) => all + cell[key], 0);
    return { hour: first + at, in: sum('in'), out: sum('out'), stopped: sum('stopped') };
  });
}
