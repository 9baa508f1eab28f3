import type { CellValue } from '../../sheets/domain/cells.ts';
import type { ReplyTable } from './reply-tables.ts';

/** What one community sent up. */
export interface ReplyToMerge {
  readonly community: string;
  readonly tables: readonly ReplyTable[];
}

/** One sheet of all replies. The first column is the community. */
export interface MergedSheet {
  readonly name: string;
  readonly kind: ReplyTable['kind'];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * The rows of all replies under one header, each with the community's name in front, in the order of the replies. Figures get a line with
 * their sum at the end, where all of them are numbers. No row is lost: sheets have as many rows as the replies together.
 */
export function mergeReplies(
  replies: readonly ReplyToMerge[],
  words: { readonly community: string; readonly sum: string },
) {
  const groups = new Map<string, { readonly table: ReplyTable; readonly rows: (readonly CellValue[])[] }>();
  for (const { community, tables } of replies) {
    const seen = new Map<string, number>();
    for (const table of tables) {
      const number = (seen.get(table.sheet) ?? 0) + 1;
      seen.set(table.sheet, number);
      const key = number === 1 ? table.sheet : `${table.sheet} ${number}`;
      const group = groups.get(key) ?? { table, rows: [] };
      groups.set(key, group);
      group.rows.push(...table.rows.map((row) => [community, ...row]));
    }
  }
  return [...groups].map(([key, { table, rows }]): MergedSheet => ({
    name: key,
    kind: table.kind,
    headers: [words.community, ...table.headers],
    rows: table.kind === 'figures' ? [...rows, sumOf(rows, { label: words.sum, width: table.headers.length })] : rows,
  }));
}

function sumOf(
  rows: readonly (readonly CellValue[])[],
  of: { readonly label: string; readonly width: number },
): readonly CellValue[] {
  const sums = Array.from({ length: of.width }, (_, at): CellValue => {
    const told = rows.map((row) => row[at + 1] ?? null).filter((cell) => cell !== null && cell !== '');
    const numbers = told.filter((cell) => typeof cell === 'number');
    return told.length > 0 && numbers.length === told.length ? numbers.reduce((sum, one) => sum + one, 0) : null;
  });
  return [of.label, ...sums];
}
