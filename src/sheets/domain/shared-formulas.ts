import { copyFormula } from './formula-refs.ts';
import { columnLetters, formulaOf, type XmlRow } from './sheet-xml.ts';
import { attributeOf } from './xml-words.ts';

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The text of every formula by cell (`L5`), shared ones written out for each cell that shares them. */
export function plainFormulas(rows: readonly XmlRow[]): ReadonlyMap<string, string> {
  const plain = new Map<string, string>();
  const masters = new Map<string, Master>();
  for (const { row, cells, raw } of rows) {
    if (!/<(?:[\w.-]+:)?f[\s/>]/u.test(raw)) continue;
    for (const cell of cells) {
      const formula = formulaOf(cell);
      if (!formula) continue;
      const key = columnLetters(cell.column) + String(row);
      const shared =
        attributeOf(formula.attributes, 't') === 'shared' ? attributeOf(formula.attributes, 'si') : undefined;
      if (shared !== undefined && formula.text !== '')
        masters.set(shared, { text: formula.text, row, column: cell.column });
      const master = shared === undefined ? undefined : masters.get(shared);
      if (!master || formula.text !== '') plain.set(key, formula.text);
      else plain.set(key, copyFormula(master.text, { rows: row - master.row, columns: cell.column - master.column }));
    }
  }
  return plain;
}
