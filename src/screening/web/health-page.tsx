import { Button } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { ChatListPaste } from './chat-list-paste.tsx';
import { HealthBuildings, HealthFigures } from './health-buildings.tsx';
import { HEALTH, HEALTH_FACTS, HealthDayReply } from './health.queries.ts';
import { healthTexts } from './health-texts.ts';
import { ImprobableList } from './improbable-list.tsx';
import { UnwellList } from './unwell-list.tsx';
import './screening.css';

/** A day of the households: who is unwell, who has not answered, building by building; and a place to paste a chat list. */
export function HealthPage() {
  const t = useTexts(healthTexts);
  const community = useCommunityId();
  const [isPasting, setPasting] = useState(false);
  const read = useRead({
    ...{ topic: HEALTH, path: '/api/health/day', params: { community }, shape: HealthDayReply },
    facts: HEALTH_FACTS,
  });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <Button type="primary" onClick={() => setPasting(true)}>
            {t('paste')}
          </Button>
        }
      />
      {isPasting && (
        <ChatListPaste community={community} buildings={read.data?.buildings ?? []} onClose={() => setPasting(false)} />
      )}
      {read.isError ? (
        <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />
      ) : read.data ? (
        <>
          <HealthFigures buildings={read.data.buildings} />
          <section className="ms-screening-block">
            <h2>{t('abnormal')}</h2>
            <UnwellList community={community} />
          </section>
          <section className="ms-screening-block">
            <h2>{t('building')}</h2>
            <HealthBuildings community={community} buildings={read.data.buildings} />
          </section>
          <ImprobableList />
        </>
      ) : (
        <PageSkeleton />
      )}
    </Page>
  );
}
