import type { IndicatorCode } from '../domain/indicators.ts';
import type { FigureRows } from './figure-rows-queries.ts';
import { gateRows } from './indicator-gate-queries.ts';
import { healthRows } from './indicator-health-queries.ts';
import { isolationRows } from './indicator-isolation-queries.ts';
import { listRows } from './indicator-list-queries.ts';
import { peopleRows } from './indicator-people-queries.ts';
import { screeningRows } from './indicator-screening-queries.ts';
import { sensorRows } from './indicator-sensor-queries.ts';
import { workRows } from './indicator-work-queries.ts';

/** The rows behind every figure: an indicator without rows does not compile. */
export const indicatorRows: Readonly<Record<IndicatorCode, FigureRows>> = {
  ...peopleRows,
  ...gateRows,
  ...screeningRows,
  ...listRows,
  ...healthRows,
  ...isolationRows,
  ...sensorRows,
  ...workRows,
};
