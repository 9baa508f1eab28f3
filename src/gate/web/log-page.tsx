import { Button } from 'antd';
import { Link } from 'react-router';
import { z } from 'zod';
import { DayInput } from '../../base/web/day-input.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { TableFilter } from '../../base/web/table-filters.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import { logTexts } from './log-texts.ts';
import { LogPaperMark } from './log-paper-mark.tsx';
import { useGateRules, useGates } from './office.queries.ts';
import { GATE, gatePaths } from './office-paths.ts';
import { clockText, dayText, shortTime } from './office-times.ts';
import { degrees, officeWord, officeWords, verdictTitle } from './office-words.ts';
import './office.css';

const LogRow = z.object({
  ...{ checkId: z.string(), at: z.string(), phoneAt: z.string().nullable(), receivedAt: z.string() },
  ...{ gate: z.string(), guard: z.string(), direction: z.string(), holder: z.string() },
  ...{ personId: z.string().nullable(), name: z.string(), dwelling: z.string() },
  ...{ plate: z.string().nullable(), passengers: z.number().nullable() },
  ...{ outcome: z.enum(['pass', 'ask', 'stop']), code: z.string(), resolution: z.string() },
  ...{ temperature: z.number().nullable(), temperatureAgain: z.number().nullable() },
  ...{ sheet: z.string().nullable(), line: z.number().nullable(), remark: z.string().nullable() },
  ...{ gateId: z.string(), isCorrected: z.boolean() },
  ...{ withdrawnAt: z.string().nullable(), withdrawnBy: z.string().nullable() },
  ...{ how: z.enum(['corrected', 'struck']).nullable(), reason: z.string().nullable() },
});
type LogRow = z.infer<typeof LogRow>;

/** So much later than the passage is worth saying: the phone had no network. */
const LATE_MS = 120_000;

/** Who went through which gate when. */
export function LogPage() {
  const t = useTexts(logTexts);
  const community = useCommunityId();
  const may = useMay();
  const rules = useGateRules(community, { isAllowed: may('gate.shift.read') });
  const days = rules.data?.rules.keepDays ?? DEFAULT_GATE_RULES.keepDays;
  return (
    <Page>
      <PageHeader
        title={t('title')}
        about={t('about', { days })}
        actions={
          <>
            <Link to={gatePaths.paper}>
              <Button>{t('paper')}</Button>
            </Link>
            {may('gate.paper.key') && (
              <Link to={gatePaths.paperKey}>
                <Button>{t('keyIn')}</Button>
              </Link>
            )}
          </>
        }
      />
      <DataTable<LogRow>
        label={t('title')}
        topic={GATE}
        path="/api/gate/log"
        params={{ community }}
        countPath="/api/gate/log/count"
        row={LogRow}
        rowKey={({ checkId }) => checkId}
        columns={useColumns()}
        filters={useFilters(community)}
        empty={<EmptyState title={t('emptyTitle')} what={t('emptyWhat')} />}
      />
    </Page>
  );
}

function useColumns(): readonly TableColumn<LogRow>[] {
  const t = useTexts(logTexts);
  const locale = useLocale();
  const today = dayText(new Date());
  return [
    { key: 'at', title: t('time'), width: 96, cell: (row) => <Time row={row} today={today} /> },
    { key: 'gate', title: t('gate'), width: 104, cell: ({ gate }) => gate },
    {
      key: 'direction',
      title: t('direction'),
      width: 72,
      cell: ({ direction }) => `${direction === 'in' ? '→' : '←'} ${officeWord('direction', direction, locale)}`,
    },
    { key: 'who', title: t('who'), width: 128, cell: (row) => <Who row={row} /> },
    { key: 'dwelling', title: t('dwelling'), cell: ({ dwelling }) => dwelling },
    { key: 'holder', title: t('holder'), width: 96, cell: ({ holder }) => officeWord('holder', holder, locale) },
    {
      key: 'result',
      title: t('result'),
      width: 144,
      cell: (row) => (row.sheet === null ? <Result row={row} /> : <LogPaperMark row={row} />),
    },
    {
      key: 'what',
      title: t('what'),
      width: 112,
      cell: ({ resolution }) => <span className="ms-wrap">{officeWord('resolution', resolution, locale)}</span>,
    },
    { key: 'temperature', title: t('temperature'), width: 80, align: 'end', cell: (row) => <Temperatures row={row} /> },
    { key: 'guard', title: t('guard'), width: 80, cell: ({ guard }) => guard },
  ];
}

function Time({ row, today }: { readonly row: LogRow; readonly today: string }) {
  const t = useTexts(logTexts);
  const isLate = Date.parse(row.receivedAt) - Date.parse(row.at) > LATE_MS;
  const notes = [
    ...(row.phoneAt === null ? [] : [t('phoneClock', { time: clockText(row.phoneAt) })]),
    ...(isLate ? [t('lateSent', { time: shortTime(row.receivedAt, today) })] : []),
  ];
  return (
    <span className="ms-figures" title={notes.join('；')}>
      {shortTime(row.at, today)}
      {notes.length > 0 && <span className="ms-soft"> *</span>}
    </span>
  );
}

function Result({ row: { outcome, code } }: { readonly row: LogRow }) {
  return <StatusMark status={outcome} text={verdictTitle(code, useLocale())} />;
}

function Who({ row }: { readonly row: LogRow }) {
  const t = useTexts(logTexts);
  const { name, plate, passengers } = row;
  const shown = [name, plate ?? ''].filter((part) => part !== '').join(' ');
  if (shown === '') return <span className="ms-soft">{t('unnamed')}</span>;
  return <strong title={passengers === null ? undefined : t('passengers', { count: passengers })}>{shown}</strong>;
}

function Temperatures({ row: { temperature, temperatureAgain } }: { readonly row: LogRow }) {
  const shown = [temperature, temperatureAgain].filter((reading) => reading !== null).map(degrees);
  return <span className="ms-figures">{shown.join(' / ')}</span>;
}

function useFilters(community: number): readonly TableFilter[] {
  const t = useTexts(logTexts);
  const locale = useLocale();
  const gates = useGates(community, { isAllowed: useMay()('gate.shift.read') }).data?.rows ?? [];
  const choicesOf = (kind: 'direction' | 'holder') =>
    Object.entries(officeWords[kind]).map(([value, text]) => ({ value, text: text[locale] }));
  const hours = (from: number) =>
    Array.from({ length: 24 }, (_, at) => ({ value: String(at + from), text: t('hour', { hour: at + from }) }));
  return [
    {
      kind: 'custom',
      key: 'day',
      render: ({ value, onChange }) => (
        <DayInput aria-label={t('day')} title={t('day')} value={value} max={dayText(new Date())} onDay={onChange} />
      ),
    },
    { kind: 'choice', key: 'fromHour', label: t('fromHour'), choices: hours(0), width: 104 },
    { kind: 'choice', key: 'untilHour', label: t('untilHour'), choices: hours(1), width: 104 },
    {
      kind: 'choice',
      key: 'gate',
      label: t('gate'),
      choices: gates.map(({ gateId, name }) => ({ value: gateId, text: name })),
      width: 128,
    },
    { kind: 'choice', key: 'direction', label: t('direction'), choices: choicesOf('direction'), width: 96 },
    {
      kind: 'choice',
      key: 'outcome',
      label: t('result'),
      choices: (['held', 'stop', 'ask', 'pass'] as const).map((value) => ({ value, text: t(value) })),
      width: 136,
    },
    { kind: 'choice', key: 'holder', label: t('holder'), choices: choicesOf('holder'), width: 120 },
  ];
}
