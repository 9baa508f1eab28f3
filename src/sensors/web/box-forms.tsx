import { App, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useCommand } from '../../base/web/use-command.ts';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { codeOfScan } from '../domain/sensor-qr.ts';
import { DOOR_TOPICS, DOORS, type BoxRow } from './doors.queries.ts';
import { doorsTexts } from './doors-texts.ts';

/** New boxes: one code a line, typed or scanned. */
export function AddBoxes({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(doorsTexts);
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const command = useCommand({ name: 'addSensors', refreshes: DOOR_TOPICS });
  const codes = [...new Set(text.split('\n').map((line) => codeOfScan(line) ?? line.trim()))].filter(
    (code) => code !== '',
  );
  const add = async (): Promise<void> => {
    const done = await command.run({ sensors: codes.map((code) => ({ sensorId: newId(), code })) });
    if (!done.ok) return;
    void message.success(t('done'));
    onClose();
  };
  return (
    <FormWindow title={t('add')} onClose={onClose}>
      <p>{t('addHint')}</p>
      <Input.TextArea rows={8} value={text} onChange={({ target }) => setText(target.value)} autoFocus />
      {command.text !== undefined && <p role="alert">{command.text}</p>}
      <p>
        <ReasonedButton
          type="primary"
          whyDisabled={codes.length === 0 ? t('addHint') : undefined}
          loading={command.isRunning}
          onClick={() => void add()}
        >
          {t('add')}（{codes.length}）
        </ReasonedButton>
      </p>
    </FormWindow>
  );
}

const Orders = listPageOf(
  z.object({ orderId: z.string(), name: z.string(), door: z.string(), dwellingId: z.string().nullable() }),
);
/** What the form gives; the door follows from the order. */
const Choice = z.object({ sensorId: z.string(), orderId: z.string() });

/** A box to the door of somebody under an order. */
export function InstallBox({ box, onClose }: { readonly box: BoxRow; readonly onClose: () => void }) {
  const t = useTexts(doorsTexts);
  const community = useCommunityId();
  const params = { community, state: 'running', place: 'home', limit: 200 };
  const orders = useRead({ topic: DOORS, path: '/api/orders', params, shape: Orders });
  const [orderId, setOrderId] = useState<string>();
  const rows = (orders.data?.rows ?? []).filter(({ dwellingId }) => dwellingId !== null);
  const dwellingId = rows.find((one) => one.orderId === orderId)?.dwellingId ?? undefined;
  return (
    <FormWindow title={`${t('install')} · ${box.code}`} onClose={onClose}>
      <CommandForm
        command="installSensor"
        schema={Choice.extend({ dwellingId: z.string() })}
        fixed={{ sensorId: box.sensorId, dwellingId: dwellingId ?? '' }}
        refreshes={DOOR_TOPICS}
        whyDisabled={orders.data && rows.length === 0 ? t('noOrders') : undefined}
        doneText={t('done')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="orderId" label={t('order')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={orders.isPending}
            options={rows.map((one) => ({ value: one.orderId, label: `${one.door} ${one.name}` }))}
            onChange={setOrderId}
          />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
