import { useId } from 'react';
import { defineTexts } from '../domain/texts.ts';
import { formatCount } from './format.ts';
import { useTexts } from './preferences.tsx';
import './line-chart.css';

/** One line of a chart; lines are told apart by their dashes and by the name at their end, not by colour alone. */
export interface ChartLine {
  readonly key: string;
  readonly name: string;
  readonly values: readonly number[];
}

const texts = defineTexts({ table: { 'zh-CN': '看数字', 'zh-TW': '看數字', en: 'The figures' } });
const HALF_WIDTH = 640;
/** As wide as two charts with the gap between them, so that letters are of one size on a page. */
const FULL_WIDTH = 1304;
const HEIGHT = 200;
const PAD = { left: 44, top: 12, bottom: 24 } as const;
const DASHES = ['', '7 4', '2 3', '10 3 2 3'];
const TONES = ['var(--brand)', 'var(--ink)', 'var(--ask)', 'var(--ink-soft)'];
/** Names at the ends of lines do not lie on each other. */
const NAME_STEP = 15;
/** Above the labels of the axis. */
const LOWEST_NAME = 24;

/** Lines over days or hours, readable in grey; the table behind them is one click away. */
export function LineChart(props: {
  readonly title: string;
  readonly labels: readonly string[];
  readonly lines: readonly ChartLine[];
  /** `full` where the chart has a row for itself. */
  readonly width?: 'half' | 'full';
}) {
  const t = useTexts(texts);
  const titleId = useId();
  const { labels, lines, title } = props;
  const width = props.width === 'full' ? FULL_WIDTH : HALF_WIDTH;
  const right = roomFor(lines);
  const most = niceTop(Math.max(1, ...lines.flatMap(({ values }) => values)));
  const x = (at: number) => PAD.left + (at * (width - PAD.left - right)) / Math.max(1, labels.length - 1);
  const y = (value: number) => HEIGHT - PAD.bottom - (value * (HEIGHT - PAD.top - PAD.bottom)) / most;
  const every = Math.max(1, Math.ceil(labels.length / (width / 80)));
  const names = spread(lines.map(({ values }) => y(values.at(-1) ?? 0)));
  return (
    <figure className="ms-chart">
      <figcaption id={titleId}>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-labelledby={titleId}>
        {[0, most / 2, most].map((value) => (
          <g key={value}>
            <line className="ms-chart-rule" x1={PAD.left} x2={width - right} y1={y(value)} y2={y(value)} />
            <text x={PAD.left - 8} y={y(value) + 4} textAnchor="end">
              {formatCount(value)}
            </text>
          </g>
        ))}
        {labels.map((label, at) =>
          at % every === 0 ? (
            <text key={label} x={x(at)} y={HEIGHT - 6} textAnchor="middle">
              {label}
            </text>
          ) : undefined,
        )}
        {lines.map(({ key, name, values }, at) => (
          <g key={key} style={{ color: TONES[at % TONES.length] }}>
            <polyline
              points={values.map((value, index) => `${x(index)},${y(value)}`).join(' ')}
              strokeDasharray={DASHES[at % DASHES.length]}
            />
            <text className="ms-chart-name" x={width - right + 8} y={(names[at] ?? 0) + 4}>
              {name} {formatCount(values.at(-1) ?? 0)}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>{t('table')}</summary>
        <ChartTable {...props} />
      </details>
    </figure>
  );
}

function ChartTable({
  labels,
  lines,
  title,
}: {
  readonly title: string;
  readonly labels: readonly string[];
  readonly lines: readonly ChartLine[];
}) {
  return (
    <table aria-label={title}>
      <thead>
        <tr>
          <th />
          {lines.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {labels.map((label, at) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {lines.map(({ key, values }) => (
              <td key={key}>{formatCount(values[at] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Room at the right for the longest name with its figure; Chinese letters are twice as wide. Units of the chart. */
function roomFor(lines: readonly ChartLine[]): number {
  const widths = lines.map(({ name, values }) => {
    const text = `${name} ${formatCount(values.at(-1) ?? 0)}`;
    const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
    return 16 + wide * 12 + (text.length - wide) * 6.8;
  });
  return Math.min(200, Math.max(104, ...widths));
}

/** A round even number at or above the highest value. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 4, 6, 8, 10].find((step) => step * power >= most) ?? 10;
  return Math.max(2, top * power);
}

/** Heights moved apart where they are too near, in the order in which they lie, and all of them on the chart. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height);
  const placed = [...heights];
  let last = -NAME_STEP;
  for (const { height, at } of order) {
    last = Math.max(height, last + NAME_STEP);
    placed[at] = last;
  }
  let below = HEIGHT - LOWEST_NAME + NAME_STEP;
  for (const { at } of order.reverse()) {
    below = Math.min(placed[at] ?? 0, below - NAME_STEP);
    placed[at] = below;
  }
  return placed;
}
