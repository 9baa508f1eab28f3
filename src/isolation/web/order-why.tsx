import type { ReactNode } from 'react';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { anchorNames, modeNames, placeNames } from '../../protocol/domain/pack-words.ts';
import { ClauseText } from '../../protocol/web/clause-text.tsx';
import { reasonNames, sourceNames } from '../domain/order-words.ts';
import { DayDots } from './day-dots.tsx';
import type { OrderPage } from './isolation.queries.ts';
import { localMoment } from './local-days.ts';
import { orderTexts } from './order-texts.ts';

/** Why somebody stays, by which clause, until when, who ordered it, and what the person was told. */
export function OrderWhy({ order }: { readonly order: OrderPage }) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const { schedule, measure } = order;
  const reason = [
    nameIn(reasonNames, order.reasonCode, locale),
    order.reasonNote,
    nameIn(sourceNames, order.sourceKind, locale),
  ];
  return (
    <section className="ms-iso-panel" aria-label={t('why')}>
      <h2>
        {t('why')} <DayDots row={order} />
      </h2>
      <dl className="ms-iso-facts">
        <Fact name={t('reason')}>{reason.filter((part) => part !== null && part !== '').join(' · ')}</Fact>
        <Fact name={t('measure')}>
          {measure.name[locale]}：
          {schedule.stages
            .map(({ mode, from, to }) => `${nameIn(modeNames, mode, locale)} ${from.slice(5)}—${to.slice(5)}`)
            .join('，')}
        </Fact>
        <Fact name={t('until')}>
          <strong className="ms-figures">
            {schedule.release.isEarliest ? t('earliest') : ''} {schedule.release.day}
          </strong>
        </Fact>
        <Fact name={t('anchor')}>
          {nameIn(anchorNames, order.anchorKind, locale)} {order.anchorDay}
          <div className="ms-iso-clause">
            {t('evidence')}：{order.anchorEvidence}
          </div>
        </Fact>
        <Fact name={t('edition')}>
          {order.pack?.name[locale]} {order.pack?.edition[locale]}
        </Fact>
        <Fact name={t('place')}>{order.placeName ?? placeNames[order.place][locale]}</Fact>
        <Fact name={t('orderedBy')}>
          {order.orderedBy} {localMoment(order.orderedAt)}
          {order.approvedBy !== null && `；${t('approvedBy')} ${order.approvedBy}`}
        </Fact>
        <Fact name={t('told')}>
          <Told order={order} />
        </Fact>
        <Fact name={t('clause')}>
          <ClauseText clause={measure.who} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Told({ order }: { readonly order: OrderPage }) {
  const t = useTexts(orderTexts);
  const { toldVerballyAt, toldInWritingAt, signedAt } = order;
  const parts = [
    ...(toldVerballyAt === null ? [] : [t('toldVerbally', { at: localMoment(toldVerballyAt) })]),
    ...(toldInWritingAt === null ? [] : [t('toldInWriting', { at: localMoment(toldInWritingAt) })]),
    ...(signedAt === null ? [] : [t('signed', { at: localMoment(signedAt) })]),
  ];
  return <>{parts.length === 0 ? t('notTold') : parts.join('；')}</>;
}

/** The name of a code in one of the tables of words; the code itself where it is not known. */
export function nameIn(
  names: Readonly<Record<string, { readonly 'zh-CN': string; readonly 'zh-TW': string; readonly en: string }>>,
  code: string,
  locale: 'zh-CN' | 'zh-TW' | 'en',
): string {
  return names[code]?.[locale] ?? code;
}
