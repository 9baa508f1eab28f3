import type { JudgedReports, KnownSensor } from '../domain/judge-reports.ts';

/** A sensor that told something, as it was known before. */
export interface ReportingSensor extends KnownSensor {
  readonly sensorId: string;
  readonly code: string;
  readonly dwellingId: string | null;
  readonly orderId: string | null;
}

/** A sensor with what its reports mean. */
export interface JudgedSensor extends JudgedReports {
  readonly before: ReportingSensor;
}
