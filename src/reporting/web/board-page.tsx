import { Checkbox, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { EmptyState, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { groupNames, INDICATOR_GROUPS, type IndicatorGroup } from '../domain/indicator.ts';
import { INDICATORS } from '../domain/indicators.ts';
import type { BoardView } from '../domain/report-shapes.ts';
import { BoardTable, type Shown } from './board-table.tsx';
import { boardTexts } from './board-texts.ts';
import { DayChoice, useDayChoice } from './day-choice.tsx';
import { useBoardOf } from './report.queries.ts';
import '../../base/web/panel.css';
import './reports.css';

/** The communities of an area beside each other; the late ones are loud. */
export function ReportBoardPage() {
  const t = useTexts(boardTexts);
  const { day } = useDayChoice();
  const [params] = useSearchParams();
  const [group, setGroup] = useState<IndicatorGroup>('isolation');
  const codes = INDICATORS.filter((indicator) => indicator.group === group).map(({ code }) => code);
  const read = useBoardOf({ area: params.get('area') ?? undefined, day, codes });
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={read.data && t('about', { name: read.data.area.name, count: read.data.rows.length })}
        actions={<DayChoice />}
      />
      {read.isPending && <TextSkeleton lines={16} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && read.data.rows.length === 0 && <EmptyState title={t('emptyTitle')} />}
      {read.isSuccess && read.data.rows.length > 0 && <Board board={read.data} group={group} onGroup={setGroup} />}
    </Page>
  );
}

function Board(props: {
  readonly board: BoardView;
  readonly group: IndicatorGroup;
  readonly onGroup: (group: IndicatorGroup) => void;
}) {
  const { board, group, onGroup } = props;
  const t = useTexts(boardTexts);
  const locale = useLocale();
  const [shown, setShown] = useState<Shown>('both');
  const [isOnlyLate, setOnlyLate] = useState(false);
  const rows = useMemo(
    () => (isOnlyLate ? board.rows.filter(({ standing }) => standing === 'late') : board.rows),
    [board.rows, isOnlyLate],
  );
  return (
    <>
      <div className="ms-report-counts">
        <BoardCounts board={board} />
        <Select
          aria-label={t('chapter')}
          value={group}
          onChange={onGroup}
          style={{ width: 144 }}
          options={INDICATOR_GROUPS.map((value) => ({ value, label: groupNames[value][locale] }))}
        />
        <Segmented
          value={shown}
          onChange={setShown}
          options={[
            { value: 'both', label: t('both') },
            { value: 'live', label: t('live') },
            { value: 'signed', label: t('asSigned') },
          ]}
        />
        <Checkbox checked={isOnlyLate} onChange={({ target }) => setOnlyLate(target.checked)}>
          {t('onlyLate')}
        </Checkbox>
      </div>
      <BoardTable board={{ ...board, rows }} group={group} shown={shown} />
    </>
  );
}

/** How many have signed, are late, were sent back. */
export function BoardCounts({ board }: { readonly board: BoardView }) {
  const t = useTexts(boardTexts);
  const count = (...of: readonly string[]) => board.rows.filter(({ standing }) => of.includes(standing)).length;
  const [late, returned, open] = [count('late'), count('returned'), count('missing', 'draft')];
  return (
    <>
      <StatusMark
        status="pass"
        text={t('counts', { signed: count('signed', 'signedLate', 'correcting'), all: board.rows.length })}
      />
      {late > 0 && <StatusMark status="late" text={t('lateCount', { count: late })} />}
      {returned > 0 && <StatusMark status="stop" text={t('returnedCount', { count: returned })} />}
      {open > 0 && <StatusMark status="ask" text={t('openCount', { count: open })} />}
    </>
  );
}
