import { Button } from 'antd';
import { useState } from 'react';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import type { ExplainCheck } from '../domain/report-inputs.ts';
import { REPORT_CHECKS } from '../domain/report-checks.ts';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { REPORT_TOPICS } from './report-paths.ts';
import { reportTexts } from './report-texts.ts';

type Explain = Omit<ExplainCheck, 'reportId'> & { readonly reportId: string };

/** Figures that should agree and do not; each is mended or explained before signing. */
export function DailyChecks({ sheet, mode }: { readonly sheet: DaySheetView; readonly mode: 'own' | 'below' }) {
  const t = useTexts(reportTexts);
  const locale = useLocale();
  const may = useMay();
  const [asking, setAsking] = useState<string>();
  const explain = useCommand<Explain>({ name: 'explainCheck', refreshes: REPORT_TOPICS });
  const newest = sheet.versions.at(-1);
  const canExplain = mode === 'own' && newest?.state === 'draft' && may('reporting.sign');
  const nameOf = (code: string) => REPORT_CHECKS.find((check) => check.code === code)?.name[locale] ?? code;
  const give = async (note: string) => {
    if (asking === undefined || !newest) return;
    const outcome = await explain.run({ reportId: newest.reportId, check: asking, note });
    if (outcome.ok) setAsking(undefined);
  };
  return (
    <section className="ms-panel" aria-label={t('checks')}>
      <h2>{t('checks')}</h2>
      {sheet.broken.length === 0 && <StatusMark status="pass" text={t('allHold')} />}
      <ul className="ms-report-lines">
        {sheet.broken.map(({ check, difference }) => {
          const said = sheet.explanations.find((one) => one.check === check && one.reportId === newest?.reportId);
          return (
            <li key={check}>
              <StatusMark
                status={said ? 'pass' : 'ask'}
                text={t('off', { check: nameOf(check), difference: difference > 0 ? `+${difference}` : difference })}
              />
              {said && <p className="ms-soft">{t('explained', { by: said.by, note: said.note })}</p>}
              {canExplain && !said && (
                <Button size="small" onClick={() => setAsking(check)}>
                  {t('explain')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ReasonDialog
        title={t('explain')}
        what={asking === undefined ? undefined : nameOf(asking)}
        isOpen={asking !== undefined}
        isRunning={explain.isRunning}
        failureText={explain.text}
        minLength={2}
        usual={[t('explainWhy'), t('explainWhy2')]}
        onGive={(note) => void give(note)}
        onCancel={() => setAsking(undefined)}
      />
    </section>
  );
}
