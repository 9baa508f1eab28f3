import { Segmented } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { formatCount } from '../../base/web/format.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { boardTexts } from './board-texts.ts';
import { useHours, type Hours } from './office.queries.ts';
import { dayText, plusDays } from './office-times.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The hours of a day by gate, as bars that can be read in grey. */
export function BoardHours() {
  const t = useTexts(boardTexts);
  const today = dayText(new Date());
  const [which, setWhich] = useState<'today' | 'yesterday'>('today');
  const read = useHours(useCommunityId(), which === 'today' ? today : plusDays(today, -1));
  return (
    <section className="ms-board-panel" aria-label={t('hours')}>
      <header>
        <h2>{t('hours')}</h2>
        <Segmented
          size="small"
          value={which}
          onChange={setWhich}
          options={[
            { value: 'yesterday', label: t('yesterday') },
            { value: 'today', label: t('today') },
          ]}
        />
      </header>
      {read.isPending && <TextSkeleton lines={5} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && read.data.cells.length === 0 && <p className="ms-soft">{t('noHours')}</p>}
      {read.isSuccess && read.data.cells.length > 0 && <Matrix hours={read.data} />}
    </section>
  );
}

function Matrix({ hours }: { readonly hours: Hours }) {
  const t = useTexts(boardTexts);
  const cellOf = new Map(hours.cells.map((cell) => [`${cell.gateId} ${cell.hour}`, cell]));
  const most = Math.max(1, ...hours.cells.map((cell) => cell.in + cell.out + cell.stopped));
  return (
    <>
      <table className="ms-hours">
        <thead>
          <tr>
            <td />
            {HOURS.map((hour) => (
              <th key={hour} scope="col">
                {hour % 3 === 0 ? hour : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.gates.map(({ gateId, name }) => (
            <tr key={gateId}>
              <th scope="row">{name}</th>
              {HOURS.map((hour) => {
                const cell = cellOf.get(`${gateId} ${hour}`) ?? { in: 0, out: 0, stopped: 0 };
                const said = t('hourCell', { gate: name, hour, in: cell.in, out: cell.out, stopped: cell.stopped });
                const share = (cell.in + cell.out + cell.stopped) / most;
                return (
                  <td key={hour} title={said}>
                    <span style={{ height: `${Math.round(share * 100)}%` }} />
                    <span className="ms-hidden">{said}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ms-soft ms-figures">{t('most', { count: formatCount(most) })}</p>
    </>
  );
}
