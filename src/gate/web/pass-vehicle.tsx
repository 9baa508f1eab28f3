import { Form, Input, Modal } from 'antd';
import { DayInput } from '../../base/web/day-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useTexts } from '../../base/web/preferences.tsx';
import { IssueVehiclePass } from '../domain/pass-inputs.ts';
import { dayAfter, localDayOf } from './card-day.ts';
import { NewPassReply, REFRESHED } from './pass.queries.ts';
import { passTexts } from './pass-texts.ts';

const USUAL_DAYS = 90;

/** A pass for a vehicle by its plate; of the person on whose page one is, else of nobody. */
export function VehiclePassDialog(props: {
  readonly personId: string | undefined;
  readonly onClose: () => void;
  readonly onIssued: (passId: string) => void;
}) {
  const t = useTexts(passTexts);
  const today = localDayOf(new Date());
  return (
    <Modal open title={t('vehicle')} onCancel={props.onClose} footer={null} width={480}>
      <CommandForm
        command="issueVehiclePass"
        schema={IssueVehiclePass}
        reply={NewPassReply}
        refreshes={REFRESHED}
        fixed={props.personId === undefined ? {} : { personId: props.personId }}
        initial={{ fromDay: today, untilDay: dayAfter(new Date(), USUAL_DAYS) }}
        submitText={t('issueNow')}
        onDone={({ passId }) => {
          props.onClose();
          props.onIssued(passId);
        }}
        onCancel={props.onClose}
      >
        <Form.Item name="plate" label={t('plate')}>
          <Input placeholder="京A12345" maxLength={20} autoFocus />
        </Form.Item>
        <div className="ms-days">
          <Form.Item name="fromDay" label={t('fromDay')}>
            <DayInput min={today} />
          </Form.Item>
          <Form.Item name="untilDay" label={t('untilDay')}>
            <DayInput min={today} />
          </Form.Item>
        </div>
      </CommandForm>
    </Modal>
  );
}
