import type { SheetCells } from './cells.ts';

/** What a sheet from above asks for. `form` is one sheet per person; `notes` is left alone. */
export type TemplateKind = 'person list' | 'household list' | 'figures' | 'ledger' | 'form' | 'notes';

/** Words that a cell accepts from its drop-down list. Rows and columns from 0, ends included. */
export interface ValueList {
  readonly ranges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly words: readonly string[];
}

/** A sheet as the form shows it: what is written, what is computed, what waits. */
export interface TemplateSheet {
  /** Texts; cells with a formula are empty here. */
  readonly cells: SheetCells;
  /** Formulas by `cellKey`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Number format of a cell, also of an empty one: `General`, `@`, `yyyy-mm-dd`. Rows and columns from 0. */
  formatOf(row: number, column: number): string;
  /** True when the form drew this cell, be it empty. */
  isDrawn(row: number, column: number): boolean;
  /** Rows that the file mentions. */
  readonly rowCount: number;
  readonly lists: readonly ValueList[];
}

/** How a column or cell wants its value. */
export interface Manner {
  readonly format: string;
  /** Words that the form accepts. */
  readonly list?: readonly string[];
  /** Codes that the header tells: `1男2女`. By word. */
  readonly codes?: Readonly<Record<string, string>>;
  /** A value that stands in the sample row. */
  readonly sample?: string;
  /** The header's own explanation: what stands in its brackets. */
  readonly hint?: string;
}

/** What one column of a list wants. */
export interface TemplateColumn extends Manner {
  readonly index: number;
  readonly letter: string;
  /** Levels joined by `>`. */
  readonly header: string;
  /** Undefined: not understood, stays empty. */
  readonly field: string | undefined;
  readonly confidence: number;
  readonly by: 'header' | 'list' | 'choice' | 'none';
  /** The form's own formula; such a column is left to it. */
  readonly computed?: string;
}

/** What one cell of a table of figures wants, or one cell of a card. */
export interface TemplateFigure {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly words: string;
  readonly field: string | undefined;
  readonly confidence: number;
  readonly by: 'header' | 'choice' | 'none';
  /** Of a card: how the cell wants its value. */
  readonly manner?: Manner;
  /** Of a card: the cell's text with boxes, of which one is ticked. */
  readonly ticks?: string;
}

/**
 * A table of the form that waits for rows or figures. All rows from 1. Of a card for one person: its cells as figures; rows and columns
 * are those of the table of household members, `headerRows` is [0, 0] without one.
 */
export interface TemplateTable {
  readonly sheet: string;
  readonly kind: TemplateKind;
  readonly title: string;
  /** Same for forms with the same header texts. */
  readonly shape: string;
  readonly headerRows: readonly [number, number];
  readonly hintRows: readonly number[];
  readonly firstDataRow: number;
  /** `firstDataRow - 1` when there are no blank rows. */
  readonly lastDataRow: number;
  /** Rows that show how to fill the table: overwritten, or emptied when there is nobody. */
  readonly sampleRows: readonly number[];
  readonly columns: readonly TemplateColumn[];
  readonly figures: readonly TemplateFigure[];
}

/** A gap in a sentence: `填表人：____`. */
export interface LinePart {
  /** Words before the gap. */
  readonly label: string;
  readonly field: string;
  /** Where the gap lies in the text. */
  readonly from: number;
  readonly to: number;
}

/** A cell with gaps in its words, or a label whose value belongs into the next cell. Row from 1, column from 0. */
export interface TemplateLine {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly parts: readonly LinePart[];
}

/** What a whole form was understood to want. */
export interface TemplateReading {
  readonly sheets: readonly { readonly name: string; readonly kind: TemplateKind }[];
  readonly tables: readonly TemplateTable[];
  readonly lines: readonly TemplateLine[];
}

/** A person's correction for forms of one shape: column index, or `row:column` of a figure, to a field or null. */
export interface TemplateChoice {
  readonly shape: string;
  readonly fields: Readonly<Record<string, string | null>>;
}
