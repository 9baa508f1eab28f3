import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { formatCount } from '../../base/web/format.ts';
import { newId } from '../../base/web/new-id.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { UploadDrop } from '../../base/web/upload-drop.tsx';
import { useFilesText } from './import-files-text.ts';
import { importPaths } from './import-paths.ts';
import { importTexts } from './import-texts.ts';
import type { ImportListRow } from './import.queries.ts';
import { ImportListRow as ImportListRowShape } from './import.queries.ts';
import { instantText } from './today.ts';
import './import.css';

const ENDINGS = ['.xlsx', '.xlsm', '.xls', '.csv', '.txt', '.tsv', '.html', '.htm', '.xml'];

/** Drop files here; below, every drop there was. */
export function ImportsPage() {
  const t = useTexts(importTexts);
  const may = useMay();
  const community = useCommunityId();
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      {may('register.import.run') && <NewImport key={community} />}
      <h2 className="ms-import-history">{t('history')}</h2>
      <ImportList community={community} />
    </Page>
  );
}

/** All files of one drop belong to one import, whose id is made here before the first file is sent. */
function NewImport() {
  const t = useTexts(importTexts);
  const navigate = useNavigate();
  const [importId] = useState(newId);
  const [sent, setSent] = useState(0);
  return (
    <>
      <UploadDrop
        command="addImportFile"
        input={({ fileId, fileName }) => ({ importId, fileId, name: fileName })}
        endings={ENDINGS}
        title={t('drop')}
        what={t('dropWhat')}
        refreshes={['imports']}
        onDone={() => setSent((count) => count + 1)}
      />
      {sent > 0 && (
        <p className="ms-import-next">
          <Button type="primary" size="large" onClick={() => void navigate(importPaths.one(importId))}>
            {t('look', { count: sent })}
          </Button>
        </p>
      )}
    </>
  );
}

const MARKS = { open: 'ask', done: 'pass', undone: 'late', discarded: 'late' } as const;

function ImportList({ community }: { readonly community: number | undefined }) {
  const t = useTexts(importTexts);
  const filesText = useFilesText();
  const counted = (value: number | undefined) => (value === undefined ? '—' : formatCount(value));
  const columns: readonly TableColumn<ImportListRow>[] = [
    { key: 'when', title: t('when'), width: 160, cell: ({ createdAt }) => instantText(createdAt) },
    { key: 'files', title: t('files'), cell: ({ files }) => filesText(files) },
    {
      key: 'state',
      title: t('state'),
      width: 130,
      cell: ({ status }) => <StatusMark status={MARKS[status]} text={t(status)} />,
    },
    { key: 'rows', title: t('rows'), width: 90, align: 'end', cell: ({ report }) => counted(report.rows) },
    { key: 'taken', title: t('taken'), width: 90, align: 'end', cell: ({ report }) => counted(report.taken) },
    { key: 'held', title: t('held'), width: 100, align: 'end', cell: ({ report }) => counted(report.held) },
    {
      key: 'new',
      title: t('newPeople'),
      width: 110,
      align: 'end',
      cell: ({ report }) => counted(report.created?.persons),
    },
  ];
  return (
    <DataTable
      label={t('history')}
      topic="imports"
      path="/api/imports"
      params={{ community }}
      row={ImportListRowShape}
      rowKey={({ id }) => id}
      rowPath={({ id }) => importPaths.one(id)}
      columns={columns}
      facts={['importDone', 'importUndone', 'importFileAdded', 'importDiscarded']}
      empty={<EmptyState title={t('noneYet')} what={t('noneYetWhat')} />}
    />
  );
}
