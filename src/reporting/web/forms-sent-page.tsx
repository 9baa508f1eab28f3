import { Link } from 'react-router';
import { z } from 'zod';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { TableGrid } from '../../base/web/table-grid.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { instantText } from '../../register/web/today.ts';
import { FormBelowRow } from '../domain/sent-form-shapes.ts';
import { SendForm } from './send-form.tsx';
import { SENT_FORM_FACTS, SENT_FORMS, sentFormPaths } from './sent-form-paths.ts';
import { sentFormPageTexts } from './sent-form-page-texts.ts';
import './fill.css';
import './reports.css';
import '../../base/web/data-table.css';

const Rows = z.object({ rows: z.array(FormBelowRow) });

/** Forms that were sent down, newest first, and how many communities have returned each. */
export function FormsSentPage() {
  const t = useTexts(sentFormPageTexts);
  const may = useMay();
  const list = useRead({
    ...{ topic: SENT_FORMS, path: '/api/sent-forms-below', shape: Rows, facts: SENT_FORM_FACTS, everyMs: 60_000 },
  });
  return (
    <Page>
      <PageHeader
        title={t('belowTitle')}
        about={t('belowAbout')}
        actions={may('reporting.area.answer') && <SendForm />}
      />
      {list.isPending && <RowsSkeleton rows={6} />}
      {list.isError && <ReadFailed failure={failureOf(list.error)} onRetry={() => void list.refetch()} />}
      {list.data?.rows.length === 0 && <EmptyState title={t('belowNone')} />}
      {list.data && list.data.rows.length > 0 && (
        <div className="ms-table">
          <TableGrid<FormBelowRow>
            label={t('belowTitle')}
            rows={list.data.rows}
            rowKey={({ id }) => id}
            rowPath={({ id }) => sentFormPaths.belowOne(id)}
            isOld={false}
            onNext={undefined}
            onBack={undefined}
            columns={[
              {
                key: 'name',
                title: t('form'),
                cell: ({ id, name }) => <Link to={sentFormPaths.belowOne(id)}>{name}</Link>,
              },
              { key: 'sent', title: t('sentAt'), width: 160, cell: ({ sentAt }) => instantText(sentAt) },
              { key: 'due', title: t('due'), width: 160, cell: ({ dueAt }) => instantText(dueAt) },
              { key: 'state', title: t('state'), width: 340, cell: ({ counts }) => <FormCounts counts={counts} /> },
            ]}
          />
        </div>
      )}
    </Page>
  );
}

/** How many communities stand where, the loud ones only where there are any. */
export function FormCounts({ counts }: { readonly counts: FormBelowRow['counts'] }) {
  const t = useTexts(sentFormPageTexts);
  const { late, sentBack, waiting, signed, signedLate } = counts;
  const all = late + sentBack + waiting + signed + signedLate;
  return (
    <span className="ms-form-counts">
      <StatusMark
        status={signed + signedLate === all ? 'pass' : 'ask'}
        text={t('returned', { done: signed + signedLate, all })}
      />
      {late > 0 && <StatusMark status="late" text={t('lateCount', { count: late })} />}
      {sentBack > 0 && <StatusMark status="stop" text={t('backCount', { count: sentBack })} />}
    </span>
  );
}
