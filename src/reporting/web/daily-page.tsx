import { Button } from 'antd';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { DailyActs } from './daily-acts.tsx';
import { DailyChecks } from './daily-checks.tsx';
import { DailySheet } from './daily-sheet.tsx';
import { DailyVersions } from './daily-versions.tsx';
import { DayChoice, useDayChoice } from './day-choice.tsx';
import { timeText } from './days.ts';
import { useDaySheet } from './report.queries.ts';
import { reportTexts } from './report-texts.ts';
import { StandingMark } from './standing-mark.tsx';
import '../../base/web/panel.css';
import './reports.css';

/** The daily report of the chosen community. */
export function DailyPage() {
  const t = useTexts(reportTexts);
  const { day } = useDayChoice();
  const read = useDaySheet({ community: useCommunityId(), day, route: 'daily' });
  return (
    <Page>
      <PageHeader
        title={
          <>
            {t('title')} {read.data && <StandingMark standing={read.data.standing} />}
          </>
        }
        about={
          read.data ? `${read.data.community} · ${t('due', { time: timeText(read.data.dueAt, day) })}` : t('about')
        }
        actions={
          <>
            <DayChoice />
            <Button onClick={() => globalThis.print()}>{t('print')}</Button>
            {read.data && <DailyActs sheet={read.data} />}
          </>
        }
      />
      {read.isPending && <TextSkeleton lines={16} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && <DailyBody sheet={read.data} mode="own" />}
    </Page>
  );
}

/** The sheet with its checks and its story; `below`: in figures only, for the level above. */
export function DailyBody({ sheet, mode }: { readonly sheet: DaySheetView; readonly mode: 'own' | 'below' }) {
  return (
    <div className="ms-daily ms-print">
      <DailySheet sheet={sheet} mode={mode} />
      <div className="ms-daily-side">
        <DailyChecks sheet={sheet} mode={mode} />
        <DailyVersions sheet={sheet} />
      </div>
    </div>
  );
}
