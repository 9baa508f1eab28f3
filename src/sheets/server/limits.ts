import { Problem } from '../../base/domain/problem.ts';
import type { Details } from '../../base/domain/decision.ts';
import type { SheetsProblemCode } from '../domain/problems.ts';

const MEGABYTE = 1024 * 1024;

/** What one file may cost. Sizes in bytes; rows are rows with content, over all sheets of the file. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly textBytes: number;
  readonly sheets: number;
}

/** Measured: 200,000 rows x 15 columns are 3 million cells; a city's largest roster stays below half of each figure. */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 60 * MEGABYTE,
  unpackedBytes: 400 * MEGABYTE,
  rows: 200_000,
  columns: 1_000,
  cells: 8_000_000,
  textBytes: 128 * MEGABYTE,
  // A form of one sheet per person has up to 500, and what stands beside them.
  sheets: 600,
};

/** Excel's last row; a cell beyond it was made by no office program. */
export const LAST_ROW_OF_EXCEL = 1_048_576;

/** Stops reading: the file is refused with this code. Caught where a file's reading begins. */
export function refuseFile(code: SheetsProblemCode, details: Details = {}): never {
  throw new Problem(code, details);
}

/** Bytes as whole megabytes, rounded up, for the words of a problem. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
