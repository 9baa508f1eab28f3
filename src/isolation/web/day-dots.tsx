import { useTexts } from '../../base/web/preferences.tsx';
import { boardTexts } from './board-texts.ts';
import type { OrderRow } from './isolation.queries.ts';

/** More dots than this are a smear: then the words alone. */
const MOST_DOTS = 21;

/** Day n of m as a row of dots: filled, today, to come; the words beside it say the same. */
export function DayDots({ row }: { readonly row: Pick<OrderRow, 'stay' | 'state'> }) {
  const t = useTexts(boardTexts);
  if (row.stay === undefined || row.state === 'ended') return null;
  const { day, of } = row.stay;
  const words = t('nOfM', { day, of });
  if (of > MOST_DOTS) return <span className="ms-figures">{words}</span>;
  return (
    <span className="ms-iso-dots" title={words}>
      {Array.from({ length: of }, (_, index) => (
        <i
          key={index}
          className="ms-iso-dot"
          data-day={index + 1 < day ? 'past' : index + 1 === day ? 'today' : 'future'}
        />
      ))}
      <span className="ms-figures ms-soft">
        {day}/{of}
      </span>
    </span>
  );
}
