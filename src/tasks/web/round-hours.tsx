import { EmptyState } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import type { RoundDetail } from './work.queries.ts';
import { workTexts } from './work-texts.ts';
import { timeWord } from './work-words.ts';

/** When the work was done: attempts of each hour, the successful part filled. */
export function RoundHours({ hours }: { readonly hours: RoundDetail['hours'] }) {
  const t = useTexts(workTexts);
  const most = Math.max(1, ...hours.map(({ tried }) => tried));
  if (hours.length === 0) return <EmptyState title={t('noAttempts')} />;
  return (
    <ul className="mw-workers" aria-label={t('byHour')}>
      {hours.map(({ hour, done, tried }) => (
        <li key={hour}>
          <span className="ms-figures">{timeWord(hour)}</span>
          <span className="mw-progress">
            <span className="mw-bar" aria-hidden="true">
              <i className="mw-bar-done" style={{ width: `${(done / most) * 100}%` }} />
              <i className="mw-bar-open" style={{ width: `${((tried - done) / most) * 100}%` }} />
            </span>
            <span className="ms-figures">{t('ofAll', { done, all: tried })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
