import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PaperKind, paperNames } from '../domain/paper-kinds.ts';
import { ActWindow, type OrderAct } from './order-act-windows.tsx';
import { OrderLink } from './order-link.tsx';
import type { OrderPage } from './isolation.queries.ts';
import { orderTexts } from './order-texts.ts';
import { ORDER_TOPICS } from './paths.ts';
import { usePapers } from './use-papers.ts';

const ACTS: readonly { readonly key: OrderAct; readonly permission: string }[] = [
  { key: 'restart', permission: 'isolation.order.issue' },
  { key: 'extend', permission: 'isolation.order.issue' },
  { key: 'shorten', permission: 'isolation.order.release' },
  { key: 'move', permission: 'isolation.order.issue' },
  { key: 'convert', permission: 'isolation.order.approve' },
  { key: 'end', permission: 'isolation.order.release' },
];

/** What can be done with an order as it stands: one main act, the others behind a menu. */
export function OrderActs({ order }: { readonly order: OrderPage }) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const may = useMay();
  const papers = usePapers();
  const [act, setAct] = useState<OrderAct>();
  const acts = ACTS.filter(({ permission }) => may(permission));
  const kinds = PaperKind.options.map((key) => ({ key, label: paperNames[key][locale] }));
  const print = (key: string) =>
    papers.make({ orderIds: [order.orderId], kinds: PaperKind.options.filter((kind) => kind === key) });
  return (
    <>
      <Dropdown menu={{ items: kinds, onClick: ({ key }) => void print(key) }}>
        <Button loading={papers.isMaking}>{t('papers')}</Button>
      </Dropdown>
      {order.state === 'running' && acts.length > 0 && (
        <Dropdown
          menu={{
            items: acts.map(({ key }) => ({ key, label: t(key) })),
            onClick: ({ key }) => setAct(acts.find((one) => one.key === key)?.key),
          }}
        >
          <Button>{t('more')}</Button>
        </Dropdown>
      )}
      {order.state === 'running' && may('isolation.check.record') && <OrderLink orderId={order.orderId} />}
      <MainAct order={order} onDecline={() => setAct('decline')} />
      {act && <ActWindow act={act} order={order} onClose={() => setAct(undefined)} />}
    </>
  );
}

function MainAct({ order, onDecline }: { readonly order: OrderPage; readonly onDecline: () => void }) {
  const t = useTexts(orderTexts);
  const may = useMay();
  const { orderId } = order;
  if (order.state === 'proposed')
    return (
      <>
        {may('isolation.order.approve') && <Button onClick={onDecline}>{t('decline')}</Button>}
        <ConfirmCommandButton
          command="approveOrder"
          input={{ orderIds: [orderId] }}
          refreshes={ORDER_TOPICS}
          kind="primary"
          text={t('approve')}
          confirm={{ title: t('approve'), what: t('approveAsk') }}
          doneText={t('saved')}
          whyDisabled={may('isolation.order.approve') ? undefined : t('notMay')}
        />
      </>
    );
  if (order.state === 'running' && order.signedAt === null)
    return (
      <ConfirmCommandButton
        command="tellPerson"
        input={{ orderIds: [orderId], how: 'signed', at: new Date().toISOString() }}
        refreshes={ORDER_TOPICS}
        kind="primary"
        text={t('noteSigned')}
        confirm={{ title: t('noteSigned') }}
        doneText={t('saved')}
        whyDisabled={may('isolation.check.record') ? undefined : t('notMay')}
      />
    );
  return null;
}
