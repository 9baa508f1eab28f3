import { Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { NotFound, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { HandOutForm, type HandOutChoice } from './hand-out-form.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { RoundHours } from './round-hours.tsx';
import { RoundHouses } from './round-houses.tsx';
import { TaskDrawer } from './task-drawer.tsx';
import { TaskTable } from './task-table.tsx';
import { useRoundName } from './use-round-name.ts';
import { workPaths } from './work-paths.ts';
import { useRound, type RoundDetail } from './work.queries.ts';
import { workTexts } from './work-texts.ts';
import { deadlineWord } from './work-words.ts';
import './work.css';

/** A round: the fronts of its houses, its workers, its hours, its list. */
export function RoundPage() {
  const { id = '' } = useParams();
  const read = useRound(id);
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) {
    const failure = failureOf(read.error);
    if ('status' in failure && failure.status === 404) return <NotFound />;
    return <ReadFailed failure={failure} onRetry={() => void read.refetch()} />;
  }
  return <Round round={read.data} />;
}

function Round({ round }: { readonly round: RoundDetail }) {
  const t = useTexts(workTexts);
  const nameOf = useRoundName();
  const community = useCommunityId();
  const whyDisabled = useMay()('tasks.dispatch') ? undefined : t('notPermitted');
  const [params, setParams] = useSearchParams();
  const [handing, setHanding] = useState<readonly HandOutChoice[]>();
  const tab = params.get('show') ?? 'houses';
  const task = params.get('task');
  const openTask = (taskId: string | undefined) => {
    const next = new URLSearchParams(params);
    if (taskId === undefined) next.delete('task');
    else next.set('task', taskId);
    setParams(next, { replace: true });
  };
  const choices: readonly HandOutChoice[] = [
    { key: 'none', text: t('allUnassigned'), filter: { roundId: round.roundId, assignee: 'none' } },
    { key: 'late', text: t('allLate'), filter: { roundId: round.roundId, isLate: true } },
    { key: 'all', text: t('all'), filter: { roundId: round.roundId } },
    ...round.buildings.flatMap(({ buildingId, name }) =>
      buildingId === null || name === null
        ? []
        : [{ key: buildingId, text: t('ofBuilding', { name }), filter: { roundId: round.roundId, buildingId } }],
    ),
  ];
  return (
    <Page>
      <PageHeader
        title={nameOf(round)}
        about={round.closedAt === null ? t('until', { time: deadlineWord(round.dueAt) }) : t('closed')}
        back={{ text: t('rounds'), path: workPaths.rounds }}
        actions={
          <ReasonedButton type="primary" whyDisabled={whyDisabled} onClick={() => setHanding(choices)}>
            {t('handOut')}
          </ReasonedButton>
        }
      />
      <div className="mw-head">
        <ProgressBar of={round} />
        {round.late > 0 && <StatusMark status="late" text={`${t('late')} ${round.late}`} />}
        {round.unassigned > 0 && (
          <span>
            {t('unassigned')} {round.unassigned}
          </span>
        )}
      </div>
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams({ show: key })}
        items={[
          { key: 'houses', label: t('byHouse'), children: <RoundHouses round={round} /> },
          { key: 'workers', label: t('byWorker'), children: <Workers round={round} /> },
          { key: 'hours', label: t('byHour'), children: <RoundHours hours={round.hours} /> },
          {
            key: 'list',
            label: t('list'),
            children: tab === 'list' && <TaskTable community={community} round={round.roundId} onOpen={openTask} />,
          },
        ]}
      />
      {handing && <HandOutForm community={community} choices={handing} onClose={() => setHanding(undefined)} />}
      {task !== null && <TaskDrawer key={task} taskId={task} onClose={() => openTask(undefined)} />}
    </Page>
  );
}

function Workers({ round }: { readonly round: RoundDetail }) {
  const t = useTexts(workTexts);
  return (
    <ul className="mw-workers">
      {round.workers.map((row) => (
        <li key={row.accountId ?? 'none'}>
          {row.accountId === null ? <b>{t('nobody')}</b> : <Link to={workPaths.of(row.accountId)}>{row.name}</Link>}
          <ProgressBar of={row} />
          <span>{row.late > 0 && <StatusMark status="late" text={String(row.late)} />}</span>
        </li>
      ))}
    </ul>
  );
}
