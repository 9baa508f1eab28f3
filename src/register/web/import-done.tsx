import { Button } from 'antd';
import { Link } from 'react-router';
import { z } from 'zod';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { remarksOf } from '../domain/row-remarks.ts';
import { useFilesText } from './import-files-text.ts';
import { ImportFigures } from './import-figures.tsx';
import { importPaths } from './import-paths.ts';
import { RefusedFiles } from './import-refused.tsx';
import { importTexts } from './import-texts.ts';
import { useReasonWord } from './import-word-hooks.ts';
import type { ImportListRow } from './import.queries.ts';
import { Report } from './import.queries.ts';
import { instantText } from './today.ts';
import { peoplePaths } from './people-paths.ts';

const REFRESHES = ['imports', 'people', 'places', 'first-run', 'duplicates'];

const Account = z.object({
  fileName: z.string(),
  sheet: z.string(),
  row: z.number(),
  outcome: z.enum(['taken', 'held', 'notRecord']),
  reason: z.string().nullable(),
  personIds: z.array(z.string()),
  problems: z.array(
    z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
  ),
});
type Account = z.infer<typeof Account>;

/** The report of an import that was carried out, undone or discarded. */
export function ImportDone({ row }: { readonly row: ImportListRow }) {
  const t = useTexts(importTexts);
  const may = useMay();
  const report = Report.safeParse(row.report);
  const filesText = useFilesText();
  const actions = row.status === 'done' && may('register.import.run') && (
    <>
      <ConfirmCommandButton
        command="undoImport"
        input={{ importId: row.id }}
        communityId={row.communityId}
        text={t('undo')}
        danger
        confirm={{ title: t('undoSure'), what: t('undoWhat') }}
        doneText={t('undoDone')}
        refreshes={REFRESHES}
      />
      <Link to={`${peoplePaths.list}?importId=${row.id}`}>
        <Button type="primary">{t('peopleOfImport')}</Button>
      </Link>
    </>
  );
  return (
    <Page>
      <PageHeader
        title={t(row.status)}
        about={`${instantText(row.doneAt ?? row.createdAt)} · ${filesText(row.files)}`}
        back={{ text: t('back'), path: importPaths.list }}
        actions={actions}
      />
      {report.success && (
        <>
          <RefusedFiles files={report.data.refusedFiles} />
          <ImportFigures report={report.data} />
          <Remarks report={report.data} />
          <RowAccounts id={row.id} />
        </>
      )}
    </Page>
  );
}

/** How often each remark was made. */
function Remarks({ report }: { readonly report: Report }) {
  const word = useReasonWord();
  const remarks = Object.entries(report.problems).sort(([, a], [, b]) => b - a);
  if (remarks.length === 0) return null;
  return (
    <ul className="ms-import-remarks">
      {remarks.map(([code, count]) => (
        <li key={code}>
          <b className="ms-figures">{formatCount(count)}</b> {word(code, { value: '…', field: '…', community: '…' })}
        </li>
      ))}
    </ul>
  );
}

function RowAccounts({ id }: { readonly id: string }) {
  const t = useTexts(importTexts);
  const word = useReasonWord();
  const columns: readonly TableColumn<Account>[] = [
    {
      key: 'place',
      title: t('place'),
      width: 360,
      cell: ({ fileName, sheet, row }) => t('placeOf', { file: fileName, sheet, row }),
    },
    { key: 'outcome', title: t('state'), width: 110, cell: ({ outcome }) => t(outcome) },
    {
      key: 'reason',
      title: t('reason'),
      cell: ({ reason, problems }) =>
        [...new Set(remarksOf({ reason, problems }).map(({ code, details }) => word(code, details)))].join(' '),
    },
  ];
  return (
    <DataTable
      label={t('rows')}
      topic="imports"
      path={`/api/imports/${id}/rows`}
      row={Account}
      rowKey={({ fileName, sheet, row }) => `${fileName}/${sheet}/${row}`}
      columns={columns}
      filters={[
        {
          kind: 'choice',
          key: 'outcome',
          label: t('state'),
          choices: [
            { value: 'held', text: t('held') },
            { value: 'taken', text: t('taken') },
            { value: 'notRecord', text: t('notRecord') },
          ],
        },
        {
          kind: 'choice',
          key: 'problems',
          label: t('problemsTab'),
          choices: [{ value: 'yes', text: t('problemsTab') }],
        },
      ]}
      empty={<EmptyState title={t('noProblems')} />}
    />
  );
}
