import type { FieldOwner } from './field-owners.ts';
import type { TemplateKind } from './template.ts';

/** What became of one column of a list. */
export interface ColumnReport {
  readonly column: string;
  /** Levels joined by `>`. */
  readonly header: string;
  /** Null: not understood; nothing was written. */
  readonly field: string | null;
  readonly confidence: number;
  readonly by: string;
  /** The form computes this column itself. */
  readonly computed?: true;
  readonly filled: number;
  /** Values that the form's drop-down list has no word for. */
  readonly unfit: number;
  readonly empty: number;
  /** Who could find out what stayed empty. */
  readonly askWhom?: FieldOwner;
}

/** What became of one figure or of one gap in a sentence. */
export interface CellReport {
  readonly cell: string;
  readonly words: string;
  readonly field: string | null;
  readonly confidence: number;
  readonly by: string;
  readonly isFilled: boolean;
  readonly askWhom?: FieldOwner;
}

/** What became of one table. Rows from 1. */
export interface TableReport {
  readonly sheet: string;
  readonly kind: TemplateKind;
  readonly title: string;
  readonly shape: string;
  readonly headerRows: readonly [number, number];
  readonly firstDataRow: number;
  /** Rows that the form had for records. */
  readonly blankRows: number;
  /** Records written; of figures, rows of figures. */
  readonly rows: number;
  readonly columns: readonly ColumnReport[];
  readonly figures: readonly CellReport[];
}

/** The account of a filled form. */
export interface FillReport {
  readonly sheets: readonly { readonly name: string; readonly kind: TemplateKind }[];
  readonly tables: readonly TableReport[];
  readonly lines: readonly CellReport[];
}
