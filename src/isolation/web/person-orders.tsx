import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { OrderRow } from './isolation.queries.ts';
import { IssueOrder, type Household } from './issue-order.tsx';
import { orderTexts } from './order-texts.ts';
import { isolationPaths, ORDER_FACTS, ORDERS } from './paths.ts';

const Orders = z.object({ rows: z.array(OrderRow), next: z.string().nullable() });

/** On the page of a person: the open order, or the way to make one. */
export function PersonOrders({ household }: { readonly household: Household }) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const read = useRead({
    topic: ORDERS,
    path: '/api/orders',
    params: { community: household.communityId, person: household.personId, state: 'open' },
    shape: Orders,
    facts: ORDER_FACTS,
    enabled: may('isolation.order.read'),
  });
  const open = read.data?.rows ?? [];
  return (
    <>
      {open.map(({ orderId, measure, stay }) => (
        <Link key={orderId} to={isolationPaths.one(orderId)}>
          <Button>
            {measure?.[locale]} {stay && `${stay.day}/${stay.of}`}
          </Button>
        </Link>
      ))}
      {may('isolation.order.issue') && <Button onClick={() => setOpen(true)}>{t('issue')}</Button>}
      {isOpen && <IssueOrder household={household} onClose={() => setOpen(false)} />}
    </>
  );
}
