import { useState } from 'react';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { MessageTable } from './message-table.tsx';
import { MessagesState } from './messages-state.tsx';
import { messagesTexts } from './messages-texts.ts';
import { MESSAGE_FACTS, MESSAGE_TOPICS, MESSAGES, MessagingReply } from './messages.queries.ts';
import { MessagingForm } from './messaging-form.tsx';
import './messages.css';

/** SMS of a community: how they are sent, what of today's budget is used, what waits, failed and went. */
export function MessagesPage() {
  const t = useTexts(messagesTexts);
  const community = useCommunityId();
  const whyDisabled = useMay()('messaging.manage') ? undefined : t('notPermitted');
  const [isSetting, setSetting] = useState(false);
  const read = useRead({
    ...{ topic: MESSAGES, path: '/api/messaging', params: { community }, shape: MessagingReply },
    facts: MESSAGE_FACTS,
  });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          <>
            <ConfirmCommandButton
              command="sendTestMessage"
              input={{}}
              refreshes={MESSAGE_TOPICS}
              text={t('test')}
              confirm={{ title: t('test'), what: t('testWhat') }}
              doneText={t('testDone')}
              whyDisabled={whyDisabled}
            />
            <ReasonedButton type="primary" whyDisabled={whyDisabled} onClick={() => setSetting(true)}>
              {t('set')}
            </ReasonedButton>
          </>
        }
      />
      {read.isError ? (
        <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />
      ) : read.data ? (
        <MessagesState known={read.data} />
      ) : (
        <TextSkeleton lines={3} />
      )}
      <MessageTable />
      {isSetting && read.data && <MessagingForm known={read.data} onClose={() => setSetting(false)} />}
    </Page>
  );
}
