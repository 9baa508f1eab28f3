import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import { useMay } from '../../base/web/session.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { REPORT_TOPICS } from './report-paths.ts';
import { reportTexts } from './report-texts.ts';

type Input = Readonly<Record<string, unknown>>;

/** The one next step of a report: make, sign, or correct. */
export function DailyActs({ sheet }: { readonly sheet: DaySheetView }) {
  const may = useMay();
  const newest = sheet.versions.at(-1);
  if (!may('reporting.sign')) return undefined;
  if (!newest) return <Make day={sheet.day} />;
  return newest.state === 'draft' ? <Sign reportId={newest.reportId} /> : <Correct day={sheet.day} />;
}

function Make({ day }: { readonly day: string }) {
  const t = useTexts(reportTexts);
  const make = useCommand<Input>({ name: 'makeReport', refreshes: REPORT_TOPICS });
  return (
    <Button type="primary" loading={make.isRunning} onClick={() => void make.run({ reportId: newId(), day })}>
      {t('make')}
    </Button>
  );
}

function Sign({ reportId }: { readonly reportId: string }) {
  const t = useTexts(reportTexts);
  const recount = useCommand<Input>({ name: 'recountReport', refreshes: REPORT_TOPICS });
  return (
    <>
      <Button loading={recount.isRunning} onClick={() => void recount.run({ reportId })}>
        {t('recount')}
      </Button>
      <ConfirmCommandButton
        command="signReport"
        input={{ reportId }}
        text={t('sign')}
        confirm={{ title: t('sign'), what: t('signAsk') }}
        doneText={t('signedDone')}
        refreshes={REPORT_TOPICS}
        kind="primary"
      />
    </>
  );
}

function Correct({ day }: { readonly day: string }) {
  const t = useTexts(reportTexts);
  const [isAsking, setAsking] = useState(false);
  const correct = useCommand<Input>({ name: 'correctReport', refreshes: REPORT_TOPICS });
  const give = async (reason: string) => {
    const outcome = await correct.run({ reportId: newId(), day, reason });
    if (outcome.ok) setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('correct')}</Button>
      <ReasonDialog
        title={t('correct')}
        what={t('correctWhat')}
        isOpen={isAsking}
        isRunning={correct.isRunning}
        failureText={correct.text}
        minLength={2}
        usual={[t('correctWhy'), t('correctWhy2')]}
        onGive={(reason) => void give(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
