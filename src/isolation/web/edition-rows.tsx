import { Link } from 'react-router';
import { formatCount } from '../../base/web/format.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { boardTexts } from './board-texts.ts';
import type { PreviewRow } from './isolation.queries.ts';
import { isolationPaths } from './paths.ts';

const MARKS = { unclear: 'ask', lengthen: 'late', endToday: 'pass', shorten: 'pass', same: undefined } as const;
const WORDS = {
  endToday: 'endToday',
  shorten: 'shorten',
  lengthen: 'lengthen',
  same: 'same',
  unclear: 'unclearOrder',
} as const;

/** Whom a change of edition reaches, and how; `orders`: how many there are in all. */
export function EditionRows({ rows, orders }: { readonly rows: readonly PreviewRow[]; readonly orders: number }) {
  const t = useTexts(boardTexts);
  return (
    <div className="ms-iso-scroll">
      <table className="ms-iso-rows">
        <thead>
          <tr>
            {(['who', 'door', 'whatChanges', 'releaseNow', 'releaseThen', 'tests'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.orderId}>
              <th scope="row">
                <Link to={isolationPaths.one(row.orderId)}>{row.name}</Link>
              </th>
              <td>{row.door}</td>
              <td>
                <Change outcome={row.outcome} />
              </td>
              <td className="ms-figures">{row.before}</td>
              <td className="ms-figures">{row.after}</td>
              <td className="ms-figures">{testsOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {orders > rows.length && <p className="ms-soft">{t('moreRows', { count: formatCount(orders - rows.length) })}</p>}
    </div>
  );
}

function Change({ outcome }: { readonly outcome: PreviewRow['outcome'] }) {
  const t = useTexts(boardTexts);
  const mark = MARKS[outcome];
  return mark === undefined ? <span>{t(WORDS[outcome])}</span> : <StatusMark status={mark} text={t(WORDS[outcome])} />;
}

function testsOf({ testsDropped, testsAdded }: PreviewRow): string {
  return [testsDropped > 0 ? `−${testsDropped}` : '', testsAdded > 0 ? `+${testsAdded}` : ''].join(' ').trim();
}
