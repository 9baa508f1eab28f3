import { Link } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { getIndicator, type IndicatorCode } from '../domain/indicators.ts';
import type { BoardView } from '../domain/report-shapes.ts';
import { BoardCounts } from './board-page.tsx';
import { dayText } from './days.ts';
import { glanceTexts } from './glance-texts.ts';
import { useBoardOf } from './report.queries.ts';
import { reportPaths } from './report-paths.ts';
import '../../base/web/panel.css';
import './glance.css';

const SHOWN: readonly IndicatorCode[] = [
  ...(['residents', 'isolationPresent', 'isolationIn', 'isolationOut'] as const),
  ...(['testsMissed', 'symptoms', 'gateChecks', 'tasksLate'] as const),
];

/** The day of all communities below: sums, who has signed, who is late. */
export function AreaGlance() {
  const t = useTexts(glanceTexts);
  const read = useBoardOf({ area: undefined, day: dayText(new Date()), codes: SHOWN });
  if (read.isPending) return <TextSkeleton lines={8} />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const { data } = read;
  return (
    <>
      <section className="ms-glance" aria-label={t('today')}>
        {SHOWN.map((code) => (
          <Sum key={code} code={code} board={data} />
        ))}
      </section>
      <section className="ms-panel" aria-label={t('communities')}>
        <h2>
          {data.area.name} <Link to={reportPaths.board}>{t('open')}</Link>
        </h2>
        <div className="ms-glance-waits">
          <BoardCounts board={data} />
        </div>
        <LateCommunities board={data} />
      </section>
    </>
  );
}

function Sum({ code, board }: { readonly code: IndicatorCode; readonly board: BoardView }) {
  const locale = useLocale();
  const at = board.codes.indexOf(code);
  const sum = board.rows.reduce((total, { live }) => total + (live?.[at] ?? 0), 0);
  return (
    <Link to={reportPaths.board}>
      <span>{getIndicator(code).name[locale]}</span>
      <strong>{formatCount(sum)}</strong>
    </Link>
  );
}

function LateCommunities({ board }: { readonly board: BoardView }) {
  const t = useTexts(glanceTexts);
  const late = board.rows.filter(({ standing }) => standing === 'late');
  if (late.length === 0) return <p className="ms-soft">{t('noneLate')}</p>;
  return (
    <>
      <h3>{t('lateOnes')}</h3>
      <div className="ms-glance-waits">
        {late.map(({ communityId, name }) => (
          <Link key={communityId} to={reportPaths.below({ community: communityId, day: board.day })}>
            <StatusMark status="late" text={name} />
          </Link>
        ))}
      </div>
    </>
  );
}
