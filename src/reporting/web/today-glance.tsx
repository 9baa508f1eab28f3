import { Link } from 'react-router';
import { z } from 'zod';
import { formatCount } from '../../base/web/format.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { getIndicator, type IndicatorCode } from '../domain/indicators.ts';
import { LATE_CODES } from '../domain/report-sentences.ts';
import type { DaySheetView } from '../domain/report-shapes.ts';
import { dayText } from './days.ts';
import { glanceTexts } from './glance-texts.ts';
import { useDaySheet } from './report.queries.ts';
import { reportPaths } from './report-paths.ts';
import { SENT_FORM_FACTS, SENT_FORMS, sentFormPaths } from './sent-form-paths.ts';
import { StandingMark } from './standing-mark.tsx';
import '../../base/web/panel.css';
import './glance.css';

const SHOWN: readonly IndicatorCode[] = [
  ...(['isolationPresent', 'isolationIn', 'isolationOut', 'testsMissed'] as const),
  ...(['symptoms', 'gateChecks', 'householdsAsked', 'tasksDone'] as const),
];

/** The day of one community: the figures that a director asks for first, and what waits. Every figure opens its list. */
export function TodayGlance({ community }: { readonly community: number }) {
  const t = useTexts(glanceTexts);
  const day = dayText(new Date());
  const { data } = useDaySheet({ community, day, route: 'daily' });
  if (!data) return undefined;
  return (
    <>
      <section className="ms-glance" aria-label={t('today')}>
        {SHOWN.map((code) => (
          <Figure key={code} code={code} sheet={data} />
        ))}
      </section>
      <section className="ms-panel ms-glance-waits" aria-label={t('waits')}>
        <Waits sheet={data} />
        <WaitingForms community={community} />
        <Link to={reportPaths.daily}>
          {t('report')} <StandingMark standing={data.standing} />
        </Link>
      </section>
    </>
  );
}

const Waiting = z.object({ waiting: z.number(), late: z.number() });

/** Forms that the level above still wants back. */
function WaitingForms({ community }: { readonly community: number }) {
  const t = useTexts(glanceTexts);
  const mayFill = useMay()('reporting.fill');
  const { data } = useRead({
    ...{ topic: SENT_FORMS, path: '/api/sent-forms-waiting', params: { community }, shape: Waiting },
    ...{ facts: SENT_FORM_FACTS, enabled: mayFill, everyMs: 300_000 },
  });
  if (!data || data.waiting === 0) return undefined;
  const { waiting, late } = data;
  return (
    <Link to={sentFormPaths.waiting}>
      <StatusMark
        status={late > 0 ? 'late' : 'ask'}
        text={late > 0 ? t('formsLate', { waiting, late }) : t('formsWait', { waiting })}
      />
    </Link>
  );
}

function Figure({ code, sheet }: { readonly code: IndicatorCode; readonly sheet: DaySheetView }) {
  const t = useTexts(glanceTexts);
  const locale = useLocale();
  const { name, operation } = getIndicator(code);
  const value = sheet.live[code] ?? 0;
  const before = sheet.yesterday?.figures[code];
  const change = before === undefined ? undefined : value - before;
  const isUsed = sheet.used.some((used) => used === operation);
  const said = (): string => {
    if (!isUsed) return t('unused');
    if (change === undefined) return '';
    if (change === 0) return t('same');
    return change > 0 ? t('more', { count: formatCount(change) }) : t('less', { count: formatCount(-change) });
  };
  return (
    <Link to={reportPaths.behind({ code, day: sheet.day })}>
      <span>{name[locale]}</span>
      <strong>{formatCount(value)}</strong>
      <span className="ms-soft">{said()}</span>
    </Link>
  );
}

function Waits({ sheet }: { readonly sheet: DaySheetView }) {
  const t = useTexts(glanceTexts);
  const locale = useLocale();
  const waiting = LATE_CODES.filter((code) => (sheet.live[code] ?? 0) > 0);
  if (waiting.length === 0) return <StatusMark status="pass" text={t('nothing')} />;
  return waiting.map((code) => {
    const { name, unit } = getIndicator(code);
    return (
      <Link key={code} to={reportPaths.behind({ code, day: sheet.day })}>
        <StatusMark
          status={code === 'tasksLate' || code === 'isolationOverdue' ? 'late' : 'ask'}
          text={`${name[locale]} ${formatCount(sheet.live[code] ?? 0)} ${unit[locale]}`}
        />
      </Link>
    );
  });
}
