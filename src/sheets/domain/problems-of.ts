import type { FileReading, ReadingProblem } from './reading.ts';

/** Everything the reader has to say of a file: of rows, and of single values of people. */
export function problemsOf(reading: FileReading): readonly ReadingProblem[] {
  return [...reading.problems, ...reading.records.flatMap(({ problems }) => problems)];
}
