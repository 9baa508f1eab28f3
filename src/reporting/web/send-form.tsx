import { Alert, App, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { getDay } from '../../base/domain/day.ts';
import { useCommunity } from '../../base/web/community.tsx';
import { MomentInput, momentValue, TypedMoment } from '../../base/web/clock-input.tsx';
import { DayInput } from '../../base/web/day-input.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { todayText } from '../../register/web/today.ts';
import { usualDue } from '../domain/usual-due.ts';
import { ChooseFile } from './choose-file.tsx';
import { SENT_FORM_TOPICS } from './sent-form-paths.ts';
import { sentFormPageTexts } from './sent-form-page-texts.ts';
import { useFileCommand } from './use-file-command.ts';

/** What a {@link MomentInput} holds before anybody says otherwise. */
function usualMoment(): string {
  const [day = '', clock = ''] = momentValue(new Date()).split('T');
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const due = usualDue({ day: getDay(day), minutes: hour * 60 + minute });
  const two = (count: number) => String(count).padStart(2, '0');
  return `${due.day}T${two(Math.floor(due.minutes / 60))}:${two(due.minutes % 60)}`;
}

/** Sends a blank form down to communities in reach. */
export function SendForm() {
  const t = useTexts(sentFormPageTexts);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('send')}
      </Button>
      {isAsking && <SendWindow onClose={() => setAsking(false)} />}
    </>
  );
}

function SendWindow({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(sentFormPageTexts);
  const { message } = App.useApp();
  const { all } = useCommunity();
  const send = useFileCommand({ name: 'sendForm', refreshes: SENT_FORM_TOPICS });
  const [file, setFile] = useState<File>();
  const [day, setDay] = useState(todayText());
  const [due, setDue] = useState(usualMoment);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [note, setNote] = useState('');
  const dueAt = TypedMoment.safeParse(due);
  const communityIds = chosen.length === 0 ? all.map(({ id }) => id) : chosen;
  const [first] = communityIds;
  const give = async () => {
    if (!file || !dueAt.success || first === undefined) return;
    const fileId = newId();
    const input = { formId: newId(), fileId, name: file.name, note: note.trim(), day, dueAt: dueAt.data, communityIds };
    if (!(await send.run({ where: { communityId: first }, input, file: { fileId, file } }))) return;
    void message.success(t('sentDone'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('send')}
      okText={t('sendNow')}
      cancelText={t('cancel')}
      onCancel={onClose}
      onOk={() => void give()}
      okButtonProps={{ disabled: !file || !dueAt.success }}
      confirmLoading={send.isRunning}
    >
      {send.text !== undefined && <Alert type="error" role="alert" title={send.text} />}
      <div className="ms-form-sign">
        <div>
          {t('sendFile')}
          <div>
            <ChooseFile text={t('choose')} label={t('sendFile')} file={file} onChoose={setFile} />
          </div>
        </div>
        <label>
          {t('to')}
          <Select
            mode="multiple"
            allowClear
            aria-label={t('to')}
            placeholder={t('everybody', { count: all.length })}
            value={[...chosen]}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            options={all.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
        <label>
          {t('day')}
          <DayInput value={day} onChange={setDay} />
        </label>
        <label>
          {t('due')}
          <MomentInput value={due} onChange={setDue} />
        </label>
        <label>
          {t('note')}
          <Input value={note} maxLength={500} onChange={({ target }) => setNote(target.value)} />
        </label>
      </div>
    </Modal>
  );
}
