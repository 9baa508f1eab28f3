import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { roundNameOf } from '../domain/round-name.ts';
import { ProgressBar } from './progress-bar.tsx';
import { TASK_FACTS, TASKS, workPaths } from './work-paths.ts';
import { RoundLine, useWorkKinds } from './work.queries.ts';
import { workTexts } from './work-texts.ts';
import { deadlineWord, kindWord } from './work-words.ts';
import './work.css';

/** Rounds of a community with how far they are. */
export function RoundsPage() {
  const t = useTexts(workTexts);
  const locale = useLocale();
  const kinds = useWorkKinds();
  const community = useCommunityId();
  return (
    <Page>
      <PageHeader title={t('rounds')} about={t('roundsAbout')} />
      <DataTable<RoundLine>
        label={t('rounds')}
        topic={TASKS}
        path="/api/rounds"
        params={{ community }}
        pageSize={20}
        row={RoundLine}
        rowKey={({ roundId }) => roundId}
        facts={TASK_FACTS}
        rowPath={({ roundId }) => workPaths.round(roundId)}
        columns={[
          {
            key: 'title',
            title: t('round'),
            cell: ({ title, kind }) => {
              const name = roundNameOf({ title, kind: kinds.get(kind), locale });
              // Rounds made by a rule are called by their kind and day; only those that somebody named need the kind beside.
              return (
                <>
                  <strong>{name.text}</strong>{' '}
                  {!name.isOfKind && <span className="ms-soft">{kindWord(kinds, kind, locale)}</span>}
                </>
              );
            },
          },
          { key: 'progress', title: t('progress'), width: 280, cell: (row) => <ProgressBar of={row} /> },
          {
            key: 'late',
            title: t('late'),
            width: 104,
            cell: ({ late }) => late > 0 && <StatusMark status="late" text={String(late)} />,
          },
          {
            key: 'unassigned',
            title: t('unassigned'),
            width: 96,
            align: 'end',
            cell: ({ unassigned }) => unassigned || '',
          },
          {
            key: 'due',
            title: t('due'),
            width: 128,
            cell: ({ dueAt, closedAt }) => (closedAt === null ? deadlineWord(dueAt) : t('closed')),
          },
        ]}
        empty={<EmptyState title={t('noRounds')} what={t('noRoundsWhat')} />}
      />
    </Page>
  );
}
