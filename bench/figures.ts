/** One line of `npm run bench`. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it was measured on. */
  readonly data: string;
  readonly budget: number;
  readonly ok: boolean;
}

type Measured = Omit<Figure, 'ok'>;

/** A figure that is to stay below its budget: time, memory. */
export function atMost(measured: Measured): Figure {
  const value = rounded(measured.value);
  return { ...measured, value, ok: value <= measured.budget };
}

/** A figure that is to reach its budget: rows in a second. */
export function atLeast(measured: Measured): Figure {
  const value = rounded(measured.value);
  return { ...measured, value, ok: value >= measured.budget };
}

/** Three digits tell enough. */
function rounded(value: number): number {
  return value >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Processor seconds of this process, all its threads, while the work ran. */
export async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
