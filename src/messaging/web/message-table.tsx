import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { shortMoment, siteToday } from '../../base/web/site-time.ts';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { MESSAGE_ERRORS, MESSAGE_STATES, messageErrorNames, messageStateNames } from '../domain/message.ts';
import { findTemplate } from '../domain/templates.ts';
import { messagesTexts } from './messages-texts.ts';
import { MESSAGE_FACTS, MESSAGE_TOPICS, MessageRow, MESSAGES } from './messages.queries.ts';

/** Messages, the newest first: numbers masked, words not shown. */
export function MessageTable() {
  const t = useTexts(messagesTexts);
  const locale = useLocale();
  const community = useCommunityId();
  return (
    <DataTable<MessageRow>
      label={t('title')}
      topic={MESSAGES}
      path="/api/messages"
      params={{ community }}
      row={MessageRow}
      rowKey={({ messageId }) => messageId}
      facts={MESSAGE_FACTS}
      filters={[
        {
          ...{ kind: 'choice', key: 'state', label: t('state'), width: 168 },
          choices: MESSAGE_STATES.map((value) => ({ value, text: messageStateNames[value][locale] })),
        },
      ]}
      columns={[
        { key: 'state', title: t('state'), width: 160, cell: (row) => <MessageStateMark row={row} /> },
        {
          ...{ key: 'madeAt', title: t('madeAt'), width: 112 },
          cell: ({ madeAt }) => <span className="ms-figures">{shortMoment(madeAt, siteToday())}</span>,
        },
        {
          ...{ key: 'what', title: t('what'), width: 168 },
          cell: ({ template, urgency }) => (
            <>
              {urgency === 'urgent' && <span className="ms-messages-urgent">{t('urgent')}</span>}
              {findTemplate(template)?.name[locale] ?? template}
            </>
          ),
        },
        { key: 'to', title: t('to'), cell: ({ to, toName }) => (to === 'worker' ? `${t(to)} ${toName}` : toName) },
        {
          ...{ key: 'phone', title: t('phone'), width: 128 },
          cell: ({ phoneMasked }) => <span className="ms-figures">{phoneMasked ?? ''}</span>,
        },
        { key: 'parts', title: t('parts'), width: 64, align: 'end', cell: ({ segments }) => segments },
        { key: 'note', title: t('note'), width: 208, cell: (row) => <Note row={row} /> },
        { key: 'acts', title: t('acts'), width: 128, cell: (row) => <MessageActs row={row} /> },
      ]}
      empty={<EmptyState title={t('none')} what={t('noneWhat')} />}
    />
  );
}

const MARKS = { waiting: 'ask', sent: 'pass', failed: 'stop', expired: 'late', noPhone: 'ask' } as const;

function MessageStateMark({ row: { state, delivery } }: { readonly row: MessageRow }) {
  const t = useTexts(messagesTexts);
  const text = messageStateNames[state][useLocale()];
  if (delivery === 'delivered') return <StatusMark status="pass" text={t('delivered')} />;
  if (delivery === 'undelivered') return <StatusMark status="stop" text={t('undelivered')} />;
  return state === 'cancelled' ? <span>{text}</span> : <StatusMark status={MARKS[state]} text={text} />;
}

/** Why it has not gone, in our words, with those of the gateway on pointing. */
function Note({ row }: { readonly row: MessageRow }) {
  const t = useTexts(messagesTexts);
  const locale = useLocale();
  const { state, error, errorSaid, tries, retryAt, delivery, deliveryAt, deliverySaid } = row;
  const known = MESSAGE_ERRORS.find((one) => one === error);
  if (state === 'noPhone') return <span>{known === undefined ? t('visit') : messageErrorNames[known][locale]}</span>;
  if (delivery === 'undelivered')
    return <span title={deliverySaid ?? ''}>{t(row.to === 'resident' ? 'callGiven' : 'callWorker')}</span>;
  if (delivery === 'delivered')
    return <span title={deliverySaid ?? ''}>{t('arrivedAt', { at: shortMoment(deliveryAt ?? '', siteToday()) })}</span>;
  if (known === undefined || state === 'sent') return undefined;
  const words = t('triedTimes', { error: messageErrorNames[known][locale], n: tries });
  const next = retryAt === null ? '' : `，${t('nextTry', { at: shortMoment(retryAt, siteToday()) })}`;
  const said = errorSaid === null ? '' : `（${errorSaid}）`;
  return <span title={`${words}${next}${said}`}>{`${words}${next}`}</span>;
}

function MessageActs({ row: { messageId, state } }: { readonly row: MessageRow }) {
  const t = useTexts(messagesTexts);
  const whyDisabled = useMay()('messaging.manage') ? undefined : t('notPermitted');
  const common = {
    input: { messageId },
    refreshes: MESSAGE_TOPICS,
    whyDisabled,
    doneText: t('acted'),
    size: 'small',
  } as const;
  return (
    <>
      {state === 'failed' && (
        <ConfirmCommandButton
          {...common}
          command="retryMessage"
          text={t('retry')}
          confirm={{ title: t('retry'), what: t('retryWhat') }}
        />
      )}{' '}
      {(state === 'waiting' || state === 'failed') && (
        <ConfirmCommandButton
          {...common}
          command="cancelMessage"
          text={t('cancel')}
          confirm={{ title: t('cancel'), what: t('cancelWhat') }}
        />
      )}
    </>
  );
}
