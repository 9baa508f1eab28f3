import { cellText } from '../../sheets/domain/cell-text.ts';
import type { Merge } from '../../sheets/domain/cells.ts';
import type { TemplateLine, TemplateTable } from '../../sheets/domain/template.ts';
import type { OpenTemplate } from '../../sheets/server/api.ts';
import type { FillWarning } from './fill-whom.ts';

const MOST_ROWS = 80;
const MOST_COLUMNS = 60;

/** A sheet of a form as the page draws it. */
export interface PreviewSheet {
  readonly name: string;
  readonly kind: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
  readonly tables: readonly TemplateTable[];
  readonly lines: readonly TemplateLine[];
}

/** What the page draws: the first rows of every sheet and what was understood of them. */
export function fillPreview({ reading, sheets, warnings }: OpenTemplate): {
  readonly sheets: readonly PreviewSheet[];
  readonly warnings: readonly FillWarning[];
} {
  const drawn = sheets.map(({ cells, rowCount }, at): PreviewSheet => {
    const tables = reading.tables.filter(({ sheet }) => sheet === cells.name);
    const lines = reading.lines.filter(({ sheet }) => sheet === cells.name);
    const height = Math.min(MOST_ROWS, Math.max(rowCount, cells.rows.length));
    const width = Math.min(
      MOST_COLUMNS,
      Math.max(
        0,
        ...cells.rows.map(({ length }) => length),
        ...tables.flatMap(({ columns }) => columns.map(({ index }) => index + 1)),
        ...tables.flatMap(({ figures }) => figures.map(({ column }) => column + 1)),
      ),
    );
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => cellText(cells.rows[row]?.[column])),
    );
    const merges = cells.merges.filter(({ top, left }) => top < height && left < width);
    return {
      name: cells.name,
      kind: reading.sheets[at]?.kind ?? 'notes',
      isHidden: cells.isHidden,
      rows,
      merges,
      tables,
      lines,
    };
  });
  return { sheets: drawn, warnings };
}
