import { Link } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { workPaths } from './work-paths.ts';
import { useLoad, type LoadRow } from './work.queries.ts';
import { workTexts } from './work-texts.ts';

/** What everybody has, as bars: the late part first, then the rest. Every figure opens its list. */
export function LoadTable({ community }: { readonly community: number }) {
  const t = useTexts(workTexts);
  const read = useLoad(community);
  if (read.isPending) return <RowsSkeleton rows={4} />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const { rows, unassigned } = read.data;
  const sum = (of: (row: LoadRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const late = sum((row) => row.late) + unassigned.late;
  const slips = sum((row) => row.slips) + unassigned.slips;
  const most = Math.max(1, ...rows.map(({ open }) => open));
  const shown = [...rows].sort((a, b) => b.late - a.late || b.open - a.open);
  return (
    <section aria-label={t('load')}>
      <p className="mw-figures">
        <Figure to={workPaths.late} text={t('late')} count={late} isLoud={late > 0} />
        <Figure
          to={`${workPaths.dispatch}?assignee=none`}
          text={t('unassigned')}
          count={unassigned.open}
          isLoud={unassigned.open > 0}
        />
        <Figure to={`${workPaths.dispatch}?slip=yes`} text={t('slips')} count={slips} isLoud={false} />
        <Figure
          to={workPaths.dispatch}
          text={t('open')}
          count={sum((row) => row.open) + unassigned.open}
          isLoud={false}
        />
        <Figure
          to={`${workPaths.dispatch}?state=done`}
          text={t('doneToday')}
          count={sum((row) => row.doneToday)}
          isLoud={false}
        />
      </p>
      <ul className="mw-load">
        {shown.map((row) => (
          <li key={row.accountId}>
            <Link to={workPaths.of(row.accountId)}>{row.name}</Link>
            <span className="mw-bar" aria-hidden="true">
              <i className="mw-bar-late" style={{ width: `${(row.late / most) * 100}%` }} />
              <i className="mw-bar-open" style={{ width: `${((row.open - row.late) / most) * 100}%` }} />
            </span>
            <span className="ms-figures">{formatCount(row.open)}</span>
            <span>{row.late > 0 && <StatusMark status="late" text={String(row.late)} />}</span>
            <small className="ms-soft">
              {t('doneToday')} {row.doneToday}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure(props: {
  readonly to: string;
  readonly text: string;
  readonly count: number;
  readonly isLoud: boolean;
}) {
  return (
    <Link to={props.to} data-loud={props.isLoud}>
      <b>{formatCount(props.count)}</b> {props.text}
    </Link>
  );
}
