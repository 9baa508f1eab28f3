import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { failureOf } from '../../base/web/failure.ts';
import { NotFound, ReadFailed } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PageSkeleton } from '../../base/web/skeletons.tsx';
import { TableGrid } from '../../base/web/table-grid.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { useRead } from '../../base/web/use-read.ts';
import { instantText } from '../../register/web/today.ts';
import { FormBelowView } from '../domain/sent-form-shapes.ts';
import { sentFormTexts } from '../domain/sent-form-texts.ts';
import { FormStandingMark } from './form-standing.tsx';
import { FormCounts } from './forms-sent-page.tsx';
import { SENT_FORM_FACTS, SENT_FORM_TOPICS, SENT_FORMS, sentFormPaths } from './sent-form-paths.ts';
import { sentFormPageTexts } from './sent-form-page-texts.ts';
import '../../base/web/data-table.css';

type Row = FormBelowView['rows'][number];
const NEWEST_FIRST = ['late', 'sentBack', 'waiting', 'signedLate', 'signed', 'withdrawn'];

/** One form that was sent down: who returned it, who is late, and everything that came up. */
export function FormSentPage() {
  const { id = '' } = useParams();
  const t = useTexts(sentFormPageTexts);
  const may = useMay();
  const read = useRead({
    ...{ topic: SENT_FORMS, path: `/api/sent-forms-below/${id}`, shape: FormBelowView, facts: SENT_FORM_FACTS },
    everyMs: 60_000,
  });
  if (read.isError) {
    const failure = failureOf(read.error);
    if (failure.kind === 'refused' && failure.status === 404) return <NotFound />;
    return <ReadFailed failure={failure} onRetry={() => void read.refetch()} />;
  }
  if (!read.data) return <PageSkeleton />;
  const form = read.data;
  return (
    <Page>
      <PageHeader
        title={form.name}
        about={[
          t('dueAt', { due: instantText(form.dueAt), area: form.area }),
          t('ofDay', { day: form.day }),
          ...(form.note === '' ? [] : [form.note]),
        ].join(' · ')}
        back={{ text: t('belowBack'), path: sentFormPaths.below }}
        actions={may('reporting.area.answer') && <FormActs form={form} />}
      />
      <div className="ms-report-counts">
        <FormCounts counts={form.counts} />
      </div>
      <CommunityTable form={form} />
    </Page>
  );
}

function FormActs({ form }: { readonly form: FormBelowView }) {
  const t = useTexts(sentFormPageTexts);
  const [isAsking, setAsking] = useState(false);
  const communityIds = form.rows
    .filter(({ standing }) => standing !== 'withdrawn')
    .map(({ communityId }) => communityId);
  const [first] = communityIds;
  const withdraw = useCommand<object>({
    ...{ name: 'withdrawForm', refreshes: SENT_FORM_TOPICS },
    ...(first !== undefined && { communityId: first }),
  });
  const give = async (reason: string) => {
    const outcome = await withdraw.run({ formId: form.id, communityIds, reason });
    if (outcome.ok) setAsking(false);
  };
  const hasSome = form.counts.signed + form.counts.signedLate > 0;
  return (
    <>
      {first !== undefined && <Button onClick={() => setAsking(true)}>{t('withdraw')}</Button>}
      {hasSome && (
        <>
          <a href={`/api/sent-forms-below/${form.id}/zip`}>
            <Button>{t('zip')}</Button>
          </a>
          <a href={`/api/sent-forms-below/${form.id}/merged`}>
            <Button type="primary">{t('merged')}</Button>
          </a>
        </>
      )}
      <ReasonDialog
        title={t('withdraw')}
        what={t('withdrawWhat')}
        isOpen={isAsking}
        isRunning={withdraw.isRunning}
        failureText={withdraw.text}
        minLength={2}
        usual={[t('withdrawWhy')]}
        onGive={(reason) => void give(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

function CommunityTable({ form }: { readonly form: FormBelowView }) {
  const t = useTexts(sentFormPageTexts);
  const words = useTexts(sentFormTexts);
  const may = useMay();
  const rows = [...form.rows].sort((a, b) => NEWEST_FIRST.indexOf(a.standing) - NEWEST_FIRST.indexOf(b.standing));
  return (
    <div className="ms-table">
      <TableGrid<Row>
        label={form.name}
        rows={rows}
        rowKey={({ communityId }) => String(communityId)}
        isOld={false}
        onNext={undefined}
        onBack={undefined}
        columns={[
          { key: 'name', title: words('community'), cell: ({ community }) => community },
          {
            ...{ key: 'state', title: t('state'), width: 180 },
            cell: ({ standing }) => <FormStandingMark standing={standing} />,
          },
          {
            ...{ key: 'at', title: t('signedAt'), width: 160 },
            cell: ({ newest }) => (newest ? instantText(newest.signedAt) : ''),
          },
          { key: 'by', title: t('by'), width: 120, cell: ({ newest }) => newest?.signedBy },
          { key: 'version', title: words('version'), width: 72, align: 'end', cell: ({ newest }) => newest?.version },
          { key: 'rows', title: words('rowCount'), width: 72, align: 'end', cell: ({ newest }) => newest?.rowCount },
          { key: 'gaps', title: t('gaps'), width: 96, align: 'end', cell: ({ newest }) => newest?.gapCount },
          {
            ...{ key: 'acts', title: '', width: 200 },
            cell: (row) => may('reporting.area.answer') && <RowActs form={form} row={row} />,
          },
        ]}
      />
    </div>
  );
}

function RowActs({ form, row }: { readonly form: FormBelowView; readonly row: Row }) {
  const t = useTexts(sentFormPageTexts);
  const [isAsking, setAsking] = useState(false);
  const { communityId, newest } = row;
  const send = useCommand<object>({ name: 'sendFormBack', refreshes: SENT_FORM_TOPICS, communityId });
  if (!newest) return null;
  if (newest.state === 'sentBack') return <span className="ms-soft">{newest.remark}</span>;
  const give = async (remark: string) => {
    const outcome = await send.run({ formId: form.id, replyId: newest.replyId, remark });
    if (outcome.ok) setAsking(false);
  };
  return (
    <>
      {newest.hasFile && <a href={`/api/form-replies-below/${newest.replyId}`}>{t('open')}</a>}{' '}
      {row.standing !== 'withdrawn' && (
        <Button type="link" size="small" onClick={() => setAsking(true)}>
          {t('sendBack')}
        </Button>
      )}
      <ReasonDialog
        title={`${t('sendBack')} · ${row.community}`}
        what={t('sendBackWhat')}
        isOpen={isAsking}
        isRunning={send.isRunning}
        failureText={send.text}
        minLength={2}
        usual={[t('sendBackWhy')]}
        onGive={(remark) => void give(remark)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
