import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { newId } from '../../base/web/new-id.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { boardTexts } from './board-texts.ts';
import { DailyBody } from './daily-page.tsx';
import { DayChoice, useDayChoice } from './day-choice.tsx';
import { useDaySheet } from './report.queries.ts';
import { REPORT_TOPICS, reportPaths } from './report-paths.ts';
import { reportTexts } from './report-texts.ts';
import { StandingMark } from './standing-mark.tsx';
import '../../base/web/panel.css';
import './reports.css';

/** The report of a community below: figures only, and the way back with a remark. */
export function BelowPage() {
  const t = useTexts(boardTexts);
  const { day } = useDayChoice();
  const [params] = useSearchParams();
  const community = Number(params.get('of'));
  const read = useDaySheet({ community, day, route: 'below' });
  return (
    <Page>
      <PageHeader
        title={
          <>
            {read.data?.community} {read.data && <StandingMark standing={read.data.standing} />}
          </>
        }
        back={{ text: t('back'), path: `${reportPaths.board}?day=${day}` }}
        actions={
          <>
            <DayChoice />
            {read.data && <SendBack sheet={read.data} />}
          </>
        }
      />
      {read.isPending && <TextSkeleton lines={16} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && <DailyBody sheet={read.data} mode="below" />}
    </Page>
  );
}

function SendBack({ sheet }: { readonly sheet: DaySheetView }) {
  const t = useTexts(reportTexts);
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const send = useCommand<Readonly<Record<string, unknown>>>({
    name: 'returnReport',
    refreshes: REPORT_TOPICS,
    communityId: sheet.communityId,
  });
  const newest = sheet.versions.at(-1);
  if (newest?.state !== 'signed' || !may('reporting.area.answer')) return undefined;
  const give = async (note: string) => {
    const outcome = await send.run({ reportId: newest.reportId, remarkId: newId(), note });
    if (outcome.ok) setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('send')}</Button>
      <ReasonDialog
        title={t('send')}
        what={t('sendWhat')}
        isOpen={isAsking}
        isRunning={send.isRunning}
        failureText={send.text}
        minLength={2}
        usual={[t('sendWhy')]}
        onGive={(note) => void give(note)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
