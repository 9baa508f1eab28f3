import { defineTexts } from '../../base/domain/texts.ts';
import { LineChart } from '../../base/web/line-chart.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { siteToday } from '../../base/web/site-time.ts';
import { useHours } from '../../gate/web/office.queries.ts';
import { hourSums } from '../domain/hour-sums.ts';
import '../../base/web/panel.css';
import './plan.css';

const texts = defineTexts({
  title: { 'zh-CN': '今日各时段出入', 'zh-TW': '今日各時段出入', en: 'Through the gates by hour, today' },
  in: { 'zh-CN': '进', 'zh-TW': '進', en: 'In' },
  out: { 'zh-CN': '出', 'zh-TW': '出', en: 'Out' },
  stopped: { 'zh-CN': '未放行', 'zh-TW': '未放行', en: 'Stopped' },
});

/** The flow through all gates of a community by hour of today; nothing where no gate has recorded anything. */
export function GateHours({ community }: { readonly community: number }) {
  const t = useTexts(texts);
  const { data } = useHours(community, siteToday());
  if (!data || data.cells.length === 0) return undefined;
  const sums = hourSums(data.cells);
  return (
    <section className="ms-panel ms-gate-hours" aria-label={t('title')}>
      <LineChart
        title={t('title')}
        width="full"
        labels={sums.map(({ hour }) => `${hour}:00`)}
        lines={(['in', 'out', 'stopped'] as const).map((key) => ({
          ...{ key, name: t(key) },
          values: sums.map((sum) => sum[key]),
        }))}
      />
    </section>
  );
}
