import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { pushPaths } from './push-paths.ts';
import { PUSH, PUSH_FACTS, ReviewRow } from './push.queries.ts';
import { pushTexts } from './push-texts.ts';
import { ReviewCard } from './push-review-card.tsx';
import { reviewTexts } from './push-review-texts.ts';
import './push.css';

const Rows = listPageOf(ReviewRow);

/** Doubtful rows of lists beside those who may be meant, one key each. */
export function PushReviewPage() {
  const t = useTexts(reviewTexts);
  const p = useTexts(pushTexts);
  const community = useCommunityId();
  const [at, setAt] = useState(0);
  const read = useRead({
    ...{ topic: PUSH, path: '/api/push-lists/review', params: { community }, shape: Rows, facts: PUSH_FACTS },
  });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const { rows, next } = read.data;
  const shown = Math.min(at, rows.length - 1);
  const row = rows[shown];
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} back={{ text: p('title'), path: pushPaths.lists }} />
      {row ? (
        <ReviewCard
          key={row.rowId}
          row={row}
          position={t(next === null ? 'position' : 'more', { at: shown + 1, count: rows.length })}
          onNext={() => setAt(shown + 1 < rows.length ? shown + 1 : 0)}
        />
      ) : (
        <EmptyState title={t('emptyTitle')} what={t('emptyWhat')} />
      )}
    </Page>
  );
}
