import { INDICATORS, type IndicatorCode } from './indicators.ts';

/** The figures of one sheet. */
export type Figures = Readonly<Record<IndicatorCode, number>>;

/** A whole sheet from what was counted or kept; a figure that is not there is zero and said as such. */
export function figuresFrom(known: Readonly<Record<string, number | undefined>>): Figures {
  const figures: Record<string, number> = {};
  // One by one: the board of a district makes five hundred of these, and `fromEntries` made an array for each of fifty figures.
  for (const { code } of INDICATORS) figures[code] = known[code] ?? 0;
  // Every code is a key of the made object, because the list of codes makes it.
  return figures as Figures;
}

/** The sum of sheets, figure by figure. */
export function sumFigures(sheets: readonly Figures[]): Figures {
  const sums: Record<string, number> = {};
  for (const sheet of sheets) for (const { code } of INDICATORS) sums[code] = (sums[code] ?? 0) + sheet[code];
  return figuresFrom(sums);
}

/**
 * The figures of several days: what flows is added up, of what stands the last day counts. Days in order; a day without a sheet is
 * undefined, and then the last day that has one counts for what stands.
 */
export function figuresOfPeriod(days: readonly (Figures | undefined)[]): Figures {
  const known = days.filter((day) => day !== undefined);
  const last = known.at(-1);
  const added = sumFigures(known);
  return figuresFrom(
    Object.fromEntries(INDICATORS.map(({ code, kind }) => [code, kind === 'flow' ? added[code] : (last?.[code] ?? 0)])),
  );
}
