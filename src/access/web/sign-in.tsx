import { App, Alert, Button, Form, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { LOCALES } from '../../base/domain/texts.ts';
import { failureOf, type Failure } from '../../base/web/failure.ts';
import { Wordmark } from '../../base/web/mark.tsx';
import { usePreferences, useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { useSessionAccess, type SignInInput } from '../../base/web/session.tsx';
import { LOCALE_NAMES } from '../../base/web/top-bar.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { Street } from './street.tsx';
import { signInTexts } from './sign-in-texts.ts';
import './sign-in.css';

type Fields = { readonly phone: string; readonly password: string; readonly totp?: string };

/** The sign-in page: phone and password, then the authenticator where the account has one. */
export function SignIn(props: { readonly reason?: 'ended' }) {
  const t = useTexts(signInTexts);
  return (
    <div className="ms-sign-in">
      <section className="ms-sign-in-house" aria-hidden="true">
        <Wordmark size="page" />
        <p>{t('saying')}</p>
        <Street />
      </section>
      <main className="ms-sign-in-main">
        <Languages />
        <SignInForm reason={props.reason} />
      </main>
    </div>
  );
}

function SignInForm(props: { readonly reason: 'ended' | undefined }) {
  const t = useTexts(signInTexts);
  const [form] = Form.useForm<Fields>();
  const first = useRef<InputRef>(null);
  const { step, failure, isRunning, send, back } = useSignInSteps();
  useEffect(() => {
    if (step === 'password') first.current?.focus();
  }, [step]);
  return (
    <div className="ms-sign-in-form">
      <h1>{t('title')}</h1>
      {props.reason === 'ended' && <Alert type="info" title={t('ended')} />}
      <Refused failure={failure} />
      <Form form={form} layout="vertical" size="large" onFinish={(fields) => void send(fields)}>
        {/* Hidden and not unmounted in the second step: the password must go with the code. */}
        <div hidden={step === 'totp'}>
          <Form.Item name="phone" label={t('phone')} rules={[{ required: true, message: t('phoneMissing') }]}>
            <Input ref={first} inputMode="tel" autoComplete="username" maxLength={20} />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
        </div>
        {step === 'totp' && <CodeField />}
        <Button type="primary" htmlType="submit" block loading={isRunning}>
          {t('submit')}
        </Button>
        {step === 'totp' && (
          <Button type="link" block onClick={back}>
            {t('otherAccount')}
          </Button>
        )}
      </Form>
      <p className="ms-soft">{t('forgotten')}</p>
      {step === 'password' && <DemoAccounts onPick={(account) => form.setFieldsValue(account)} />}
    </div>
  );
}

function CodeField() {
  const t = useTexts(signInTexts);
  return (
    <Form.Item
      name="totp"
      label={t('totp')}
      extra={t('totpHint')}
      rules={[{ pattern: /^\d{6}$/, required: true, message: t('totpShape') }]}
    >
      <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} className="ms-sign-in-code" />
    </Form.Item>
  );
}

/** The code step begins when the server says that it wants a code, and not before: most accounts have none. */
function useSignInSteps() {
  const { signIn } = useSessionAccess();
  const { message } = App.useApp();
  const [step, setStep] = useState<'password' | 'totp'>('password');
  const [failure, setFailure] = useState<Failure>();
  const [isRunning, setRunning] = useState(false);
  const send = async (fields: Fields) => {
    setRunning(true);
    setFailure(undefined);
    const input: SignInInput = step === 'totp' ? fields : { phone: fields.phone.trim(), password: fields.password };
    try {
      await signIn(input);
      message.destroy();
    } catch (error) {
      const refusal = failureOf(error);
      if (asksForCode(refusal)) setStep('totp');
      else setFailure(refusal);
    }
    setRunning(false);
  };
  const back = () => {
    setStep('password');
    setFailure(undefined);
  };
  return { step, failure, isRunning, send, back };
}

function asksForCode(failure: Failure): boolean {
  return failure.kind === 'refused' && /totp(Needed|Required|Missing)$/i.test(failure.code);
}

function Refused(props: { readonly failure: Failure | undefined }) {
  const t = useTexts(signInTexts);
  const say = useFailureText('write');
  const { failure } = props;
  if (!failure) return undefined;
  const isCoded = failure.kind === 'refused' || (failure.kind === 'busy' && failure.problem !== undefined);
  return <Alert type="error" role="alert" title={isCoded ? say(failure) : t(UNCODED[failure.kind])} />;
}

const UNCODED = { network: 'network', busy: 'busy', signedOut: 'wrong', refused: 'broken', broken: 'broken' } as const;

function Languages() {
  const { locale, setLocale } = usePreferences();
  return (
    <div className="ms-sign-in-languages">
      {LOCALES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => setLocale(one)}>
          {LOCALE_NAMES[one]}
        </button>
      ))}
    </div>
  );
}
