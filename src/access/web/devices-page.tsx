import { App, Button } from 'antd';
import { useState } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { formatCount } from '../../base/web/format.ts';
import { EmptyState } from '../../base/web/notes.tsx';
import { Page, PageHeader } from '../../base/web/page-header.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonDialog } from '../../base/web/reason-dialog.tsx';
import type { TableColumn } from '../../base/web/table-grid.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { DeviceRow } from '../domain/device-inputs.ts';
import { deviceTexts } from './device-texts.ts';
import { instantText } from './instant-text.ts';

const REFRESHES = ['devices'] as const;
const FACTS = ['deviceRegistered', 'deviceEnded'] as const;
/** A clock that is this wrong is told to the guard too. Milliseconds. */
const CLOCK_WRONG_MS = 60_000;

/** The phones that keep a part of the register: whose, how they are, and the end of a lost one. */
export function DevicesPage() {
  const t = useTexts(deviceTexts);
  const communityId = useCommunityId();
  const [ending, setEnding] = useState<DeviceRow>();
  return (
    <Page>
      <PageHeader title={t('title')} about={t('about')} />
      <DataTable<DeviceRow>
        label={t('title')}
        topic="devices"
        path="/api/devices"
        params={{ community: communityId }}
        row={DeviceRow}
        rowKey={(row) => row.deviceId}
        columns={useColumns(setEnding)}
        facts={FACTS}
        empty={<EmptyState title={t('empty')} what={t('emptyWhat')} />}
      />
      {ending && <EndDevice key={ending.deviceId} device={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}

function useColumns(end: (row: DeviceRow) => void): readonly TableColumn<DeviceRow>[] {
  const t = useTexts(deviceTexts);
  return [
    { key: 'who', title: t('who'), width: 120, cell: (row) => <strong>{row.accountName}</strong> },
    { key: 'phone', title: t('phone'), cell: (row) => row.name },
    {
      key: 'seen',
      title: t('seen'),
      width: 150,
      cell: (row) => <span className="ms-figures">{instantText(row.seenAt)}</span>,
    },
    { key: 'unsent', title: t('unsent'), width: 90, align: 'end', cell: (row) => formatCount(row.unsent) },
    { key: 'clock', title: t('clock'), width: 110, cell: (row) => <Clock offsetMs={row.clockOffsetMs} /> },
    { key: 'version', title: t('version'), width: 110, cell: (row) => row.appVersion },
    { key: 'state', title: t('state'), width: 260, cell: (row) => <Standing row={row} end={end} /> },
  ];
}

function Clock(props: { readonly offsetMs: number }) {
  const t = useTexts(deviceTexts);
  const minutes = Math.round(Math.abs(props.offsetMs) / 60_000);
  if (Math.abs(props.offsetMs) <= CLOCK_WRONG_MS) return <>{t('right')}</>;
  return <>{t(props.offsetMs > 0 ? 'fast' : 'slow', { minutes })}</>;
}

function Standing(props: { readonly row: DeviceRow; readonly end: (row: DeviceRow) => void }) {
  const t = useTexts(deviceTexts);
  const { endedAt, endedByName, endReason } = props.row;
  if (endedAt !== null) {
    const details = { day: instantText(endedAt), name: endedByName ?? '', reason: endReason ?? '' };
    return <span className="ms-soft">{t('ended', details)}</span>;
  }
  return (
    <>
      {t('inUse')}{' '}
      <Button size="small" danger onClick={() => props.end(props.row)}>
        {t('end')}
      </Button>
    </>
  );
}

function EndDevice(props: { readonly device: DeviceRow; readonly onClose: () => void }) {
  const t = useTexts(deviceTexts);
  const { message } = App.useApp();
  const { deviceId, unsent } = props.device;
  const command = useCommand<{ readonly deviceId: string; readonly reason: string }>({
    name: 'endDevice',
    refreshes: REFRESHES,
  });
  const give = async (reason: string) => {
    const result = await command.run({ deviceId, reason });
    if (!result.ok) return;
    void message.success(t('done'));
    props.onClose();
  };
  return (
    <ReasonDialog
      title={t('endTitle')}
      what={t('endWhat', { count: unsent })}
      isOpen
      minLength={2}
      usual={[t('lost'), t('stolen'), t('changed'), t('left')]}
      isRunning={command.isRunning}
      {...(command.text === undefined ? {} : { failureText: command.text })}
      onGive={(reason) => void give(reason)}
      onCancel={props.onClose}
    />
  );
}
