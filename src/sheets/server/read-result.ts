import type { Details } from '../../base/domain/decision.ts';
import type { FileCells } from '../domain/cells.ts';
import type { PackedCells } from './packed-cells.ts';

export interface OfficeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Something the user should know although the file was read. Codes and words: domain/problems.ts. */
export interface ReadWarning {
  readonly code: string;
  readonly details?: Details;
}

export interface ReadFile {
  readonly cells: FileCells;
  readonly warnings: readonly ReadWarning[];
}

export interface RefusedFile {
  readonly refused: string;
  readonly details: Details;
}

export type ReadResult = ReadFile | RefusedFile;
export type PackedResult = { readonly packed: PackedCells; readonly warnings: readonly ReadWarning[] } | RefusedFile;
