import { useTexts } from '../../base/web/preferences.tsx';
import { StatusMark, type Status } from '../../base/web/status-mark.tsx';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { reportTexts } from './report-texts.ts';

type Standing = DaySheetView['standing'];

const STATUS: Readonly<Record<Standing, Status | undefined>> = {
  missing: undefined,
  draft: 'ask',
  late: 'late',
  signed: 'pass',
  signedLate: 'pass',
  returned: 'stop',
  correcting: 'ask',
};

/** Where a report stands, by shape, colour and word. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const t = useTexts(reportTexts);
  const status = STATUS[standing];
  return status === undefined ? (
    <span className="ms-soft">{t(standing)}</span>
  ) : (
    <StatusMark status={status} text={t(standing)} />
  );
}
