import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { download } from '../../base/web/download.ts';
import { failureOf } from '../../base/web/failure.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { withParams, type QueryParams } from '../../base/web/query-params.ts';
import { useMay } from '../../base/web/session.tsx';
import { peopleTexts } from './people-texts.ts';

const REASON_MIN = 4;

/** Takes out the people of a list as it is filtered: Excel that can be brought back, or JSON lines. */
export function ExportButton(props: { readonly params: QueryParams }) {
  const t = useTexts(peopleTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        {t('export')}
      </Button>
      {isOpen && <ExportDialog params={props.params} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportDialog(props: { readonly params: QueryParams; readonly onClose: () => void }) {
  const t = useTexts(peopleTexts);
  const say = useFailureText('read');
  const { message } = App.useApp();
  const mayOpen = useMay()('register.person.disclose');
  const [format, setFormat] = useState<'xlsx' | 'jsonl'>('xlsx');
  const [numbers, setNumbers] = useState<'masked' | 'open'>('masked');
  const [reason, setReason] = useState('');
  const [isRunning, setRunning] = useState(false);
  const [failed, setFailed] = useState<string>();
  const isReady = numbers === 'masked' || Array.from(reason.trim()).length >= REASON_MIN;
  const takeOut = async () => {
    setRunning(true);
    setFailed(undefined);
    try {
      const open = numbers === 'open' ? { withIds: '1', reason: reason.trim() } : {};
      const name = await download(withParams('/api/people/export', { ...props.params, format, ...open }));
      void message.success(t('exportDone', { name }));
      props.onClose();
    } catch (error) {
      setFailed(say(failureOf(error)));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Modal
      open
      title={t('exportTitle')}
      onCancel={props.onClose}
      onOk={() => void takeOut()}
      okText={t('exportNow')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !isReady, ...(isReady ? {} : { title: t('reasonHint') }) }}
      confirmLoading={isRunning}
      width={480}
    >
      <Form layout="vertical">
        <p className="ms-soft">{t('exportWhat')}</p>
        <Form.Item label={t('format')}>
          <Radio.Group
            value={format}
            onChange={(event) => setFormat(event.target.value === 'jsonl' ? 'jsonl' : 'xlsx')}
            options={[
              { value: 'xlsx', label: t('exportExcel') },
              { value: 'jsonl', label: t('exportJsonl') },
            ]}
          />
        </Form.Item>
        <Form.Item label={t('numbers')}>
          <Radio.Group
            value={numbers}
            onChange={(event) => setNumbers(event.target.value === 'open' ? 'open' : 'masked')}
            options={[
              { value: 'masked', label: t('exportMasked') },
              { value: 'open', label: t('exportOpen'), disabled: !mayOpen },
            ]}
          />
        </Form.Item>
        {numbers === 'open' && (
          <Form.Item label={t('reason')} htmlFor="export-reason" required>
            <Input
              id="export-reason"
              value={reason}
              placeholder={t('reasonHint')}
              maxLength={200}
              onChange={(event) => setReason(event.target.value)}
            />
          </Form.Item>
        )}
        {failed !== undefined && <Alert type="error" role="alert" title={failed} />}
      </Form>
    </Modal>
  );
}
