import { Button } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { HostAnswer, VisitKind } from '../domain/visit-inputs.ts';
import { GATE, GATE_TOPICS } from './office-paths.ts';
import { dayText, shortTime } from './office-times.ts';
import { officeWord, officeWords } from './office-words.ts';
import { AnswerForm, VisitForm } from './visits-forms.tsx';
import { visitTexts } from './visits-texts.ts';
import './office.css';

const VisitRow = z.object({
  ...{ visitId: z.string(), kind: VisitKind, name: z.string(), phone: z.string().nullable() },
  ...{ company: z.string().nullable(), plate: z.string().nullable(), passengers: z.number() },
  ...{ host: z.string(), purpose: z.string().nullable(), hostAnswer: HostAnswer },
  ...{ fromAt: z.string(), untilAt: z.string(), endedAt: z.string().nullable() },
  ...{ gate: z.string().nullable(), registeredBy: z.string(), isRegular: z.boolean(), isOverdue: z.boolean() },
});
export type VisitRow = z.infer<typeof VisitRow>;

/** Who is here from outside, and until when. */
export function VisitsPage() {
  const t = useTexts(visitTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const [isNew, setNew] = useState(false);
  const [asked, setAsked] = useState<VisitRow>();
  const add = (
    <Button type="primary" onClick={() => setNew(true)}>
      {t('add')}
    </Button>
  );
  const states = (['overdue', 'regular', 'all'] as const).map((value) => ({ value, text: t(value) }));
  const kinds = VisitKind.options.map((value) => ({ value, text: officeWords.visitKind[value][locale] }));
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} actions={add} />
      <DataTable<VisitRow>
        label={t('title')}
        topic={GATE}
        path="/api/gate/visits"
        params={{ community }}
        countPath="/api/gate/visits/count"
        row={VisitRow}
        rowKey={({ visitId }) => visitId}
        columns={useColumns(setAsked)}
        facts={['visit*']}
        filters={[
          { kind: 'choice', key: 'state', label: t('state'), choices: states, width: 144 },
          { kind: 'choice', key: 'kind', label: t('kind'), choices: kinds, width: 128 },
        ]}
        empty={<EmptyState title={t('emptyTitle')} what={t('emptyWhat')} action={add} />}
      />
      {isNew && <VisitForm onClose={() => setNew(false)} />}
      {asked && <AnswerForm visit={asked} onClose={() => setAsked(undefined)} />}
    </Page>
  );
}

function useColumns(onAsk: (visit: VisitRow) => void): readonly TableColumn<VisitRow>[] {
  const t = useTexts(visitTexts);
  const locale = useLocale();
  const today = dayText(new Date());
  return [
    { key: 'state', title: t('state'), width: 136, cell: (visit) => <VisitState visit={visit} today={today} /> },
    {
      key: 'who',
      title: t('who'),
      width: 168,
      cell: ({ name, kind, company }) => (
        <span className="ms-wrap">
          <strong>{name}</strong>{' '}
          <span className="ms-soft">
            {[officeWord('visitKind', kind, locale), company ?? ''].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
      ),
    },
    { key: 'phone', title: t('phone'), width: 136, cell: ({ phone }) => <span className="ms-figures">{phone}</span> },
    {
      key: 'host',
      title: t('host'),
      cell: ({ host, purpose }) => (
        <span className="ms-wrap">{[host, purpose ?? ''].filter((part) => part !== '').join(' · ')}</span>
      ),
    },
    {
      key: 'answer',
      title: t('answer'),
      width: 120,
      cell: ({ hostAnswer }) => officeWord('hostAnswer', hostAnswer, locale),
    },
    {
      key: 'time',
      title: `${t('from')} – ${t('until')}`,
      width: 176,
      cell: ({ fromAt, untilAt }) => (
        <span className="ms-figures">
          {shortTime(fromAt, today)} – {shortTime(untilAt, dayText(new Date(fromAt)))}
        </span>
      ),
    },
    { key: 'acts', title: t('acts'), width: 184, cell: (visit) => <Acts visit={visit} onAsk={onAsk} /> },
  ];
}

function VisitState({ visit, today }: { readonly visit: VisitRow; readonly today: string }) {
  const t = useTexts(visitTexts);
  if (visit.endedAt !== null)
    return <span className="ms-soft">{t('left', { time: shortTime(visit.endedAt, today) })}</span>;
  if (visit.hostAnswer === 'refused') return <StatusMark status="stop" text={t('refused')} />;
  return visit.isOverdue ? (
    <StatusMark status="late" text={t('late')} />
  ) : (
    <StatusMark status="pass" text={t('inside')} />
  );
}

function Acts({ visit, onAsk }: { readonly visit: VisitRow; readonly onAsk: (visit: VisitRow) => void }) {
  const t = useTexts(visitTexts);
  if (visit.endedAt !== null) return null;
  const { visitId, name } = visit;
  return (
    <span className="ms-row-acts">
      <ConfirmCommandButton
        command="endVisit"
        input={{ visitId }}
        refreshes={GATE_TOPICS}
        text={t('end')}
        confirm={{ title: t('endTitle', { name }) }}
        doneText={t('ended')}
        size="small"
      />
      <Button size="small" onClick={() => onAsk(visit)}>
        {t('setAnswer')}
      </Button>
    </span>
  );
}
