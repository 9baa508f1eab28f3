import { Alert } from 'antd';
import { formatCount } from '../../base/web/format.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { channelNames } from '../domain/setting.ts';
import { messagesTexts } from './messages-texts.ts';
import { clockOf, type MessagingReply } from './messages.queries.ts';

/** How messages stand today: what is used, what waits and why. */
export function MessagesState({ known }: { readonly known: MessagingReply }) {
  const t = useTexts(messagesTexts);
  const locale = useLocale();
  const { setting, used, waiting, failed } = known;
  const isQuietNever = setting.quietFrom === setting.quietUntil;
  const span = { from: clockOf(setting.quietFrom), until: clockOf(setting.quietUntil) };
  const facts: readonly (readonly [label: string, value: string])[] = [
    [t('channel'), channelNames[setting.channel][locale]],
    [t('waiting'), formatCount(waiting)],
    [t('failed'), formatCount(failed)],
    [t('quiet'), isQuietNever ? t('quietNone') : t('quietSpan', span)],
    ...(known.undelivered > 0 ? [[t('undelivered'), formatCount(known.undelivered)] as const] : []),
    ...(known.receiptPath === null ? [] : [[t('receipts'), `${setting.address}${known.receiptPath}`] as const]),
    [t('address'), setting.address === '' ? t('addressNone') : setting.address],
  ];
  return (
    <>
      <section className="ms-panel ms-messages-state">
        <div className="ms-messages-used">
          <span className="ms-soft">{t('used')}</span>
          <strong className="ms-figures">
            {t('usedOf', { used: formatCount(used), budget: formatCount(setting.budget) })}
          </strong>
          <meter
            aria-label={t('used')}
            min={0}
            max={Math.max(1, setting.budget)}
            high={known.normalBudget}
            optimum={0}
            value={used}
          />
        </div>
        <dl>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Held known={known} />
    </>
  );
}

function Held({ known }: { readonly known: MessagingReply }) {
  const t = useTexts(messagesTexts);
  const { held, waiting, urgent, setting } = known;
  if (held === null)
    return setting.channel === 'outbox' ? <Alert type="info" showIcon title={t('outboxNote')} /> : undefined;
  const words = {
    budget: t('heldBudget', { n: waiting }),
    quiet: t('heldQuiet', { n: waiting - urgent, until: clockOf(setting.quietUntil) }),
    off: t('heldOff', { n: waiting }),
  };
  const alarms = held !== 'quiet' && urgent > 0 ? t('urgentHeld', { n: urgent }) : '';
  return <Alert type={held === 'quiet' ? 'info' : 'warning'} showIcon title={`${words[held]}${alarms}`} />;
}
