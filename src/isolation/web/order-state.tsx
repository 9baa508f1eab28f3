import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { eventNames, stateNames } from '../domain/order-words.ts';
import { boardTexts } from './board-texts.ts';
import type { OrderRow } from './isolation.queries.ts';

/** How an order stands, by shape, colour and word. It is the order that has a state, never the person. */
export function OrderState({
  row,
}: {
  readonly row: Pick<OrderRow, 'state' | 'isLate' | 'isDue' | 'endKind' | 'stay'>;
}) {
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const { state, isLate, isDue, endKind, stay } = row;
  if (state === 'ended')
    return <span className="ms-soft">{eventNames[endKind ?? '']?.[locale] ?? stateNames.ended[locale]}</span>;
  if (state === 'proposed') return <StatusMark status="ask" text={stateNames.proposed[locale]} />;
  if (isLate) return <StatusMark status="late" text={t('daysLate', { days: stay ? stay.day - stay.of : '' })} />;
  if (isDue) return <StatusMark status="pass" text={t('due')} />;
  return <span>{stateNames.running[locale]}</span>;
}
