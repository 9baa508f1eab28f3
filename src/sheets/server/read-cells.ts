import type { FileCells } from '../domain/cells.ts';
import { Problem } from '../../base/domain/problem.ts';
import { readOfficeFile } from './read-office-file.ts';
import type { OfficeFile } from './read-result.ts';

/** Reads a file that is known to be sound, in this process; throws the Problem when it is not. */
export async function readCells(file: OfficeFile): Promise<FileCells> {
  const result = await readOfficeFile(file);
  if ('refused' in result) throw new Problem(result.refused, result.details);
  return result.cells;
}
