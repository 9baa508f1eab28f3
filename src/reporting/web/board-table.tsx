import { Link } from 'react-router';
import { formatCount } from '../../base/web/format.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { Indicator, IndicatorGroup } from '../domain/indicator.ts';
import { INDICATORS } from '../domain/indicators.ts';
import type { BoardRow, BoardView } from '../domain/report-shapes.ts';
import { boardTexts } from './board-texts.ts';
import { reportPaths } from './report-paths.ts';
import { StandingMark } from './standing-mark.tsx';

/** Which figures are shown: those counted now, those signed, or both. */
export type Shown = 'live' | 'signed' | 'both';

/** The table: sums of the area first, then sub-district by sub-district. */
export function BoardTable(props: {
  readonly board: BoardView;
  readonly group: IndicatorGroup;
  readonly shown: Shown;
}) {
  const { board, group, shown } = props;
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const columns = INDICATORS.filter((indicator) => indicator.group === group);
  const cells = { columns, codes: board.codes, shown };
  return (
    <div className="ms-panel ms-sheet ms-report-board">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('community')}</th>
            <th scope="col">{t('standing')}</th>
            {columns.map(({ code, name, definition }) => (
              <th key={code} scope="col" className="ms-end" title={definition[locale]}>
                {name[locale]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SumLine name={t('sum')} rows={board.rows} {...cells} />
        </tbody>
        {groupsOf(board).map(({ areaId, name, rows }) => (
          <tbody key={areaId}>
            {board.parents.length > 1 && <SumLine name={name} rows={rows} {...cells} />}
            {rows.map((row) => (
              <Line key={row.communityId} row={row} day={board.day} {...cells} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface Cells {
  readonly columns: readonly Indicator[];
  readonly codes: readonly string[];
  readonly shown: Shown;
}

function groupsOf({ parents, rows }: BoardView) {
  return parents.map((parent) => ({ ...parent, rows: rows.filter(({ parentId }) => parentId === parent.areaId) }));
}

function Line({ row, day, columns, codes, shown }: Cells & { readonly row: BoardRow; readonly day: string }) {
  return (
    <tr data-late={row.standing === 'late' ? 'late' : undefined}>
      <th scope="row">
        <Link to={reportPaths.below({ community: row.communityId, day })}>{row.name}</Link>
      </th>
      <td>
        <StandingMark standing={row.standing} />
      </td>
      {columns.map(({ code }) => {
        const at = codes.indexOf(code);
        return <Value key={code} live={row.live?.[at]} signed={row.signed?.[at]} shown={shown} />;
      })}
    </tr>
  );
}

function SumLine({
  name,
  rows,
  columns,
  codes,
  shown,
}: Cells & { readonly name: string; readonly rows: readonly BoardRow[] }) {
  const t = useTexts(boardTexts);
  const signed = rows.filter((row) => row.signed !== null).length;
  return (
    <tr className="ms-board-sum">
      <th scope="row">{name}</th>
      <td>{t('counts', { signed, all: rows.length })}</td>
      {columns.map(({ code }) => {
        const at = codes.indexOf(code);
        return <Value key={code} shown={shown} live={sumAt(rows, 'live', at)} signed={sumAt(rows, 'signed', at)} />;
      })}
    </tr>
  );
}

function sumAt(rows: readonly BoardRow[], of: 'live' | 'signed', at: number): number | undefined {
  const values = rows.flatMap((row) => row[of]?.[at] ?? []);
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
}

/** A figure as counted, and beside it what was signed where the two differ. */
function Value({
  live,
  signed,
  shown,
}: {
  readonly live: number | undefined;
  readonly signed: number | undefined;
  readonly shown: Shown;
}) {
  const t = useTexts(boardTexts);
  const first = shown === 'signed' ? signed : live;
  const isDifferent = shown === 'both' && signed !== undefined && signed !== live;
  return (
    <td className="ms-end">
      {first === undefined ? <span className="ms-soft">–</span> : formatCount(first)}
      {isDifferent && <small>{t('signedShort', { count: formatCount(signed) })}</small>}
    </td>
  );
}
