import { LineChart } from '../../base/web/line-chart.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { getIndicator, type IndicatorCode } from '../domain/indicators.ts';
import { dayText, plusDays } from './days.ts';
import { glanceTexts } from './glance-texts.ts';
import { usePeriod } from './report.queries.ts';
import '../../base/web/panel.css';
import './glance.css';

const DAYS = 14;
const CHARTS: readonly { readonly key: 'isolation' | 'gate'; readonly codes: readonly IndicatorCode[] }[] = [
  { key: 'isolation', codes: ['isolationPresent', 'isolationIn', 'isolationOut'] },
  { key: 'gate', codes: ['gateIn', 'gateOut', 'gateTurnedAway'] },
];

const CODES = ['residents', ...CHARTS.flatMap(({ codes }) => codes)].join();

/** The last days as lines: isolation and the gates; of one community, or of all below. */
export function Curves({ community }: { readonly community?: number }) {
  const t = useTexts(glanceTexts);
  const locale = useLocale();
  const until = dayText(new Date());
  const from = plusDays(until, 1 - DAYS);
  const { data } = usePeriod({
    route: community === undefined ? 'period-below' : 'period',
    params: { from, until, codes: CODES, ...(community !== undefined && { community }) },
  });
  if (!data) return undefined;
  const known = data.days.filter(({ figures }) => (figures['residents'] ?? 0) > 0);
  return (
    <section className="ms-panel ms-curves" aria-label={t('curves')}>
      <h2>{t('curves')}</h2>
      {known.length < 2 ? (
        <p className="ms-soft">{t('curveEmpty')}</p>
      ) : (
        <div>
          {CHARTS.map(({ key, codes }) => (
            <LineChart
              key={key}
              title={t(key)}
              labels={known.map(({ day }) => day.slice(5))}
              lines={codes.map((code) => ({
                ...{ key: code, name: getIndicator(code).name[locale] },
                values: known.map(({ figures }) => figures[code] ?? 0),
              }))}
            />
          ))}
        </div>
      )}
    </section>
  );
}
