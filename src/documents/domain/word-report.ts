/** A report as plain words, which may hold places: what a Word file or a template is built from. */
export interface WordReport {
  readonly title: string;
  readonly subtitle: string;
  readonly chapters: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly table?: {
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly figureColumns: readonly number[];
    };
    /** Of a template: the chapter appears when this place has something to say. */
    readonly within?: string;
  }[];
  readonly signatures: readonly string[];
  /** Small type and little white, for what is handed round as one page. */
  readonly isOnePage?: true;
}
