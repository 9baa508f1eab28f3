/** One cell as the file holds it. Dates that the file marks as dates arrive as `{ day }`; texts are untouched. */
export type CellValue = string | number | boolean | { readonly day: string; readonly time?: string } | null;

/** A merged range, rows and columns from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet as cells. `rows[r][c]`, both from 0; rows may be ragged, an empty row is `[]`. */
export interface SheetCells {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
}

export type FileKind = 'xlsx' | 'xls' | 'csv' | 'html';

/** A whole file as cells, before anything is understood. */
export interface FileCells {
  readonly fileName: string;
  readonly kind: FileKind;
  /** Text encoding for csv and html, for example `gb18030`. */
  readonly encoding?: string;
  readonly sheets: readonly SheetCells[];
}
