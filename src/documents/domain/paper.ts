/**
 * A paper as plain parts, from which a Word template is built that an office may change in Word afterwards. Texts may hold places such as
 * `{name}`; whoever fills the template puts values there.
 */
export type PaperPart =
  | { readonly kind: 'title' | 'heading' | 'text' | 'note'; readonly text: string }
  /** Label and value, two pairs in a row. */
  | { readonly kind: 'fields'; readonly pairs: readonly (readonly [label: string, value: string])[] }
  /** One row for each entry of a list. */
  | {
      readonly kind: 'list';
      readonly list: string;
      readonly head: readonly string[];
      readonly cells: readonly string[];
      /** How wide the columns are beside each other; without it all alike. */
      readonly widths?: readonly number[];
    }
  /** Lines to sign on. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] };

/** The places a paper asks to be filled: names between braces, without loops. */
export function placesOf(parts: readonly PaperPart[]): readonly string[] {
  const texts = parts.flatMap((part): readonly string[] => {
    if (part.kind === 'fields') return part.pairs.flat();
    if (part.kind === 'list') return [...part.head, ...part.cells];
    return part.kind === 'signatures' ? part.labels : [part.text];
  });
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')))];
}
