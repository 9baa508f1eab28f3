import { useTexts } from '../../base/web/preferences.tsx';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { timeText } from './days.ts';
import { reportTexts } from './report-texts.ts';

/** The story of a report: every version, who signed, what the level above said. Nothing is ever overwritten. */
export function DailyVersions({ sheet }: { readonly sheet: DaySheetView }) {
  const t = useTexts(reportTexts);
  if (sheet.versions.length === 0) return undefined;
  return (
    <section className="ms-panel" aria-label={t('versions')}>
      <h2>{t('versions')}</h2>
      <ul className="ms-report-lines">
        {sheet.versions.map(({ reportId, version, signedAt, signedBy, reason }) => (
          <li key={reportId}>
            {signedAt === null
              ? t('versionDraft', { version })
              : t('versionSigned', { version, by: signedBy ?? '', time: timeText(signedAt, sheet.day) })}
            {reason !== null && <p className="ms-soft">{t('versionWhy', { reason })}</p>}
            {sheet.remarks
              .filter((remark) => remark.reportId === reportId)
              .map(({ kind, by, at, note }) => (
                <p key={at} className="ms-soft">
                  {t(kind === 'return' ? 'remark' : 'noteBy', { by, time: timeText(at, sheet.day), note })}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
