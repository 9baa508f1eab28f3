import { z } from 'zod';
import { Link } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { TableGrid } from '../../base/web/table-grid.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { instantText } from '../../register/web/today.ts';
import { SentFormRow } from '../domain/sent-form-shapes.ts';
import { FormStandingMark } from './form-standing.tsx';
import { SENT_FORM_FACTS, SENT_FORMS, sentFormPaths } from './sent-form-paths.ts';
import { sentFormPageTexts } from './sent-form-page-texts.ts';
import '../../base/web/data-table.css';

const Rows = z.object({ rows: z.array(SentFormRow) });

/** Forms that the level above wants back: what waits first, then what went up. */
export function FormTasksPage() {
  const t = useTexts(sentFormPageTexts);
  const community = useCommunityId();
  const list = useRead({
    ...{ topic: SENT_FORMS, path: '/api/sent-forms', params: { community }, shape: Rows, facts: SENT_FORM_FACTS },
    everyMs: 60_000,
  });
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      {list.isPending && <RowsSkeleton rows={6} />}
      {list.isError && <ReadFailed failure={failureOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.data?.rows.length === 0 && <EmptyState title={t('none')} what={t('noneWhat')} />}
      {list.data && list.data.rows.length > 0 && <TaskTable rows={list.data.rows} />}
    </Page>
  );
}

const OPEN = new Set<SentFormRow['standing']>(['late', 'sentBack', 'waiting']);

function TaskTable({ rows }: { readonly rows: readonly SentFormRow[] }) {
  const t = useTexts(sentFormPageTexts);
  const open = rows.filter(({ standing }) => OPEN.has(standing)).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const done = rows.filter(({ standing }) => !OPEN.has(standing));
  return (
    <div className="ms-table">
      <TableGrid<SentFormRow>
        label={t('title')}
        rows={[...open, ...done]}
        rowKey={({ id }) => id}
        rowPath={({ id }) => sentFormPaths.one(id)}
        isOld={false}
        onNext={undefined}
        onBack={undefined}
        columns={[
          {
            key: 'name',
            title: t('form'),
            cell: ({ id, name, note, remark, standing }) => (
              <>
                <Link to={sentFormPaths.one(id)}>{name}</Link>{' '}
                <span className="ms-soft">{standing === 'sentBack' ? remark : note}</span>
              </>
            ),
          },
          { key: 'area', title: t('from'), width: 160, cell: ({ area }) => area },
          { key: 'day', title: t('day'), width: 120, cell: ({ day }) => day },
          { key: 'due', title: t('due'), width: 160, cell: ({ dueAt }) => instantText(dueAt) },
          {
            key: 'state',
            title: t('state'),
            width: 160,
            cell: ({ standing }) => <FormStandingMark standing={standing} />,
          },
        ]}
      />
    </div>
  );
}
