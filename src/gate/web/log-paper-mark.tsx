import { Link } from 'react-router';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { siteToday } from '../../base/web/site-time.ts';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { logTexts } from './log-texts.ts';
import { gatePaths } from './office-paths.ts';
import { shortTime } from './office-times.ts';
import './paper.css';

interface PaperRow {
  readonly gateId: string;
  readonly outcome: 'pass' | 'ask' | 'stop';
  readonly sheet: string | null;
  readonly line: number | null;
  readonly remark: string | null;
  readonly isCorrected: boolean;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly how: 'corrected' | 'struck' | null;
  readonly reason: string | null;
}

/** What a guard wrote by hand: which sheet, which line, his remark; and of a line that does not count who took it back, when and why. */
export function LogPaperMark({ row }: { readonly row: PaperRow }) {
  const t = useTexts(logTexts);
  const may = useMay();
  const { how, withdrawnAt, reason } = row;
  const [day = '', sheet = ''] = (row.sheet ?? '').split(' ');
  const place = t('sheetLine', { sheet: row.sheet ?? '', line: row.line ?? 0 });
  const mark =
    how === null ? (
      <StatusMark status={row.outcome} text={t(row.isCorrected ? 'wasCorrected' : 'onPaper')} />
    ) : (
      <span className="ms-withdrawn-why">
        {t(how)}
        <small>
          {t('withdrawn', {
            by: row.withdrawnBy ?? '',
            time: shortTime(withdrawnAt ?? '', siteToday()),
            reason: reason ?? '',
          })}
        </small>
      </span>
    );
  return (
    <span title={[place, row.remark ?? ''].filter((part) => part !== '').join('；')}>
      {may('gate.paper.key') ? <Link to={gatePaths.paperSheet({ gateId: row.gateId, day, sheet })}>{mark}</Link> : mark}
    </span>
  );
}
