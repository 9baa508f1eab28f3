import { Alert } from 'antd';
import { useParams } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { NotFound, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { StatusShape } from '../../base/web/status-mark.tsx';
import { eventNames } from '../domain/order-words.ts';
import { useOrder, type OrderPage as Order } from './isolation.queries.ts';
import { localMoment } from './local-days.ts';
import { OrderActs } from './order-acts.tsx';
import { OrderDays } from './order-days.tsx';
import { OrderObjections } from './order-objections.tsx';
import { OrderTeam } from './order-team.tsx';
import { orderTexts } from './order-texts.ts';
import { OrderWhy } from './order-why.tsx';
import { isolationPaths } from './paths.ts';
import { Conditions } from './release-list.tsx';
import './isolation.css';

/** The booklet of one order (管控记录). */
export function OrderPage() {
  const { id = '' } = useParams();
  const read = useOrder(id);
  if (read.isPending) return <PageSkeleton />;
  if (read.isError) {
    const failure = failureOf(read.error);
    const isGone = 'status' in failure && failure.status === 404;
    return isGone ? <NotFound /> : <ReadFailed failure={failure} onRetry={() => void read.refetch()} />;
  }
  return <Booklet order={read.data} />;
}

function Booklet({ order }: { readonly order: Order }) {
  const t = useTexts(orderTexts);
  const { release } = order.schedule;
  const isLate = order.state === 'running' && !release.isEarliest && order.today > release.day;
  return (
    <Page>
      <PageHeader
        title={t('titleOf', { name: order.person })}
        about={order.door}
        back={{ text: t('back'), path: isolationPaths.board }}
        actions={<OrderActs order={order} />}
      />
      {isLate && (
        <Alert
          type="error"
          showIcon
          icon={<StatusShape status="late" size={22} />}
          className="ms-iso-late"
          title={t('late', { day: release.day })}
        />
      )}
      {order.state === 'proposed' && <Alert type="warning" showIcon className="ms-iso-late" title={t('waits')} />}
      <OrderWhy order={order} />
      <OrderDays order={order} />
      <div className="ms-iso-halves">
        <OrderTeam order={order} />
        <section className="ms-iso-panel" aria-label={t('release')}>
          <h2>{t('release')}</h2>
          {order.release && <Conditions conditions={order.release.conditions} />}
        </section>
      </div>
      <OrderObjections order={order} />
      <History order={order} />
    </Page>
  );
}

function History({ order }: { readonly order: Order }) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  return (
    <section className="ms-iso-panel" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      <table className="ms-iso-table">
        <tbody>
          {order.events.map(({ eventId, at, kind, by, body }) => (
            <tr key={eventId}>
              <td className="ms-figures">{localMoment(at)}</td>
              <td>{eventNames[kind]?.[locale] ?? kind}</td>
              <td>{bodyWords(body)}</td>
              <td className="ms-soft">{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a line of the history says beyond its kind: words and days, no codes. */
function bodyWords(body: Readonly<Record<string, unknown>>): string {
  const said = (key: string) => {
    const value = body[key];
    return typeof value === 'string' ? value : undefined;
  };
  const moved =
    said('from') && said('to') && said('from') !== said('to')
      ? `${said('from') ?? ''} → ${said('to') ?? ''}`
      : undefined;
  return [said('reason'), said('note'), said('words'), said('answer'), moved, said('plannedRelease')]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
