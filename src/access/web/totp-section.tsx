import { Alert, App, Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { TotpSetup } from '../domain/account-shapes.ts';
import { myAccountTexts } from './my-account-texts.ts';
import { useAreaCommand } from './use-area-command.ts';

type SectionProps = { readonly areaId: number };

/** The authenticator of one's own account: add, confirm, remove. */
export function TotpSection(props: SectionProps & { readonly hasTotp: boolean }) {
  const t = useTexts(myAccountTexts);
  const [isAdding, setAdding] = useState(false);
  return (
    <section>
      <h2>{t('totp')}</h2>
      <p className="ms-soft">{t('totpWhat')}</p>
      {props.hasTotp && <Remove areaId={props.areaId} />}
      {!props.hasTotp && !isAdding && <Start areaId={props.areaId} onStarted={() => setAdding(true)} />}
      {!props.hasTotp && isAdding && <Confirm areaId={props.areaId} onDone={() => setAdding(false)} />}
    </section>
  );
}

function Start(props: SectionProps & { readonly onStarted: () => void }) {
  const t = useTexts(myAccountTexts);
  const { run, isRunning, text } = useAreaCommand('enrolTotp');
  const start = async () => {
    const why = await run({ areaId: props.areaId, input: {} });
    if (why === undefined) props.onStarted();
  };
  return (
    <>
      {text !== undefined && <Alert type="error" role="alert" title={text} />}
      <Button loading={isRunning} onClick={() => void start()}>
        {t('totpStart')}
      </Button>
    </>
  );
}

function Confirm(props: SectionProps & { readonly onDone: () => void }) {
  const t = useTexts(myAccountTexts);
  const { message } = App.useApp();
  const { run, isRunning, text, clear } = useAreaCommand('confirmTotp');
  const setup = useRead({ topic: 'totp-setup', path: '/api/me/totp', shape: TotpSetup, staleMs: 0 });
  const confirm = async ({ code }: { readonly code: string }) => {
    const why = await run({ areaId: props.areaId, input: { code } });
    if (why !== undefined) return;
    void message.success(t('done'));
    props.onDone();
  };
  return (
    <>
      <p>{t('totpScan')}</p>
      {setup.data && (
        <>
          <QRCode value={setup.data.uri} size={192} errorLevel="M" type="svg" />
          <p className="ms-secret">{setup.data.secret}</p>
        </>
      )}
      <Form
        layout="vertical"
        onFinish={(values: { readonly code: string }) => void confirm(values)}
        onValuesChange={clear}
      >
        <Form.Item
          name="code"
          label={t('totpCode')}
          rules={[{ pattern: /^\d{6}$/, required: true, message: t('totpShape') }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} style={{ width: 140 }} />
        </Form.Item>
        {text !== undefined && <Alert type="error" role="alert" title={text} />}
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {t('totpConfirm')}
        </Button>
      </Form>
    </>
  );
}

function Remove(props: SectionProps) {
  const t = useTexts(myAccountTexts);
  const { message } = App.useApp();
  const { run, isRunning, text, clear } = useAreaCommand('dropTotp');
  const remove = async ({ password }: { readonly password: string }) => {
    const why = await run({ areaId: props.areaId, input: { password } });
    if (why === undefined) void message.success(t('done'));
  };
  return (
    <>
      <p>
        <StatusMark status="pass" text={t('totpOn')} />
      </p>
      <Form
        layout="vertical"
        onFinish={(values: { readonly password: string }) => void remove(values)}
        onValuesChange={clear}
      >
        <Form.Item
          name="password"
          label={t('currentPassword')}
          rules={[{ required: true, message: t('fieldMissing') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={256} style={{ width: 280 }} />
        </Form.Item>
        {text !== undefined && <Alert type="error" role="alert" title={text} />}
        <Button danger htmlType="submit" loading={isRunning}>
          {t('totpDrop')}
        </Button>
      </Form>
    </>
  );
}
