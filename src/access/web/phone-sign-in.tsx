import { useEffect, useState, type SyntheticEvent } from 'react';
import { z } from 'zod';
import { LOCALES } from '../../base/domain/texts.ts';
import { failureOf, type Failure } from '../../base/web/failure.ts';
import { Wordmark } from '../../base/web/mark.tsx';
import { phoneRequest } from '../../base/web/offline/phone-request.ts';
import { PhoneButton, PhoneCard, PhoneField, PhoneRow } from '../../base/web/phone/phone-kit.tsx';
import { useLocale, usePreferences, useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { useSessionAccess } from '../../base/web/session.tsx';
import { DemoAccountRow } from '../domain/account-shapes.ts';
import { roleNames } from '../domain/roles.ts';
import { signInTexts } from './sign-in-texts.ts';

/** Signing in on a phone: number and password, then the authenticator where the account has one. */
export function PhoneSignIn() {
  const t = useTexts(signInTexts);
  const { step, failure, isRunning, send } = useSteps();
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const [totp, setTotp] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void send({ phone: phone.trim(), password, ...(step === 'totp' ? { totp } : {}) });
  };
  return (
    <main className="mp-main mp-sign-in">
      <Wordmark size="page" />
      <Languages />
      <form className="mp-form" onSubmit={submit}>
        <h1>{t('title')}</h1>
        {failure && <Refused failure={failure} />}
        <PhoneField
          label={t('phone')}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
          inputMode="tel"
          autoComplete="username"
          maxLength={20}
          required
        />
        <PhoneField
          label={t('password')}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          type="password"
          autoComplete="current-password"
          maxLength={200}
          required
        />
        {step === 'totp' && (
          <PhoneField
            label={t('totp')}
            value={totp}
            onChange={(event) => setTotp(event.target.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9]{6}"
            maxLength={6}
            required
          />
        )}
        <PhoneButton kind="main" type="submit" disabled={isRunning}>
          {t('submit')}
        </PhoneButton>
      </form>
      <p>{t('forgotten')}</p>
      <DemoPhones
        // The form is above the fold by now: filling it in would look like nothing.
        onPick={(account) => void send({ phone: account.phone, password: account.password })}
      />
    </main>
  );
}

function useSteps() {
  const { signIn } = useSessionAccess();
  const [step, setStep] = useState<'password' | 'totp'>('password');
  const [failure, setFailure] = useState<Failure>();
  const [isRunning, setRunning] = useState(false);
  const send = async (input: { readonly phone: string; readonly password: string; readonly totp?: string }) => {
    setRunning(true);
    setFailure(undefined);
    try {
      await signIn(input);
    } catch (error) {
      const refusal = failureOf(error);
      if (refusal.kind === 'refused' && refusal.code === 'totpNeeded') setStep('totp');
      else setFailure(refusal);
    }
    setRunning(false);
  };
  return { step, failure, isRunning, send };
}

function Refused(props: { readonly failure: Failure }) {
  const t = useTexts(signInTexts);
  const say = useFailureText('write');
  const { failure } = props;
  const isCoded = failure.kind === 'refused' || (failure.kind === 'busy' && failure.problem !== undefined);
  return (
    <p className="mp-problem" role="alert">
      {isCoded ? say(failure) : t(failure.kind === 'signedOut' ? 'wrong' : failure.kind)}
    </p>
  );
}

const NAMES = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' } as const;

function Languages() {
  const { locale, setLocale } = usePreferences();
  return (
    <div className="mp-choices">
      {LOCALES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => setLocale(one)}>
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}

const DemoReply = z.object({ rows: z.array(DemoAccountRow) });

/** Whose work has something to do on a phone. */
const ON_THE_PHONE: ReadonlySet<string> = new Set(['gateGuard', 'gridWorker', 'volunteer', 'director']);

function DemoPhones(props: { readonly onPick: (account: { phone: string; password: string }) => void }) {
  const t = useTexts(signInTexts);
  const locale = useLocale();
  const [rows, setRows] = useState<readonly DemoAccountRow[]>([]);
  useEffect(() => {
    const read = async () => DemoReply.parse(await phoneRequest({ method: 'GET', url: '/api/demo-accounts' })).rows;
    read().then(setRows, () => undefined);
  }, []);
  const shown = rows.filter(({ role }) => ON_THE_PHONE.has(role));
  if (shown.length === 0) return undefined;
  return (
    <PhoneCard title={t('demoTitle')}>
      {shown.map(({ role, name, areaName, phone, password }) => (
        <PhoneRow
          key={phone}
          title={`${roleNames[role][locale]} ${name}`}
          what={areaName}
          onOpen={() => props.onPick({ phone, password })}
        />
      ))}
    </PhoneCard>
  );
}
