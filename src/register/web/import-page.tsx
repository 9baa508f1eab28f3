import { Progress as ProgressBar } from 'antd';
import { useParams } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { NotFound, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { ImportDone } from './import-done.tsx';
import { importPaths } from './import-paths.ts';
import { ImportReview } from './import-review.tsx';
import { importTexts } from './import-texts.ts';
import { ImportListRow, Preview, Progress } from './import.queries.ts';
import './import.css';

/** One import: what was recognised while it waits, the report once it is carried out. */
export function ImportPage() {
  const { id = '' } = useParams();
  const found = useRead({ topic: 'imports', path: `/api/imports/${id}`, shape: ImportListRow });
  if (found.isPending) return <PageSkeleton />;
  if (found.isError) {
    const failure = failureOf(found.error);
    if (failure.kind === 'refused' && failure.status === 404) return <NotFound />;
    return <ReadFailed failure={failure} onRetry={() => void found.refetch()} />;
  }
  return found.data.status === 'open' ? <OpenImport row={found.data} /> : <ImportDone row={found.data} />;
}

function OpenImport({ row }: { readonly row: ImportListRow }) {
  const t = useTexts(importTexts);
  // A preview is worth re-reading only when columns or files change: both refresh the topic.
  const preview = useRead({
    topic: 'imports',
    path: `/api/imports/${row.id}/preview`,
    shape: Preview,
    staleMs: 600_000,
  });
  if (preview.isError) return <ReadFailed failure={failureOf(preview.error)} onRetry={() => void preview.refetch()} />;
  if (preview.data) return <ImportReview row={row} preview={preview.data} isOld={preview.isFetching} />;
  return (
    <Page>
      <PageHeader title={t('reading')} back={{ text: t('back'), path: importPaths.list }} />
      <ReadingProgress id={row.id} />
    </Page>
  );
}

const LOOK_EVERY_MS = 400;

/** Bytes that have really been read, asked from the server while it reads. */
function ReadingProgress({ id }: { readonly id: string }) {
  const t = useTexts(importTexts);
  const progress = useRead({
    topic: 'import-progress',
    path: `/api/imports/${id}/progress`,
    shape: Progress,
    staleMs: 0,
    everyMs: LOOK_EVERY_MS,
  });
  const { bytesRead = 0, bytes = 0 } = progress.data ?? {};
  const kilobytes = (count: number) => Math.ceil(count / 1024);
  const isRead = bytes > 0 && bytesRead >= bytes;
  return (
    <div className="ms-import-progress" role="status">
      <ProgressBar percent={bytes === 0 ? 0 : Math.floor((bytesRead / bytes) * 100)} status="active" />
      <p className="ms-soft">
        {isRead ? t('planning') : t('readingShare', { done: kilobytes(bytesRead), all: kilobytes(bytes) })}
      </p>
    </div>
  );
}
