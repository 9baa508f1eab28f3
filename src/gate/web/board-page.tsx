import { Button } from 'antd';
import { Link } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark, type Status } from '../../base/web/status-mark.tsx';
import { BoardGates } from './board-gates.tsx';
import { BoardHours } from './board-hours.tsx';
import { boardTexts } from './board-texts.ts';
import { useBoard, type Board } from './office.queries.ts';
import { gatePaths } from './office-paths.ts';
import { clockText, dayText, shortTime } from './office-times.ts';
import { officeWord, verdictTitle } from './office-words.ts';
import './office.css';

/** Who goes through the gates now, who is out, what waits for somebody. */
export function BoardPage() {
  const t = useTexts(boardTexts);
  const may = useMay();
  const read = useBoard(useCommunityId());
  const addGate = may('gate.manage') && (
    <Link to={gatePaths.places}>
      <Button type="primary">{t('addGate')}</Button>
    </Link>
  );
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          read.data && <span className="ms-soft ms-figures">{t('updated', { time: clockText(read.data.now) })}</span>
        }
      />
      {read.isPending && <TextSkeleton lines={10} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && read.data.gates.length === 0 && (
        <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} action={addGate} />
      )}
      {read.isSuccess && read.data.gates.length > 0 && <Shown board={read.data} />}
    </Page>
  );
}

function Shown({ board }: { readonly board: Board }) {
  return (
    <>
      <BoardFigures board={board} />
      <BoardGates board={board} />
      <div className="ms-board-lower">
        <BoardHours />
        <LastStops board={board} />
      </div>
    </>
  );
}

function BoardFigures({ board }: { readonly board: Board }) {
  const t = useTexts(boardTexts);
  const { people, open } = board;
  const hour = people.backByHour;
  const residents = formatCount(people.residents);
  return (
    <div className="ms-board-figures">
      <Figure name={t('inside')} figure={people.inside} what={t('insideWhat', { count: residents })} />
      <Figure name={t('out')} figure={people.out} what={t('outWhat')} to={gatePaths.out} />
      <Figure
        name={t('late', { hour })}
        figure={people.late}
        what={people.late === 0 ? t('noLate') : t('lateWhat')}
        to={gatePaths.outLate}
        {...(people.late > 0 && { status: 'late' as const })}
      />
      <Figure
        name={t('visits')}
        figure={open.visitsOpen}
        what={open.visitsOverdue === 0 ? t('visitsFine') : t('visitsLate', { count: open.visitsOverdue })}
        to={open.visitsOverdue === 0 ? gatePaths.visits : gatePaths.visitsOverdue}
        needs="gate.visit.register"
        {...(open.visitsOverdue > 0 && { status: 'late' as const })}
      />
      <Figure
        name={t('incidents')}
        figure={open.incidents}
        what={
          open.incidentsNotTaken === 0 ? t('incidentsFine') : t('incidentsNotTaken', { count: open.incidentsNotTaken })
        }
        to={gatePaths.incidents}
        needs="gate.incident.report"
        {...(open.incidentsNotTaken > 0 && { status: 'ask' as const })}
      />
      <Figure
        name={t('flags')}
        figure={open.flags}
        what={t('flagsWhat')}
        to={`${gatePaths.incidents}?show=flags`}
        needs="gate.incident.close"
        {...(open.flags > 0 && { status: 'ask' as const })}
      />
    </div>
  );
}

function Figure(props: {
  readonly name: string;
  readonly figure: number;
  readonly what: string;
  readonly to?: string;
  readonly needs?: string;
  readonly status?: Status;
}) {
  const may = useMay();
  const inside = (
    <>
      <span>{props.name}</span>
      <strong>{formatCount(props.figure)}</strong>
      {props.status === undefined ? (
        <span className="ms-soft">{props.what}</span>
      ) : (
        <StatusMark status={props.status} text={props.what} />
      )}
    </>
  );
  const canOpen = props.needs === undefined || may(props.needs);
  if (!canOpen || props.to === undefined) return <div className="ms-board-figure">{inside}</div>;
  return (
    <Link className="ms-board-figure" to={props.to}>
      {inside}
    </Link>
  );
}

function LastStops({ board }: { readonly board: Board }) {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const may = useMay();
  const today = dayText(new Date(board.now));
  return (
    <section className="ms-board-panel" aria-label={t('stops')}>
      <header>
        <h2>{t('stops')}</h2>
        {may('gate.log.read') && <Link to={gatePaths.logHeld}>{t('allStops')}</Link>}
      </header>
      {board.stops.length === 0 && <p className="ms-soft">{t('noStops')}</p>}
      <ul className="ms-board-stops">
        {board.stops.map((stop) => (
          <li key={stop.checkId}>
            <span className="ms-figures ms-soft">{shortTime(stop.at, today)}</span>
            <StatusMark status={stop.outcome} text={verdictTitle(stop.code, locale)} />
            <span className="ms-soft">
              {[
                stop.gate,
                officeWord('direction', stop.direction, locale),
                officeWord('holder', stop.holder, locale),
                officeWord('resolution', stop.resolution, locale),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
