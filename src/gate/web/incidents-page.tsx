import { Form, Input, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { CloseFlag, CloseIncident } from '../domain/incident-rules.ts';
import { incidentTexts } from './incidents-texts.ts';
import { GATE, GATE_TOPICS } from './office-paths.ts';
import { dayText, shortTime } from './office-times.ts';
import { officeWord } from './office-words.ts';
import './office.css';

const common = {
  ...{ kind: z.string(), gate: z.string(), at: z.string(), name: z.string(), dwelling: z.string() },
  ...{ closedAt: z.string().nullable(), outcome: z.string().nullable() },
};
const IncidentRow = z.object({
  ...common,
  ...{ incidentId: z.string(), note: z.string().nullable(), reportedBy: z.string(), takenBy: z.string().nullable() },
});
type IncidentRow = z.infer<typeof IncidentRow>;
const FlagRow = z.object({ ...common, flagId: z.string() });
type FlagRow = z.infer<typeof FlagRow>;

/** What is to be closed: an incident or a warning. */
type ToClose = { readonly command: 'closeIncident' | 'closeFlag'; readonly id: string; readonly kind: string };

/** What guards report and what the system finds odd. */
export function IncidentsPage() {
  const t = useTexts(incidentTexts);
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const [toClose, setToClose] = useState<ToClose>();
  const canClose = may('gate.incident.close');
  const shown = params.get('show') === 'flags' && canClose ? 'flags' : 'incidents';
  const tabs = [
    { key: 'incidents', label: t('incidents') },
    ...(canClose ? [{ key: 'flags', label: t('flags') }] : []),
  ];
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <Tabs activeKey={shown} items={tabs} onChange={(key) => setParams(key === 'flags' ? { show: key } : {})} />
      {shown === 'incidents' ? (
        <Incidents key="incidents" onClose={setToClose} />
      ) : (
        <Flags key="flags" onClose={setToClose} />
      )}
      {toClose && <CloseForm what={toClose} onClose={() => setToClose(undefined)} />}
    </Page>
  );
}

function Incidents({ onClose }: { readonly onClose: (what: ToClose) => void }) {
  const t = useTexts(incidentTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const today = dayText(new Date());
  return (
    <DataTable<IncidentRow>
      label={t('incidents')}
      topic={GATE}
      path="/api/gate/incidents"
      params={{ community }}
      row={IncidentRow}
      rowKey={({ incidentId }) => incidentId}
      facts={['incident*']}
      filters={[
        { kind: 'choice', key: 'state', label: t('state'), choices: [{ value: 'all', text: t('all') }], width: 168 },
      ]}
      columns={[
        { key: 'state', title: t('state'), width: 152, cell: (row) => <IncidentState row={row} /> },
        {
          key: 'kind',
          title: t('kind'),
          width: 136,
          cell: ({ kind }) => <strong>{officeWord('incident', kind, locale)}</strong>,
        },
        { key: 'gate', title: t('gate'), width: 112, cell: ({ gate }) => gate },
        {
          key: 'at',
          title: t('time'),
          width: 112,
          cell: ({ at }) => <span className="ms-figures">{shortTime(at, today)}</span>,
        },
        { key: 'note', title: t('note'), cell: ({ note }) => <span className="ms-wrap">{note}</span> },
        { key: 'by', title: t('by'), width: 88, cell: ({ reportedBy }) => reportedBy },
        {
          key: 'result',
          title: t('result'),
          width: 180,
          cell: ({ outcome }) => <span className="ms-wrap">{outcome}</span>,
        },
        { key: 'acts', title: t('acts'), width: 152, cell: (row) => <IncidentActs row={row} onClose={onClose} /> },
      ]}
      empty={<EmptyState title={t('nothing')} what={t('nothingWhat')} />}
    />
  );
}

function IncidentState({ row }: { readonly row: IncidentRow }) {
  const t = useTexts(incidentTexts);
  if (row.closedAt !== null) return <StatusMark status="pass" text={t('closedBy')} />;
  if (row.takenBy !== null) return <span>{t('takenBy', { name: row.takenBy })}</span>;
  return <StatusMark status="ask" text={t('waiting')} />;
}

function IncidentActs({ row, onClose }: { readonly row: IncidentRow; readonly onClose: (what: ToClose) => void }) {
  const t = useTexts(incidentTexts);
  const whyDisabled = useMay()('gate.incident.close') ? undefined : t('notPermitted');
  const { incidentId, kind } = row;
  if (row.closedAt !== null) return null;
  return (
    <span className="ms-row-acts">
      {row.takenBy === null && (
        <ConfirmCommandButton
          command="takeIncident"
          input={{ incidentId }}
          refreshes={GATE_TOPICS}
          text={t('take')}
          confirm={{ title: t('takeTitle') }}
          doneText={t('taken')}
          size="small"
          whyDisabled={whyDisabled}
        />
      )}
      <ReasonedButton
        size="small"
        whyDisabled={whyDisabled}
        onClick={() => onClose({ command: 'closeIncident', id: incidentId, kind })}
      >
        {t('close')}
      </ReasonedButton>
    </span>
  );
}

function Flags({ onClose }: { readonly onClose: (what: ToClose) => void }) {
  const t = useTexts(incidentTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const today = dayText(new Date());
  return (
    <DataTable<FlagRow>
      label={t('flags')}
      topic={GATE}
      path="/api/gate/flags"
      params={{ community }}
      row={FlagRow}
      rowKey={({ flagId }) => flagId}
      facts={['flag*', 'gateFlag*']}
      filters={[
        { kind: 'choice', key: 'state', label: t('state'), choices: [{ value: 'all', text: t('all') }], width: 168 },
      ]}
      columns={[
        {
          key: 'state',
          title: t('state'),
          width: 136,
          cell: ({ closedAt }) =>
            closedAt === null ? (
              <StatusMark status="ask" text={t('toCheck')} />
            ) : (
              <StatusMark status="pass" text={t('closedBy')} />
            ),
        },
        {
          key: 'kind',
          title: t('kind'),
          width: 208,
          cell: ({ kind }) => <strong>{officeWord('flag', kind, locale)}</strong>,
        },
        { key: 'gate', title: t('gate'), width: 112, cell: ({ gate }) => gate },
        {
          key: 'at',
          title: t('time'),
          width: 112,
          cell: ({ at }) => <span className="ms-figures">{shortTime(at, today)}</span>,
        },
        { key: 'who', title: t('who'), cell: ({ name, dwelling }) => `${name} ${dwelling}` },
        {
          key: 'result',
          title: t('result'),
          width: 200,
          cell: ({ outcome }) => <span className="ms-wrap">{outcome}</span>,
        },
        {
          key: 'acts',
          title: t('acts'),
          width: 96,
          cell: ({ flagId, kind, closedAt }) =>
            closedAt === null && (
              <ReasonedButton size="small" onClick={() => onClose({ command: 'closeFlag', id: flagId, kind })}>
                {t('close')}
              </ReasonedButton>
            ),
        },
      ]}
      empty={<EmptyState title={t('noFlags')} what={t('noFlagsWhat')} />}
    />
  );
}

function CloseForm({ what, onClose }: { readonly what: ToClose; readonly onClose: () => void }) {
  const t = useTexts(incidentTexts);
  const locale = useLocale();
  const isFlag = what.command === 'closeFlag';
  const kind = officeWord(isFlag ? 'flag' : 'incident', what.kind, locale);
  const schema: z.ZodType<object> = isFlag ? CloseFlag : CloseIncident;
  return (
    <FormWindow title={t('closeTitle', { kind })} onClose={onClose}>
      <CommandForm
        command={what.command}
        schema={schema}
        fixed={isFlag ? { flagId: what.id } : { incidentId: what.id }}
        refreshes={GATE_TOPICS}
        submitText={t('close')}
        doneText={t('closed')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="outcome" label={t('outcome')} extra={t('outcomeHint')}>
          <Input.TextArea maxLength={300} rows={3} autoFocus />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
