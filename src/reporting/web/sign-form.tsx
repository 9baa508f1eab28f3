import { Alert, App, Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import type { SentFormRow } from '../domain/sent-form-shapes.ts';
import { ChooseFile } from './choose-file.tsx';
import { TOPIC } from './fill.queries.ts';
import { SENT_FORMS } from './sent-form-paths.ts';
import { sentFormPageTexts } from './sent-form-page-texts.ts';
import { useFileCommand } from './use-file-command.ts';

const REFRESHES = [TOPIC, SENT_FORMS];

interface SignProps {
  readonly task: Pick<SentFormRow, 'id' | 'standing'>;
  readonly choice: Readonly<Record<string, string>>;
  readonly community: number;
}

/** Signs a form: as it is filled here, or as somebody completed it by hand. */
export function SignForm(props: SignProps) {
  const t = useTexts(sentFormPageTexts);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t('sign')}
      </Button>
      {isAsking && <SignWindow {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function SignWindow(props: SignProps & { readonly onClose: () => void }) {
  const t = useTexts(sentFormPageTexts);
  const { message } = App.useApp();
  const { task, choice, community, onClose } = props;
  const send = useFileCommand({ name: 'replyForm', refreshes: REFRESHES });
  const [how, setHow] = useState<'filled' | 'byHand'>('filled');
  const [numbers, setNumbers] = useState<'masked' | 'open'>('masked');
  const [file, setFile] = useState<File>();
  const [reason, setReason] = useState('');
  const [change, setChange] = useState('');
  const wantsChange = task.standing === 'signed' || task.standing === 'signedLate';
  const sign = async () => {
    const upload = how === 'byHand' && file ? { fileId: newId(), file } : undefined;
    const input = {
      ...{ formId: task.id, replyId: newId(), selection: selectionOf(choice), reason: reason.trim() },
      ...{ change: change.trim(), numbers: how === 'filled' ? numbers : 'masked' },
      ...(upload && { fileId: upload.fileId, fileName: upload.file.name }),
    };
    if (!(await send.run({ where: { communityId: community }, input, file: upload }))) return;
    void message.success(t('signedDone'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('sign')}
      okText={t('sign')}
      cancelText={t('cancel')}
      onCancel={onClose}
      onOk={() => void sign()}
      okButtonProps={{ disabled: how === 'byHand' && !file }}
      confirmLoading={send.isRunning}
    >
      <p className="ms-soft">{t('signWhat')}</p>
      {send.text !== undefined && <Alert type="error" role="alert" title={send.text} />}
      <div className="ms-form-sign">
        <Radio.Group
          aria-label={t('how')}
          value={how}
          onChange={({ target }) => setHow(target.value === 'byHand' ? 'byHand' : 'filled')}
          options={[
            { value: 'filled', label: t('asFilled') },
            { value: 'byHand', label: t('byHand') },
          ]}
        />
        {how === 'byHand' && <ChooseFile text={t('choose')} label={t('file')} file={file} onChoose={setFile} />}
        {how === 'filled' && <Numbers value={numbers} onChange={setNumbers} />}
        {(numbers === 'open' || how === 'byHand') && (
          <label>
            {t('reason')}
            <Input value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} />
          </label>
        )}
        {wantsChange && (
          <label>
            {t('change')}
            <Input value={change} maxLength={500} onChange={({ target }) => setChange(target.value)} />
          </label>
        )}
      </div>
    </Modal>
  );
}

function Numbers(props: { readonly value: 'masked' | 'open'; readonly onChange: (value: 'masked' | 'open') => void }) {
  const t = useTexts(sentFormPageTexts);
  const mayOpen = useMay()('register.person.disclose');
  return (
    <label>
      {t('numbers')}{' '}
      <Radio.Group
        aria-label={t('numbers')}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value === 'open' ? 'open' : 'masked')}
        options={[
          { value: 'masked', label: t('masked') },
          { value: 'open', label: t('opened'), disabled: !mayOpen },
        ]}
      />
    </label>
  );
}

/** The choice of the page as the command wants it. */
function selectionOf({ who, value }: Readonly<Record<string, string>>): object {
  if (value === undefined) return { who };
  return who === 'tag' ? { who, tag: value } : { who, id: value };
}
