import { Fragment, type ReactNode } from 'react';
import { useTexts, useLocale } from '../../base/web/preferences.tsx';
import { FIELD_NAMES } from '../../sheets/domain/field-names.ts';
import { FillField } from './fill-field.tsx';
import { fillTexts } from './fill-texts.ts';
import type { Sheet, Table } from './fill.queries.ts';

/** Blank rows shown of a table; the others are counted. */
const SHOWN = 3;

/** A sheet as it lies in the form, with what it wants drawn over it: above each table its columns, figures in their cells. */
export function FillSheet({ sheet, communityId }: { readonly sheet: Sheet; readonly communityId: number }) {
  const t = useTexts(fillTexts);
  const width = Math.max(0, ...sheet.rows.map(({ length }) => length));
  const covered = coveredCells(sheet);
  const hidden = hiddenRows(sheet.tables);
  return (
    <div className="ms-fill-sheet">
      <table>
        <tbody>
          {sheet.rows.map((cells, at) => {
            const row = at + 1;
            const wanted = sheet.tables.filter(({ headerRows }) => headerRows[0] === row);
            if (hidden.has(row))
              return hidden.get(row) === 0 ? null : (
                <tr key={row}>
                  <th />
                  <td colSpan={width} className="ms-soft" data-wide>
                    {t('moreRows', { count: hidden.get(row) ?? 0 })}
                  </td>
                </tr>
              );
            return (
              <Fragment key={row}>
                {wanted.length > 0 && <WantedRow tables={wanted} width={width} communityId={communityId} />}
                <tr data-part={partOf(sheet.tables, row)}>
                  <th className="ms-figures">{row}</th>
                  {cells.map((text, column) => {
                    const span = covered.get(`${at}:${column}`);
                    if (span === null) return null;
                    return (
                      <td
                        key={column}
                        rowSpan={span?.rows}
                        colSpan={span?.columns}
                        data-wide={(span?.columns ?? 1) > width / 2}
                      >
                        <CellInside sheet={sheet} at={{ row, column }} text={text} communityId={communityId} />
                      </td>
                    );
                  })}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Span = { readonly rows: number; readonly columns: number };

/** Cells that a merge begins (their span) or covers (null). */
function coveredCells({ merges, rows }: Sheet): ReadonlyMap<string, Span | null> {
  const spans = new Map<string, Span | null>();
  for (const { top, left, bottom, right } of merges) {
    const last = Math.min(bottom, rows.length - 1);
    for (let row = top; row <= last; row += 1)
      for (let column = left; column <= right; column += 1)
        spans.set(
          `${row}:${column}`,
          row === top && column === left ? { rows: last - top + 1, columns: right - left + 1 } : null,
        );
  }
  return spans;
}

/** Blank rows that are not drawn: the first of each run says how many, the others nothing. */
function hiddenRows(tables: readonly Table[]): ReadonlyMap<number, number> {
  const hidden = new Map<number, number>();
  for (const { kind, firstDataRow, lastDataRow } of tables) {
    const from = firstDataRow + SHOWN;
    if (kind === 'figures' || lastDataRow - from < 2) continue;
    for (let row = from; row < lastDataRow; row += 1) hidden.set(row, row === from ? lastDataRow - from : 0);
  }
  return hidden;
}

function partOf(tables: readonly Table[], row: number): string | undefined {
  for (const { headerRows, firstDataRow, lastDataRow, sampleRows } of tables) {
    if (row >= headerRows[0] && row <= headerRows[1]) return 'header';
    if (sampleRows.includes(row)) return 'sample';
    if (row >= firstDataRow && row <= lastDataRow) return 'blank';
  }
  return undefined;
}

/** The row above a header that says, column by column, what was understood. */
function WantedRow(props: { readonly tables: readonly Table[]; readonly width: number; readonly communityId: number }) {
  const t = useTexts(fillTexts);
  const inside = (column: number): ReactNode => {
    for (const table of props.tables) {
      const found = table.columns.find(({ index }) => index === column);
      if (!found) continue;
      if (table.kind === 'figures') return null;
      if (found.computed !== undefined) return <span className="ms-soft">{t('computed')}</span>;
      return <FillField table={table} place={{ key: String(column), ...found }} communityId={props.communityId} />;
    }
    return null;
  };
  if (props.tables.every(({ kind, columns }) => kind === 'figures' || columns.length === 0)) return null;
  return (
    <tr data-part="wanted">
      <th />
      {Array.from({ length: props.width }, (_, column) => (
        <td key={column}>{inside(column)}</td>
      ))}
    </tr>
  );
}

function CellInside(props: {
  readonly sheet: Sheet;
  readonly at: { readonly row: number; readonly column: number };
  readonly text: string;
  readonly communityId: number;
}) {
  const { sheet, at, text, communityId } = props;
  const locale = useLocale();
  for (const table of sheet.tables) {
    const figure = table.figures.find(({ row, column }) => row === at.row && column === at.column);
    if (!figure) continue;
    const place = {
      key: `${at.row}:${at.column}`,
      header: figure.words,
      field: figure.field,
      by: figure.by,
      confidence: table.kind === 'form' ? figure.confidence : 1,
    };
    return (
      <>
        {figure.ticks !== undefined && <div>{text}</div>}
        <FillField table={table} place={place} communityId={communityId} />
      </>
    );
  }
  const line = sheet.lines.find(({ row, column }) => row === at.row && column === at.column);
  if (!line) return text;
  return (
    <>
      {text}
      {line.parts.map(({ label, field }) => (
        <span key={label} className="ms-fill-gap">
          {FIELD_NAMES.get(field)?.[locale] ?? field}
        </span>
      ))}
    </>
  );
}
