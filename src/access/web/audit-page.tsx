import { Button } from 'antd';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { SYSTEM_ACCOUNT } from '../../base/domain/actor.ts';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useFindProblemText } from '../../base/web/problem-texts.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { AuditRow, LookSum } from '../domain/account-shapes.ts';
import type { ActNames } from '../domain/act-names.ts';
import { useAuditFilters } from './audit-filters.tsx';
import { auditTexts } from './audit-texts.ts';
import { instantText } from './instant-text.ts';
import './accounts.css';

/** What the acts of all rooms, and the kinds of things they are about, are called; the roof knows them. */
export type AuditWords = { readonly names: ActNames; readonly subjects: ActNames };

/** The trail. */
export function AuditPage(props: AuditWords) {
  const t = useTexts(auditTexts);
  const [search] = useSearchParams();
  const personId = search.get('person');
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      {personId !== null && personId !== '' && <WhoLooked personId={personId} />}
      <DataTable<AuditRow>
        label={t('title')}
        topic="audit"
        path="/api/audit"
        row={AuditRow}
        rowKey={(row) => row.id}
        columns={useColumns(props)}
        filters={useAuditFilters(props.names)}
        empty={<EmptyState title={t('emptyTitle')} what={t('emptyWhat')} />}
      />
    </Page>
  );
}

function useColumns({ names, subjects }: AuditWords): readonly TableColumn<AuditRow>[] {
  const t = useTexts(auditTexts);
  const locale = useLocale();
  return useMemo(
    () => [
      {
        key: 'at',
        title: t('at'),
        width: 170,
        cell: (row) => <span className="ms-figures">{instantText(row.at)}</span>,
      },
      { key: 'worker', title: t('worker'), width: 130, cell: (row) => <Worker row={row} /> },
      { key: 'act', title: t('act'), width: 240, cell: (row) => names[row.name]?.[locale] ?? row.name },
      { key: 'about', title: t('about_whom'), width: 170, cell: (row) => <About row={row} subjects={subjects} /> },
      { key: 'reason', title: t('reason'), cell: (row) => (row.kind === 'look' ? '' : (row.reason ?? '')) },
      { key: 'outcome', title: t('outcome'), width: 220, cell: (row) => <Outcome row={row} /> },
    ],
    [names, subjects, locale, t],
  );
}

function Worker({ row }: { readonly row: AuditRow }) {
  const t = useTexts(auditTexts);
  if (row.accountName !== null) return row.accountName;
  if (row.accountId !== SYSTEM_ACCOUNT) return row.accountId.slice(-6);
  return <span className="ms-soft">{row.kind === 'session' ? t('nobody') : t('system')}</span>;
}

function About({ row, subjects }: { readonly row: AuditRow; readonly subjects: ActNames }) {
  const t = useTexts(auditTexts);
  const locale = useLocale();
  const [, setSearch] = useSearchParams();
  const { subjectKind, subjectId } = row;
  if (row.subjectName !== null) return row.subjectName;
  if (subjectKind === null) return undefined;
  const text = `${subjects[subjectKind]?.[locale] ?? subjectKind} ${subjectId?.slice(-6) ?? ''}`;
  if (subjectKind !== 'person' || subjectId === null) return <span className="ms-soft">{text}</span>;
  return (
    <Button
      type="link"
      size="small"
      className="ms-trail-one"
      title={t('onlyThisOne')}
      onClick={() => setSearch({ person: subjectId })}
    >
      {text}
    </Button>
  );
}

function Outcome({ row }: { readonly row: AuditRow }) {
  const t = useTexts(auditTexts);
  const find = useFindProblemText();
  if (row.outcome === 'done') return <span className="ms-soft">{t('done')}</span>;
  const why = row.code === null ? '' : (find(row.code) ?? row.code);
  return (
    <span title={why}>
      <StatusMark status="stop" text={t('refused')} /> <span className="ms-soft">{why}</span>
    </span>
  );
}

const Looks = z.object({ workers: z.array(LookSum) });

/** Above the trail of one resident: who looked, how often, when last. */
function WhoLooked(props: { readonly personId: string }) {
  const t = useTexts(auditTexts);
  const path = `/api/audit/looks-at/${props.personId}`;
  const read = useRead({ topic: 'audit', path, params: { limit: 1 }, shape: Looks });
  if (!read.data) return undefined;
  const { workers } = read.data;
  return (
    <section className="ms-trail-sum" aria-label={t('lookedTitle')}>
      <strong>{t('lookedTitle')}</strong>
      {workers.length === 0 && <span className="ms-soft">{t('nobodyLooked')}</span>}
      {workers.map(({ accountId, accountName, looks, lastAt }) => (
        <span key={accountId}>
          {t('lookedTimes', { name: accountName ?? t('system'), count: looks, time: instantText(lastAt) })}
        </span>
      ))}
    </section>
  );
}
