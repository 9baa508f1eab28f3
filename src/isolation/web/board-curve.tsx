import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { boardTexts } from './board-texts.ts';
import type { Board } from './isolation.queries.ts';

const WIDTH = 640;
const HEIGHT = 180;
const BASE = 150;
const TOP = 12;

/** Who came, who went, who was there: bars above and below the line, a line for those present; the table behind it says the same. */
export function BoardCurve({ days }: { readonly days: Board['curve'] }) {
  const t = useTexts(boardTexts);
  const [shown, setShown] = useState<'picture' | 'table'>('picture');
  const isPicture = shown === 'picture';
  return (
    <section className="ms-iso-panel" aria-label={t('curve')}>
      <header>
        <h2>{t('curve')}</h2>
        <Button size="small" onClick={() => setShown(isPicture ? 'table' : 'picture')}>
          {t(isPicture ? 'curveTable' : 'curvePicture')}
        </Button>
      </header>
      {isPicture ? <Picture days={days} /> : <Table days={days} />}
    </section>
  );
}

function Picture({ days }: { readonly days: Board['curve'] }) {
  const t = useTexts(boardTexts);
  const most = Math.max(4, ...days.map(({ present, came, went }) => Math.max(present, came, went)));
  const step = (WIDTH - 40) / Math.max(1, days.length);
  const x = (index: number) => 36 + index * step;
  const y = (value: number) => BASE - ((BASE - TOP) * value) / most;
  const line = days.map(({ present }, index) => `${x(index) + step / 2},${y(present)}`).join(' ');
  const last = days.at(-1);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="ms-iso-curve" role="img" aria-label={t('curve')}>
        {[0, Math.round(most / 2), most].map((value) => (
          <g key={value}>
            <line x1={32} x2={WIDTH} y1={y(value)} y2={y(value)} className="ms-iso-grid" />
            <text x={28} y={y(value) + 4} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {days.map(({ day, came, went }, index) => (
          <g key={day}>
            <rect x={x(index) + 2} width={step / 2 - 3} y={y(came)} height={BASE - y(came)} className="ms-iso-came" />
            <rect
              x={x(index) + step / 2}
              width={step / 2 - 3}
              y={y(went)}
              height={BASE - y(went)}
              className="ms-iso-went"
            />
            {index % 7 === days.length % 7 && (
              <text x={x(index) + step / 2} y={BASE + 18} textAnchor="middle">
                {day.slice(5)}
              </text>
            )}
          </g>
        ))}
        <polyline points={line} className="ms-iso-present" />
      </svg>
      <p className="ms-iso-legend ms-soft">
        <span data-mark="came">{t('came')}</span>
        <span data-mark="went">{t('went')}</span>
        <span data-mark="present">
          {t('there')} {last?.present}
        </span>
      </p>
    </>
  );
}

function Table({ days }: { readonly days: Board['curve'] }) {
  const t = useTexts(boardTexts);
  return (
    <div className="ms-iso-scroll">
      <table className="ms-iso-table">
        <thead>
          <tr>
            <th>{t('day')}</th>
            <th>{t('came')}</th>
            <th>{t('went')}</th>
            <th>{t('there')}</th>
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map(({ day, came, went, present }) => (
            <tr key={day} className="ms-figures">
              <td>{day}</td>
              <td>{came}</td>
              <td>{went}</td>
              <td>{present}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
