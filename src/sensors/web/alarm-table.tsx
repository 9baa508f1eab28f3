import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { DataTable } from '../../base/web/data-table.tsx';
import { EmptyState } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { ReasonedButton } from '../../base/web/reasoned-button.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { ALARM_OUTCOMES } from '../domain/judge-openings.ts';
import { AnswerAlarm } from '../domain/sensor-rules.ts';
import { alarmOutcomeTexts } from '../domain/work-kinds.ts';
import { DOOR_TOPICS, DOORS, AlarmRow, momentText } from './doors.queries.ts';
import { doorsTexts } from './doors-texts.ts';
import { Timeline } from './timeline.tsx';

function isOutcome(code: string | null): code is (typeof ALARM_OUTCOMES)[number] {
  return ALARM_OUTCOMES.some((one) => one === code);
}

/** Doors that opened and boxes that need somebody, the newest first. */
export function AlarmTable() {
  const t = useTexts(doorsTexts);
  const community = useCommunityId();
  const [answering, setAnswering] = useState<AlarmRow>();
  const [door, setDoor] = useState<string>();
  return (
    <>
      <DataTable<AlarmRow>
        label={t('alarms')}
        topic={DOORS}
        path="/api/door-alarms"
        params={{ community }}
        row={AlarmRow}
        rowKey={({ alarmId }) => alarmId}
        facts={['sensor*', 'door*', 'task*']}
        filters={[
          { kind: 'choice', key: 'state', label: t('state'), choices: [{ value: 'all', text: t('all') }], width: 168 },
        ]}
        columns={[
          { key: 'state', title: t('state'), width: 152, cell: (row) => <AlarmState row={row} /> },
          { key: 'what', title: t('what'), width: 120, cell: (row) => <What row={row} /> },
          { key: 'door', title: t('door'), cell: ({ dwelling }) => dwelling },
          {
            key: 'time',
            title: t('time'),
            width: 136,
            cell: ({ at }) => <span className="ms-figures">{momentText(at)}</span>,
          },
          { key: 'who', title: t('who'), width: 112, cell: (row) => row.closedByName || row.assigneeName },
          { key: 'note', title: t('note'), width: 180, cell: ({ note }) => <span className="ms-wrap">{note}</span> },
          {
            key: 'acts',
            title: t('acts'),
            width: 232,
            cell: (row) => <AlarmActs row={row} onAnswer={setAnswering} onTimeline={setDoor} />,
          },
        ]}
        empty={<EmptyState title={t('noAlarms')} what={t('noAlarmsWhat')} />}
      />
      {answering && <Answer alarm={answering} onClose={() => setAnswering(undefined)} />}
      {door !== undefined && <Timeline dwellingId={door} onClose={() => setDoor(undefined)} />}
    </>
  );
}

function What({ row }: { readonly row: AlarmRow }) {
  const t = useTexts(doorsTexts);
  return (
    <>
      <strong>{t(row.kind)}</strong> {row.count > 1 && t('times', { n: row.count })}
    </>
  );
}

function AlarmState({ row }: { readonly row: AlarmRow }) {
  const t = useTexts(doorsTexts);
  const locale = useLocale();
  if (row.outcome === null) return <StatusMark status={row.kind === 'battery' ? 'ask' : 'late'} text={t('waiting')} />;
  const why = isOutcome(row.outcome) ? alarmOutcomeTexts[row.outcome][locale] : row.outcome;
  return <StatusMark status="pass" text={row.explainedBy === null ? why : t('expected', { why })} />;
}

function AlarmActs(props: {
  readonly row: AlarmRow;
  readonly onAnswer: (row: AlarmRow) => void;
  readonly onTimeline: (dwellingId: string) => void;
}) {
  const t = useTexts(doorsTexts);
  const whyDisabled = useMay()('sensors.answer') ? undefined : t('notPermitted');
  const { row } = props;
  const { dwellingId } = row;
  return (
    <>
      {row.outcome === null && (
        <ReasonedButton size="small" type="primary" whyDisabled={whyDisabled} onClick={() => props.onAnswer(row)}>
          {t('doAnswer')}
        </ReasonedButton>
      )}{' '}
      {dwellingId !== null && (
        <ReasonedButton size="small" whyDisabled={undefined} onClick={() => props.onTimeline(dwellingId)}>
          {t('timeline')}
        </ReasonedButton>
      )}
    </>
  );
}

function Answer({ alarm, onClose }: { readonly alarm: AlarmRow; readonly onClose: () => void }) {
  const t = useTexts(doorsTexts);
  const locale = useLocale();
  const options = ALARM_OUTCOMES.map((value) => ({ value, label: alarmOutcomeTexts[value][locale] }));
  return (
    <FormWindow title={`${t('doAnswer')} · ${alarm.dwelling}`} onClose={onClose}>
      <CommandForm
        command="answerDoorAlarm"
        schema={AnswerAlarm}
        fixed={{ alarmId: alarm.alarmId }}
        refreshes={DOOR_TOPICS}
        doneText={t('done')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="outcome" label={t('answer')}>
          <Select options={options} autoFocus />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
