import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { boardTexts } from './board-texts.ts';
import { useReleases, type Condition, type Release } from './isolation.queries.ts';
import { isolationPaths, ORDER_TOPICS } from './paths.ts';

/** What a person confirms with his own eyes; papers come with the release. */
const SEEN = new Set(['assessment', 'documents', 'indexNegative', 'scabsGone']);

/** Whose day has come, each condition looked at; one act frees many. */
export function ReleaseList() {
  const t = useTexts(boardTexts);
  const may = useMay();
  const read = useReleases();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isVerified, setVerified] = useState(false);
  if (read.isPending) return <RowsSkeleton rows={6} />;
  if (read.isError) return <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />;
  const { rows } = read.data;
  if (rows.length === 0) return <EmptyState title={t('releaseNobody')} what={t('releaseNobodyWhat')} />;
  const can = rows.filter((row) => mayGo(row, isVerified) && !left.has(row.orderId));
  const turn = (orderId: string) => {
    const next = new Set(left);
    if (!next.delete(orderId)) next.add(orderId);
    setLeft(next);
  };
  return (
    <>
      <div className="ms-iso-bar">
        <Checkbox checked={isVerified} onChange={({ target }) => setVerified(target.checked)}>
          {t('verified')}
        </Checkbox>
        <ConfirmCommandButton
          command="releaseOrders"
          input={{ orderIds: can.map(({ orderId }) => orderId), confirmed: isVerified ? [...SEEN] : [] }}
          refreshes={ORDER_TOPICS}
          kind="primary"
          text={t('release', { count: can.length })}
          confirm={{ title: t('release', { count: can.length }), what: t('releaseAsk') }}
          doneText={t('released')}
          whyDisabled={may('isolation.order.release') ? (can.length === 0 ? t('notYet') : undefined) : t('notMay')}
        />
      </div>
      <table className="ms-iso-table ms-iso-panel">
        <tbody>
          {rows.map((row) => (
            <Row key={row.orderId} row={row} isVerified={isVerified} isOut={left.has(row.orderId)} onTurn={turn} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Every condition is met, or is one that somebody confirms here. */
function mayGo({ by, conditions }: Release, isVerified: boolean): boolean {
  return by !== null || (isVerified && conditions.every(({ isMet, code }) => isMet || SEEN.has(code)));
}

function Row(props: {
  readonly row: Release;
  readonly isVerified: boolean;
  readonly isOut: boolean;
  readonly onTurn: (orderId: string) => void;
}) {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const { row, isVerified } = props;
  const can = mayGo(row, isVerified);
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={row.name}
          checked={can && !props.isOut}
          disabled={!can}
          onChange={() => props.onTurn(row.orderId)}
        />
      </td>
      <td>
        <Link to={isolationPaths.one(row.orderId)}>
          <strong>{row.name}</strong>
        </Link>
        <div className="ms-soft">{row.door}</div>
      </td>
      <td>
        {row.measure[locale]}
        <div className="ms-figures ms-soft">
          {t('releaseDay')} {row.releaseDay}
        </div>
      </td>
      <td>
        <StatusMark
          status={row.isLate ? 'late' : can ? 'pass' : 'ask'}
          text={t(row.isLate ? 'late' : can ? 'canGo' : 'notYet')}
        />
        {row.by === 'early' && <div>{t('early')}</div>}
      </td>
      <td>
        <Conditions conditions={row.conditions} />
      </td>
    </tr>
  );
}

/** Conditions one by one: met or not, what is missing, the clause on hover. */
export function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  const locale = useLocale();
  return (
    <ul className="ms-iso-conditions">
      {conditions.map(({ code, isMet, clause, detail }) => (
        <li key={code} data-met={isMet ? 'yes' : 'no'} title={`${clause.text[locale]}（${clause.source}）`}>
          <span aria-hidden="true">{isMet ? '✓' : '○'}</span>
          {detail[locale]}
        </li>
      ))}
    </ul>
  );
}
