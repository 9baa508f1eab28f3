/** A report in words, before it becomes a page or a Word file: chapters of sentences, and tables. */
export interface ReportDocument {
  readonly title: string;
  /** Who reports, for which days. */
  readonly subtitle: string;
  readonly chapters: readonly ReportChapter[];
  /** Lines to sign below: 填表人, 审核人, date. */
  readonly signatures: readonly string[];
  /** Handed round as one page. */
  readonly isOnePage?: true;
}

/** One chapter, by what was done. */
export interface ReportChapter {
  readonly heading: string;
  readonly sentences: readonly ReportSentence[];
  readonly table?: ReportTable;
  /** Of a template: a place under which the whole chapter stands, or it does not appear. */
  readonly within?: string;
}

export interface ReportTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold figures, set to the right. */
  readonly figureColumns: readonly number[];
}

/** Words and figures in turn; a figure names the list behind it. */
export interface ReportSentence {
  readonly parts: readonly ReportPart[];
}

export type ReportPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly code: string };

/** A sentence as plain text. */
export function plainText({ parts }: ReportSentence): string {
  return parts.map(({ text }) => text).join('');
}
