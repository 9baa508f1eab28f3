import { Alert, Input, Table } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { sumOf, TableCount } from '../domain/destroy.ts';
import { DESTROYED_WORDS } from '../domain/destroyed-words.ts';
import { CLOSING } from './closing-paths.ts';
import { closingTexts } from './closing-texts.ts';
import '../../base/web/panel.css';
import './closing.css';

const Closing = z.object({
  code: z.string(),
  orders: z.number(),
  sensors: z.number(),
  counts: z.array(TableCount),
  past: z.array(z.object({ id: z.string(), at: z.string(), by: z.string(), reason: z.string(), total: z.number() })),
});
type Closing = z.infer<typeof Closing>;

/** The end of an outbreak: what would be destroyed, what stands in the way, and the certificates. */
export function ClosingPage() {
  const t = useTexts(closingTexts);
  const community = useCommunityId();
  const read = useRead({ topic: CLOSING, path: '/api/closing', params: { community }, shape: Closing });
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      {read.isPending && <TextSkeleton lines={8} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.data && <Destruction key={community} closing={read.data} communityId={community} />}
      {read.data && read.data.past.length > 0 && <Past past={read.data.past} communityId={community} />}
    </Page>
  );
}

function Destruction({
  closing,
  communityId,
}: {
  readonly closing: Closing;
  readonly communityId: number | undefined;
}) {
  const t = useTexts(closingTexts);
  const locale = useLocale();
  const may = useMay();
  const { orders, sensors } = closing;
  const counts = closing.counts.filter(({ rows }) => rows > 0);
  const total = sumOf(counts);
  const isReady = orders === 0 && sensors === 0;
  if (total === 0) return <EmptyState title={t('nothing')} what="" />;
  return (
    <section className="ms-panel">
      {orders > 0 && (
        <Alert
          type="warning"
          showIcon
          className="ms-closing-alert"
          title={t('orders', { count: formatCount(orders) })}
        />
      )}
      {sensors > 0 && (
        <Alert
          type="warning"
          showIcon
          className="ms-closing-alert"
          title={t('sensors', { count: formatCount(sensors) })}
        />
      )}
      {isReady && <p>{t('ready', { count: formatCount(total) })}</p>}
      {isReady && may('closing.destroy') && <DestroyForm communityId={communityId} />}
      <h2>{t('what')}</h2>
      <Table
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={counts}
        className="ms-closing-table"
        columns={[
          { title: t('kind'), render: (_, { name }) => DESTROYED_WORDS.get(name)?.[locale] ?? name },
          { title: t('rows'), align: 'right', render: (_, { rows }) => formatCount(rows) },
        ]}
      />
    </section>
  );
}

function DestroyForm({ communityId }: { readonly communityId: number | undefined }) {
  const t = useTexts(closingTexts);
  const [reason, setReason] = useState('');
  const [communityCode, setCode] = useState('');
  const isFilled = reason.trim().length >= 4 && communityCode.trim() !== '';
  return (
    <div className="ms-closing-form">
      <label>
        {t('reason')}
        <Input
          value={reason}
          maxLength={400}
          placeholder={t('reasonHint')}
          onChange={(e) => setReason(e.target.value)}
        />
      </label>
      <label>
        {t('code')}
        <Input value={communityCode} maxLength={40} onChange={(e) => setCode(e.target.value)} />
      </label>
      <ConfirmCommandButton
        command="destroyOutbreak"
        input={{ reason, communityCode }}
        {...(communityId === undefined ? {} : { communityId })}
        danger
        text={t('destroy')}
        confirm={{ title: t('sure'), what: t('sureWhat') }}
        okText={t('destroy')}
        doneText={t('done')}
        refreshes={[CLOSING]}
        whyDisabled={isFilled ? undefined : t('fill')}
      />
    </div>
  );
}

function Past({ past, communityId }: { readonly past: Closing['past']; readonly communityId: number | undefined }) {
  const t = useTexts(closingTexts);
  const locale = useLocale();
  const hrefOf = (id: string) =>
    `/api/closing/${id}/certificate.docx?locale=${locale}${communityId === undefined ? '' : `&community=${communityId}`}`;
  return (
    <section className="ms-panel">
      <h2>{t('past')}</h2>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={past}
        columns={[
          { title: t('at'), dataIndex: 'at' },
          { title: t('by'), render: (_, { by }) => (by === '' ? t('operator') : by) },
          { title: t('reason'), dataIndex: 'reason' },
          { title: t('rows'), align: 'right', render: (_, { total }) => formatCount(total) },
          { title: '', render: (_, { id }) => <a href={hrefOf(id)}>{t('certificate')}</a> },
        ]}
      />
    </section>
  );
}
