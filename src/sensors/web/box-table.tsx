import { useState } from 'react';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { InstallBox } from './box-forms.tsx';
import { BoxRow, DOOR_TOPICS, DOORS, momentText } from './doors.queries.ts';
import { doorsTexts } from './doors-texts.ts';

/** Sensors in stock and at doors. */
export function BoxTable() {
  const t = useTexts(doorsTexts);
  const community = useCommunityId();
  const [installing, setInstalling] = useState<BoxRow>();
  return (
    <>
      <DataTable<BoxRow>
        label={t('boxes')}
        topic={DOORS}
        path="/api/sensors"
        params={{ community }}
        row={BoxRow}
        rowKey={({ sensorId }) => sensorId}
        facts={['sensor*', 'door*']}
        filters={[
          {
            ...{ kind: 'choice', key: 'state', label: t('state'), width: 168 },
            choices: (['stock', 'installed'] as const).map((value) => ({ value, text: t(value) })),
          },
        ]}
        columns={[
          { key: 'state', title: t('state'), width: 136, cell: (row) => <BoxState row={row} /> },
          { key: 'code', title: t('code'), width: 220, cell: ({ code }) => code },
          { key: 'label', title: t('label'), width: 120, cell: ({ label }) => label },
          { key: 'door', title: t('door'), cell: ({ dwelling }) => dwelling },
          { key: 'contact', title: t('contact'), width: 88, cell: (row) => <Contact row={row} /> },
          {
            ...{ key: 'battery', title: t('battery'), width: 88 },
            cell: ({ battery }) => (battery === null ? '' : `${battery}%`),
          },
          {
            ...{ key: 'seen', title: t('seen'), width: 136 },
            cell: ({ seenAt }) => <span className="ms-figures">{seenAt === null ? '' : momentText(seenAt)}</span>,
          },
          { key: 'acts', title: t('acts'), width: 180, cell: (row) => <BoxActs row={row} onInstall={setInstalling} /> },
        ]}
        empty={<EmptyState title={t('noBoxes')} what={t('noBoxesWhat')} />}
      />
      {installing && <InstallBox box={installing} onClose={() => setInstalling(undefined)} />}
    </>
  );
}

function BoxState({ row }: { readonly row: BoxRow }) {
  const t = useTexts(doorsTexts);
  if (row.state !== 'installed') return <span>{t('stock')}</span>;
  if (row.orderId === null) return <StatusMark status="ask" text={t('toCollect')} />;
  return <StatusMark status="pass" text={t('installed')} />;
}

function Contact({ row }: { readonly row: BoxRow }) {
  const t = useTexts(doorsTexts);
  if (row.isOpen === null) return undefined;
  return <span>{row.isOpen ? t('open') : t('shut')}</span>;
}

function BoxActs({ row, onInstall }: { readonly row: BoxRow; readonly onInstall: (row: BoxRow) => void }) {
  const t = useTexts(doorsTexts);
  const whyDisabled = useMay()('sensors.manage') ? undefined : t('notPermitted');
  const input = { sensorId: row.sensorId };
  const common = { refreshes: DOOR_TOPICS, whyDisabled, doneText: t('done'), input } as const;
  if (row.state === 'installed')
    return (
      <ConfirmCommandButton
        {...common}
        command="collectSensor"
        text={t('collect')}
        confirm={{ title: `${t('collect')} · ${row.code}`, what: t('collectWhat') }}
      />
    );
  return (
    <>
      <ReasonedButton size="small" type="primary" whyDisabled={whyDisabled} onClick={() => onInstall(row)}>
        {t('install')}
      </ReasonedButton>{' '}
      <ConfirmCommandButton
        {...common}
        command="retireSensor"
        text={t('retire')}
        danger
        confirm={{ title: `${t('retire')} · ${row.code}`, what: t('retireWhat') }}
      />
    </>
  );
}
