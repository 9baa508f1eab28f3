import { StatusMark } from '../../base/web/status-mark.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import type { OrderDay, OrderPage } from './isolation.queries.ts';
import { localClock } from './local-days.ts';
import { orderTexts } from './order-texts.ts';

/** From here on a reading is shown as a fever. Source: domain.md 1.3 (axilla). */
const FEVER = 37.3;

/** Day n of m as a calendar: readings, tests, what was missed. */
export function OrderDays({ order }: { readonly order: OrderPage }) {
  const t = useTexts(orderTexts);
  return (
    <section className="ms-iso-panel" aria-label={t('days')}>
      <h2>{t('days')}</h2>
      {order.improbable.map((one) => (
        <p key={JSON.stringify(one)}>
          <StatusMark
            status="ask"
            text={one.kind === 'sameFigure' ? t('sameFigure', sameOf(one)) : t('jump', jumpOf(one))}
          />
        </p>
      ))}
      <div className="ms-iso-days">
        {order.days.map((day) => (
          <Day key={day.day} day={day} when={whenOf(day, order)} />
        ))}
      </div>
    </section>
  );
}

type Improbable = OrderPage['improbable'][number];

function sameOf({ temperature, count }: Extract<Improbable, { readonly kind: 'sameFigure' }>) {
  return { temperature: temperature.toFixed(1), count };
}

function jumpOf({ from, to, minutes }: Extract<Improbable, { readonly kind: 'jump' }>) {
  return { from: from.toFixed(1), to: to.toFixed(1), minutes };
}

type When = 'past' | 'today' | 'future' | 'over';

function whenOf(day: OrderDay, { today, schedule, state }: OrderPage): When {
  if (day.day > schedule.release.day && state === 'running' && !schedule.release.isEarliest) return 'over';
  if (day.day === today) return 'today';
  return day.day < today ? 'past' : 'future';
}

function Day({ day, when }: { readonly day: OrderDay; readonly when: When }) {
  const t = useTexts(orderTexts);
  const symptoms = [...new Set(day.checks.flatMap((check) => check.symptoms))];
  return (
    <article
      className="ms-iso-day"
      data-when={when}
      aria-label={`${day.day} ${t('dayOf', { day: day.number, of: day.of })}`}
    >
      <header className="ms-figures">
        <span>{day.day.slice(5)}</span>
        <span className="ms-soft">
          {day.number}/{day.of}
        </span>
      </header>
      {day.checks.map(({ at, part, temperature }) => (
        <p key={at} className={temperature !== null && temperature >= FEVER ? 'ms-iso-hot ms-figures' : 'ms-figures'}>
          {t(part)} {temperature === null ? '' : `${temperature.toFixed(1)}℃`}{' '}
          <span className="ms-soft">{localClock(at)}</span>
        </p>
      ))}
      {day.checks.length > 0 && (
        <p className={symptoms.length > 0 ? 'ms-iso-hot' : 'ms-soft'}>
          {symptoms.length > 0 ? symptoms.join('、') : t('noSymptoms')}
        </p>
      )}
      {day.tests.map(({ testId, result }) => (
        <p key={testId}>
          {t('test')} <strong>{result === null ? t('testWaits') : t(result)}</strong>
        </p>
      ))}
      {day.missed.length > 0 && <p className="ms-iso-missed">{t('missed', { count: day.missed.length })}</p>}
    </article>
  );
}
