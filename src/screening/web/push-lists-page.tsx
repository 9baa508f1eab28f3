import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { pushPaths } from './push-paths.ts';
import { PUSH, PUSH_FACTS, PushList, PushOpen } from './push.queries.ts';
import { pushTexts } from './push-texts.ts';
import { deadlineText, shortTime } from './push-time.ts';
import { PushUpload } from './push-upload.tsx';
import './push.css';

/** Lists from above: what must be zero before the evening, a place to drop new ones, and how far each is. */
export function PushListsPage() {
  const t = useTexts(pushTexts);
  const may = useMay();
  const community = useCommunityId();
  const navigate = useNavigate();
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          may('screening.list.review') && (
            <Button type="primary" onClick={() => void navigate(pushPaths.review)}>
              {t('openReview')}
            </Button>
          )
        }
      />
      <OpenFigures community={community} />
      {may('screening.list.receive') && <PushUpload key={community} community={community} />}
      <h2 className="ms-push-heading">{t('lists')}</h2>
      <Lists community={community} />
    </Page>
  );
}

const NONE = { review: 0, checks: 0, late: 0, toldDirector: 0, toldSubdistrict: 0 } as const;

function OpenFigures({ community }: { readonly community: number }) {
  const t = useTexts(pushTexts);
  const read = useRead({
    topic: PUSH,
    path: '/api/push-lists/open',
    params: { community },
    shape: PushOpen,
    facts: PUSH_FACTS,
  });
  const { review, checks, late, toldDirector, toldSubdistrict } = read.data ?? NONE;
  const figures = [
    { text: t('toReview'), count: review, mark: review > 0 ? 'ask' : 'pass' },
    { text: t('toCheck'), count: checks, mark: checks > 0 ? 'ask' : 'pass' },
    { text: t('late'), count: late, mark: late > 0 ? 'stop' : 'pass' },
  ] as const;
  return (
    <section className="ms-push-open" aria-label={t('zeroByEvening')}>
      {figures.map(({ text, count, mark }) => (
        <div key={text} className="ms-push-figure" data-mark={mark}>
          <strong>{read.data ? formatCount(count) : '—'}</strong>
          <span>{text}</span>
        </div>
      ))}
      <p className="ms-soft">
        {t('zeroByEvening')}
        {toldDirector + toldSubdistrict > 0 &&
          t('toldOf', { director: formatCount(toldDirector), subdistrict: formatCount(toldSubdistrict) })}
      </p>
    </section>
  );
}

function Lists({ community }: { readonly community: number }) {
  const t = useTexts(pushTexts);
  const figure = (key: 'people' | 'review' | 'running' | 'done' | 'notOurs'): TableColumn<PushList> => ({
    key,
    title: t(key),
    width: 80,
    align: 'end',
    cell: (row) => formatCount(row[key]),
  });
  const columns: readonly TableColumn<PushList>[] = [
    { key: 'receivedAt', title: t('receivedAt'), width: 116, cell: ({ receivedAt }) => shortTime(receivedAt) },
    { key: 'sender', title: t('sender'), width: 120, cell: ({ sender }) => sender },
    { key: 'file', title: t('file'), cell: ({ fileName }) => fileName },
    figure('people'),
    figure('review'),
    figure('running'),
    figure('done'),
    figure('notOurs'),
    { key: 'dueAt', title: t('dueAt'), width: 108, cell: ({ dueAt }) => deadlineText(dueAt) },
    { key: 'state', title: t('state'), width: 116, cell: (row) => <ListState list={row} /> },
  ];
  return (
    <DataTable
      label={t('lists')}
      topic={PUSH}
      path="/api/push-lists"
      params={{ community }}
      row={PushList}
      rowKey={({ listId }) => listId}
      rowPath={({ listId }) => pushPaths.one(listId)}
      columns={columns}
      facts={PUSH_FACTS}
      empty={<EmptyState title={t('noLists')} what={t('noListsWhat')} />}
    />
  );
}

/** Returned, ready to be, or in work. */
export function ListState({ list }: { readonly list: PushList }) {
  const t = useTexts(pushTexts);
  if (list.returnedAt !== null) return <StatusMark status="pass" text={t('returned')} />;
  if (list.review + list.running === 0) return <StatusMark status="pass" text={t('ready')} />;
  return <StatusMark status="ask" text={t('working')} />;
}
