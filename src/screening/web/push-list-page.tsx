import { Button } from 'antd';
import { useParams } from 'react-router';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { withParams } from '../../base/web/query-params.ts';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { ListState } from './push-lists-page.tsx';
import { pushPaths } from './push-paths.ts';
import { PUSH, PUSH_FACTS, PushList, REFRESHED } from './push.queries.ts';
import { PushRows } from './push-rows.tsx';
import { SpreadButtons } from './push-spread-buttons.tsx';
import { pushTexts } from './push-texts.ts';
import { deadlineText } from './push-time.ts';
import './push.css';

/** One list: how far it is, its rows, what goes back. */
export function PushListPage() {
  const t = useTexts(pushTexts);
  const { id = '' } = useParams();
  const read = useRead({ topic: PUSH, path: `/api/push-lists/${id}`, shape: PushList, facts: PUSH_FACTS });
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const list = read.data;
  return (
    <Page>
      <PageHeader
        title={list.fileName}
        back={{ text: t('title'), path: pushPaths.lists }}
        actions={<ReturnActs list={list} />}
      />
      <Summary list={list} />
      <SpreadButtons list={list} />
      <PushRows list={list} />
    </Page>
  );
}

function ReturnActs({ list }: { readonly list: PushList }) {
  const t = useTexts(pushTexts);
  const locale = useLocale();
  const may = useMay();
  const open = list.review + list.running;
  return (
    <>
      <ConfirmCommandButton
        command="returnList"
        communityId={list.communityId}
        input={{ listId: list.listId, extent: open > 0 ? 'partly' : 'whole' }}
        refreshes={REFRESHED}
        text={t(open > 0 ? 'returnPartly' : 'returnWhole')}
        confirm={{ title: t('returnAsk'), what: open > 0 ? t('returnOpen', { count: open }) : undefined }}
        doneText={t('returned')}
        whyDisabled={may('screening.list.receive') ? undefined : t('notPermitted')}
      />
      <Button type="primary" href={withParams(`/api/push-lists/${list.listId}/return.xlsx`, { locale })}>
        {t('download')}
      </Button>
    </>
  );
}

const FIGURES = ['people', 'done', 'running', 'review', 'notOurs', 'transferred', 'unreadable'] as const;

function Summary({ list }: { readonly list: PushList }) {
  const t = useTexts(pushTexts);
  return (
    <p className="ms-push-summary">
      <ListState list={list} />
      <span>
        {t('sender')} <strong>{list.sender}</strong>
      </span>
      <span>
        {t('dueAt')} <strong>{deadlineText(list.dueAt)}</strong>
      </span>
      {FIGURES.map((key) => (
        <span key={key}>
          {t(key)} <strong>{formatCount(list[key])}</strong>
        </span>
      ))}
    </p>
  );
}
