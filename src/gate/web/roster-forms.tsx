import { Checkbox, Form, Select } from 'antd';
import { useMemo, useState } from 'react';
import { z } from 'zod';
import { ClockInput } from '../../base/web/clock-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay, useSession } from '../../base/web/session.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { PlanShifts } from '../domain/shift-inputs.ts';
import { useGuards, type Gate, type Shift } from './office.queries.ts';
import { GATE_TOPICS } from './office-paths.ts';
import { instantAt, plusDays, shortTime } from './office-times.ts';
import { shiftStateOf, spanText } from './roster-shift.ts';
import { rosterTexts } from './roster-texts.ts';

const clock = z.string().regex(/^\d{2}:\d{2}$/);
/** One guard at one gate at the same hours on some days of the week. */
const PlanFields = z.object({
  gateId: z.guid(),
  accountId: z.guid(),
  days: z.array(z.number()).min(1),
  from: clock,
  until: clock,
});

/** The command's input from the form's; the ids stay the same while the form is open, so that a second try makes nothing twice. */
function planSchema(monday: string, ids: readonly string[]) {
  return PlanFields.transform(({ gateId, accountId, days, from, until }) => ({
    shifts: days.map((at) => {
      const day = plusDays(monday, at);
      const last = until > from ? day : plusDays(day, 1);
      return { shiftId: ids[at], gateId, accountId, fromAt: instantAt(day, from), untilAt: instantAt(last, until) };
    }),
  })).pipe(PlanShifts);
}

/** Plans a guard for some days of a week. */
export function PlanForm(props: {
  readonly monday: string;
  readonly gates: readonly Gate[];
  readonly onClose: () => void;
}) {
  const t = useTexts(rosterTexts);
  const { monday, gates, onClose } = props;
  const [ids] = useState(() => Array.from({ length: 7 }, () => newId()));
  const schema = useMemo(() => planSchema(monday, ids), [monday, ids]);
  const guards = useGuards(useCommunityId(), { mayPlan: true });
  const names = [t('day0'), t('day1'), t('day2'), t('day3'), t('day4'), t('day5'), t('day6')];
  return (
    <FormWindow title={t('add')} onClose={onClose} width={560}>
      <CommandForm
        command="planShifts"
        schema={schema}
        initial={{ gateId: gates[0]?.gateId, days: [0, 1, 2, 3, 4], from: '08:00', until: '16:00' }}
        refreshes={GATE_TOPICS}
        submitText={t('add')}
        doneText={t('planned')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="gateId" label={t('gate')}>
          <Select options={gates.map(({ gateId, name }) => ({ value: gateId, label: name }))} />
        </Form.Item>
        <Form.Item name="accountId" label={t('guard')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={guards.isPending}
            options={(guards.data?.rows ?? []).map(({ accountId, name }) => ({ value: accountId, label: name }))}
          />
        </Form.Item>
        <Form.Item name="days" label={t('days')}>
          <Checkbox.Group
            options={names.map((name, at) => ({ value: at, label: `${name} ${plusDays(monday, at).slice(8)}` }))}
          />
        </Form.Item>
        <div className="ms-form-pair">
          <Form.Item name="from" label={t('from')}>
            <ClockInput />
          </Form.Item>
          <Form.Item name="until" label={t('until')} extra={t('untilHint')}>
            <ClockInput />
          </Form.Item>
        </div>
      </CommandForm>
    </FormWindow>
  );
}

/** One shift: its times, what was handed over, and what may be done with it. */
export function ShiftWindow(props: { readonly shift: Shift; readonly nowMs: number; readonly onClose: () => void }) {
  const { shift, nowMs, onClose } = props;
  const t = useTexts(rosterTexts);
  const may = useMay();
  const { account } = useSession();
  const { shiftId, name, gate } = shift;
  const common = { input: { shiftId }, refreshes: GATE_TOPICS, onDone: onClose };
  const isOwn = shift.accountId === account.id;
  const canChange = shift.startedAt === null && Date.parse(shift.untilAt) > nowMs;
  return (
    <FormWindow title={t('detail', { name, gate })} onClose={onClose}>
      <dl className="ms-facts">
        <dt>{t('time')}</dt>
        <dd className="ms-figures">
          {shift.day} {spanText(shift)}
        </dd>
        <dt>{t('state')}</dt>
        <dd>
          {t(shiftStateOf(shift, nowMs))}
          {shift.startedAt !== null && ` ${shortTime(shift.startedAt, shift.day)}`}
          {shift.endedAt !== null && ` – ${shortTime(shift.endedAt, shift.day)}`}
        </dd>
        {shift.handOverNote !== null && (
          <>
            <dt>{t('handOver')}</dt>
            <dd>{shift.handOverNote}</dd>
          </>
        )}
      </dl>
      <div className="ms-row-acts">
        {canChange && isOwn && shift.swapWantedAt === null && may('gate.check') && (
          <ConfirmCommandButton
            {...common}
            command="wantSwap"
            text={t('wantSwap')}
            confirm={{ title: t('wantSwapTitle') }}
            doneText={t('swapWanted')}
          />
        )}
        {canChange && !isOwn && shift.swapWantedAt !== null && may('gate.check') && (
          <ConfirmCommandButton
            {...common}
            command="takeShift"
            text={t('takeShift')}
            confirm={{ title: t('takeTitle') }}
            doneText={t('shiftTaken')}
            kind="primary"
          />
        )}
        {canChange && may('gate.shift.plan') && (
          <ConfirmCommandButton
            {...common}
            command="removeShift"
            text={t('remove')}
            confirm={{ title: t('removeTitle', { name }) }}
            doneText={t('removed')}
            danger
          />
        )}
      </div>
    </FormWindow>
  );
}
