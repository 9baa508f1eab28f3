import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunity, useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { RowsSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useGates, useShifts, type Shift } from './office.queries.ts';
import { GATE_TOPICS, gatePaths } from './office-paths.ts';
import { dayText, mondayOf, plusDays } from './office-times.ts';
import { PlanForm, ShiftWindow } from './roster-forms.tsx';
import { RosterGrid } from './roster-grid.tsx';
import { rosterTexts } from './roster-texts.ts';
import './office.css';

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** The roster of a week: gates by days. */
export function RosterPage() {
  const t = useTexts(rosterTexts);
  const may = useMay();
  const community = useCommunityId();
  const [params, setParams] = useSearchParams();
  const [isPlanning, setPlanning] = useState(false);
  const [opened, setOpened] = useState<Shift>();
  const thisWeek = mondayOf(dayText(new Date()));
  const monday = mondayOf(params.get('week') ?? thisWeek);
  const gates = useGates(community);
  const shifts = useShifts(community, { from: monday, to: plusDays(monday, 6) });
  const mayPlan = may('gate.shift.plan');
  const open = (gates.data?.rows ?? []).filter(({ isRetired }) => !isRetired);
  const goTo = (week: string) => setParams(week === thisWeek ? {} : { week });
  const failed = gates.error ?? shifts.error;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={mayPlan && open.length > 0 && <Acts monday={monday} onPlan={() => setPlanning(true)} />}
      />
      {failed && <ReadFailed failure={failureOf(failed)} onRetry={() => void shifts.refetch()} />}
      {gates.isSuccess && open.length === 0 && <NoGates />}
      {open.length > 0 && (
        <>
          <WeekBar monday={monday} shifts={shifts.data?.rows ?? []} onGo={goTo} thisWeek={thisWeek} />
          {shifts.isPending && <RowsSkeleton rows={6} />}
          {shifts.isSuccess && (
            <RosterGrid
              gates={open}
              days={DAYS.map((at) => plusDays(monday, at))}
              shifts={shifts.data.rows}
              nowMs={shifts.dataUpdatedAt}
              onOpen={setOpened}
            />
          )}
          {shifts.isSuccess && shifts.data.rows.length === 0 && <p className="ms-soft">{t('emptyWeek')}</p>}
        </>
      )}
      {isPlanning && <PlanForm monday={monday} gates={open} onClose={() => setPlanning(false)} />}
      {opened && <ShiftWindow shift={opened} nowMs={shifts.dataUpdatedAt} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

function Acts({ monday, onPlan }: { readonly monday: string; readonly onPlan: () => void }) {
  const t = useTexts(rosterTexts);
  const toDay = plusDays(monday, 7);
  return (
    <>
      <Button onClick={() => globalThis.print()}>{t('print')}</Button>
      <ConfirmCommandButton
        command="copyShiftWeek"
        input={{ fromDay: monday, toDay }}
        refreshes={GATE_TOPICS}
        text={t('copy')}
        confirm={{ title: t('copyTitle', { day: toDay }), what: t('copyWhat') }}
        doneText={t('copied')}
      />
      <Button type="primary" onClick={onPlan}>
        {t('add')}
      </Button>
    </>
  );
}

function WeekBar(props: {
  readonly monday: string;
  readonly thisWeek: string;
  readonly shifts: readonly Shift[];
  readonly onGo: (week: string) => void;
}) {
  const t = useTexts(rosterTexts);
  const { current } = useCommunity();
  const { monday, onGo } = props;
  const swaps = props.shifts.filter(({ swapWantedAt }) => swapWantedAt !== null).length;
  return (
    <div className="ms-week-bar">
      <Button size="small" onClick={() => onGo(plusDays(monday, -7))} aria-label={t('earlier')}>
        ‹
      </Button>
      <strong className="ms-figures">
        <span className="ms-only-print">{current?.name} </span>
        {monday} – {plusDays(monday, 6).slice(5)}
      </strong>
      <Button size="small" onClick={() => onGo(plusDays(monday, 7))} aria-label={t('later')}>
        ›
      </Button>
      {monday !== props.thisWeek && (
        <Button size="small" onClick={() => onGo(props.thisWeek)}>
          {t('thisWeek')}
        </Button>
      )}
      {swaps > 0 && <StatusMark status="ask" text={t('swaps', { count: swaps })} />}
    </div>
  );
}

function NoGates() {
  const t = useTexts(rosterTexts);
  const may = useMay();
  const add = may('gate.manage') && (
    <Link to={gatePaths.places}>
      <Button type="primary">{t('addGate')}</Button>
    </Link>
  );
  return <EmptyState title={t('noGates')} what={t('noGatesWhat')} action={add} />;
}
