import type { VisibleField } from './visible-fields.ts';

/** A field of the screen with the rows that hang below it; `rows` is empty but for repeats. */
export interface FormBlock {
  readonly shown: VisibleField;
  readonly rows: readonly (readonly VisibleField[])[];
}

/** The fields of a screen as blocks: each repeat holds its rows, everything else stands by itself. */
export function formBlocks(fields: readonly VisibleField[]): readonly FormBlock[] {
  return fields
    .filter(({ path }) => !path.includes('.'))
    .map((shown) => ({
      shown,
      rows: Array.from({ length: shown.rows }, (_, index) =>
        fields.filter(({ path }) => path.startsWith(`${shown.path}.${index}.`)),
      ),
    }));
}
