import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { TableGrid } from '../../base/web/table-grid.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { instantText } from '../../register/web/today.ts';
import { InboxActs } from './inbox-acts.tsx';
import { type InboxRow, InboxRows } from './inbox.queries.ts';
import { inboxTexts } from './inbox-texts.ts';
import { INBOX } from './report-paths.ts';
import '../../base/web/data-table.css';
import './reports.css';

const FACTS = ['inboxFileFound', 'inboxFileAgain', 'inboxFileSettled'];

/** Files that wait for somebody to say what they are. */
export function InboxPage() {
  const t = useTexts(inboxTexts);
  const community = useCommunityId();
  const read = useRead({
    ...{ topic: INBOX, path: '/api/inbox', params: { community }, shape: InboxRows, facts: FACTS, everyMs: 60_000 },
  });
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      {read.isPending && <RowsSkeleton rows={6} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data?.rows.length === 0 && <EmptyState title={t('none')} what={t('noneWhat')} />}
      {read.data && read.data.rows.length > 0 && <InboxTable rows={read.data.rows} />}
    </Page>
  );
}

function InboxTable({ rows }: { readonly rows: readonly InboxRow[] }) {
  const t = useTexts(inboxTexts);
  return (
    <div className="ms-table">
      <TableGrid<InboxRow>
        label={t('title')}
        rows={rows}
        rowKey={({ id }) => id}
        isOld={false}
        onNext={undefined}
        onBack={undefined}
        columns={[
          {
            ...{ key: 'file', title: t('file') },
            cell: ({ fileName, byteSize, again }) => (
              <>
                {fileName} <span className="ms-soft">{Math.ceil(byteSize / 1024)} KB</span>{' '}
                {again > 0 && <span className="ms-soft">{t('again', { count: again })}</span>}
              </>
            ),
          },
          { key: 'at', title: t('foundAt'), width: 160, cell: ({ foundAt }) => instantText(foundAt) },
          { key: 'state', title: t('state'), width: 280, cell: (row) => <InboxState row={row} /> },
          { key: 'acts', title: t('acts'), width: 420, cell: (row) => <InboxActs row={row} /> },
        ]}
      />
    </div>
  );
}

/** Why files cannot be read, as the reader says it; the others are said in one word. */
const WHY = ['fileEncrypted', 'fileDamaged', 'fileTooLarge', 'fileNotASheet', 'fileEmpty'] as const;

function InboxState({ row }: { readonly row: InboxRow }) {
  const t = useTexts(inboxTexts);
  const { state, problem, settledBy, hasContent } = row;
  if (state === 'waiting')
    return hasContent ? (
      <StatusMark status="ask" text={t('waiting')} />
    ) : (
      <span className="ms-soft">{t('emptied')}</span>
    );
  if (state === 'unreadable') {
    const known = WHY.find((code) => code === problem);
    return <StatusMark status="stop" text={t(known ?? 'unreadable')} />;
  }
  return <span className="ms-soft">{t('settled', { name: settledBy ?? '', use: t(state) })}</span>;
}
