import type { ReactNode } from 'react';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { TableFilter } from '../../base/web/table-filters.tsx';
import type { TableColumn, TableSelection } from '../../base/web/table-grid.tsx';
import { TaskStandingMark } from './task-standing.tsx';
import { TASK_FACTS, TASKS } from './work-paths.ts';
import { TaskLine, useLoad, useWorkKinds } from './work.queries.ts';
import { workTexts } from './work-texts.ts';
import { kindWord, deadlineWord, outcomeWord } from './work-words.ts';

/** Tasks of a community or of one round, with the filters of a dispatcher. */
export function TaskTable(props: {
  readonly community: number;
  readonly round?: string;
  readonly selection?: TableSelection;
  readonly selectionActions?: ReactNode;
  readonly onOpen: (taskId: string) => void;
}) {
  const t = useTexts(workTexts);
  const { community, round, selection } = props;
  return (
    <DataTable<TaskLine>
      label={t('tasks')}
      topic={TASKS}
      path="/api/tasks"
      countPath="/api/tasks/count"
      params={round === undefined ? { community } : { community, round }}
      row={TaskLine}
      rowKey={({ taskId }) => taskId}
      facts={TASK_FACTS}
      filters={useFilters(community)}
      columns={useColumns()}
      onOpen={({ taskId }) => props.onOpen(taskId)}
      {...(selection && { selection, selectionActions: props.selectionActions })}
      empty={<EmptyState title={t('noTasks')} what={t('noTasksWhat')} />}
    />
  );
}

function useFilters(community: number): readonly TableFilter[] {
  const t = useTexts(workTexts);
  const workers = useLoad(community).data?.rows ?? [];
  return [
    {
      ...{ kind: 'choice', key: 'state', label: t('state'), width: 120 },
      choices: [
        { value: 'done', text: t('done') },
        { value: 'cancelled', text: t('cancelled') },
        { value: 'all', text: t('all') },
      ],
    },
    { kind: 'choice', key: 'late', label: t('late'), width: 120, choices: [{ value: 'yes', text: t('onlyLate') }] },
    {
      ...{ kind: 'choice', key: 'assignee', label: t('assignee'), width: 140 },
      choices: [
        { value: 'none', text: t('nobody') },
        ...workers.map(({ accountId, name }) => ({ value: accountId, text: name })),
      ],
    },
    { kind: 'choice', key: 'slip', label: t('slips'), width: 150, choices: [{ value: 'yes', text: t('onlySlip') }] },
  ];
}

function useColumns(): readonly TableColumn<TaskLine>[] {
  const t = useTexts(workTexts);
  const locale = useLocale();
  const kinds = useWorkKinds();
  return [
    { key: 'state', title: t('state'), width: 136, cell: (row) => <TaskStandingMark task={row} /> },
    { key: 'kind', title: t('kind'), width: 240, cell: ({ kind }) => kindWord(kinds, kind, locale) },
    { key: 'where', title: t('where'), cell: ({ dwelling, text, round }) => dwelling ?? text ?? round },
    { key: 'who', title: t('who'), width: 88, cell: ({ name }) => name ?? '' },
    {
      key: 'due',
      title: t('due'),
      width: 96,
      cell: ({ dueAt }) => <span className="ms-figures">{deadlineWord(dueAt)}</span>,
    },
    {
      key: 'assignee',
      title: t('assignee'),
      width: 96,
      cell: ({ assigneeName }) => assigneeName ?? <b>{t('nobody')}</b>,
    },
    {
      key: 'failures',
      title: t('failures'),
      width: 80,
      cell: ({ failures }) => (failures > 0 ? t('times', { count: failures }) : ''),
    },
    {
      key: 'outcome',
      title: t('outcome'),
      width: 104,
      cell: ({ kind, outcome, state }) =>
        outcome === null || state === 'cancelled' ? '' : outcomeWord(kinds, { kind, outcome, locale }),
    },
  ];
}
