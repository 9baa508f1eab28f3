import { Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { DayInput } from '../../base/web/day-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { resetNames, placeNames } from '../../protocol/domain/pack-words.ts';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { ConvertOrder, DeclineOrder, EndOrder, MoveEnd, MoveOrder, RestartOrder } from '../domain/order-inputs.ts';
import type { OrderPage } from './isolation.queries.ts';
import { localToday } from './local-days.ts';
import { orderTexts } from './order-texts.ts';
import { ORDER_TOPICS } from './paths.ts';

/** Acts that ask for more than a yes. */
export type OrderAct = 'restart' | 'extend' | 'shorten' | 'move' | 'convert' | 'end' | 'decline';

interface WindowProps {
  readonly order: OrderPage;
  readonly onClose: () => void;
}

/** The window of an act; every one of them asks why. */
export function ActWindow({ act, ...props }: WindowProps & { readonly act: OrderAct }) {
  switch (act) {
    case 'extend':
      return <End {...props} act={act} command="extendOrder" />;
    case 'shorten':
      return <End {...props} act={act} command="shortenOrder" />;
    case 'restart':
      return <Restart {...props} />;
    case 'move':
      return <Move {...props} />;
    case 'convert':
      return <Convert {...props} />;
    case 'end':
      return <EndOther {...props} />;
    case 'decline':
      return <Act {...props} title="decline" command="declineOrder" schema={DeclineOrder} initial={{}} />;
  }
}

function Act<Input>(
  props: WindowProps & {
    readonly title: OrderAct;
    readonly command: string;
    readonly schema: z.ZodType<Input>;
    readonly initial: Readonly<Record<string, unknown>>;
    readonly fixed?: Readonly<Record<string, unknown>>;
    readonly children?: ReactNode;
  },
) {
  const t = useTexts(orderTexts);
  const { order, onClose } = props;
  return (
    <FormWindow title={t(props.title)} onClose={onClose}>
      <CommandForm
        command={props.command}
        schema={props.schema}
        fixed={{ orderId: order.orderId, ...props.fixed }}
        initial={props.initial}
        refreshes={ORDER_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        {props.children}
        <Form.Item name="reason" label={t('because')}>
          <Input.TextArea rows={3} maxLength={400} />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}

function End({
  act,
  command,
  ...props
}: WindowProps & { readonly act: 'extend' | 'shorten'; readonly command: string }) {
  const t = useTexts(orderTexts);
  return (
    <Act
      {...props}
      title={act}
      command={command}
      schema={MoveEnd}
      initial={{ releaseDay: props.order.schedule.release.day }}
    >
      <Form.Item name="releaseDay" label={t('newRelease')}>
        <DayInput />
      </Form.Item>
    </Act>
  );
}

function Restart(props: WindowProps) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const causes = (['breach', 'newExposure', 'cohabitantCase'] as const).map((value) => ({
    value,
    label: resetNames[value][locale],
  }));
  const initial = { cause: 'newExposure', day: localToday() };
  return (
    <Act {...props} title="restart" command="restartOrder" schema={RestartOrder} initial={initial}>
      <Form.Item name="cause" label={t('cause')}>
        <Select options={causes} />
      </Form.Item>
      <Form.Item name="day" label={t('causeDay')}>
        <DayInput />
      </Form.Item>
    </Act>
  );
}

function Move(props: WindowProps) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const places = (['home', 'facility', 'hospital'] as const).map((value) => ({
    value,
    label: placeNames[value][locale],
  }));
  const { place, placeName } = props.order;
  return (
    <Act {...props} title="move" command="moveOrder" schema={MoveOrder} initial={{ place, placeName: placeName ?? '' }}>
      <Form.Item name="place" label={t('place')}>
        <Select options={places} />
      </Form.Item>
      <Form.Item name="placeName" label={t('placeName')}>
        <Input maxLength={60} />
      </Form.Item>
    </Act>
  );
}

function Convert(props: WindowProps) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const [newOrderId] = useState(newId);
  const { order } = props;
  const others = order.otherMeasures.filter(({ id }) => id !== order.measure.id);
  const [measure, setMeasure] = useState(others[0]?.id);
  const anchorKind = others.find(({ id }) => id === measure)?.anchor ?? order.anchorKind;
  return (
    <Act
      {...props}
      title="convert"
      command="convertOrder"
      schema={ConvertOrder}
      fixed={{ newOrderId, measure, anchorKind, reasonCode: 'closeContact' }}
      initial={{ anchorDay: localToday() }}
    >
      <Form.Item label={t('newMeasure')}>
        <Select
          options={others.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          value={measure}
          onChange={setMeasure}
        />
      </Form.Item>
      <Form.Item name="anchorDay" label={t('anchorDay')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="anchorEvidence" label={t('evidence')}>
        <Input maxLength={200} />
      </Form.Item>
    </Act>
  );
}

function EndOther(props: WindowProps) {
  const t = useTexts(orderTexts);
  const kinds = (['transferred', 'died', 'error'] as const).map((value) => ({ value, label: t(value) }));
  const initial = { endKind: 'transferred', endedOn: localToday() };
  return (
    <Act {...props} title="end" command="endOrder" schema={EndOrder} initial={initial}>
      <Form.Item name="endKind" label={t('endKind')}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="endedOn" label={t('endedOn')}>
        <DayInput />
      </Form.Item>
    </Act>
  );
}
