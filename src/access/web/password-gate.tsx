import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { useSession, useSessionAccess } from '../../base/web/session.tsx';
import { useRead } from '../../base/web/use-read.ts';
import { SessionReply } from '../domain/account-shapes.ts';
import { PASSWORD_MIN } from '../domain/passwords.ts';
import { myAccountTexts } from './my-account-texts.ts';
import { PasswordForm } from './password-form.tsx';
import './accounts.css';

/** Whoever signed in with a one-time password chooses his own before anything else: the server permits nothing else. */
export function PasswordGate(props: { readonly children: ReactNode }) {
  const { permissions } = useSession();
  const isLimited = permissions.length > 0 && permissions.every((permission) => permission === 'access.self');
  return isLimited ? <FirstPassword>{props.children}</FirstPassword> : props.children;
}

function FirstPassword(props: { readonly children: ReactNode }) {
  const t = useTexts(myAccountTexts);
  const { open, signOut } = useSessionAccess();
  const { data } = useRead({ topic: 'me', path: '/api/session', shape: SessionReply });
  const areaId = data?.grants[0]?.areaId;
  if (!data) return undefined;
  if (!data.mustChangePassword || areaId === undefined) return props.children;
  return (
    <main className="ms-first-password">
      <h1>{t('firstTitle')}</h1>
      <p className="ms-soft">{t('firstWhat')}</p>
      <p className="ms-soft">{t('passwordWhat', { characters: PASSWORD_MIN })}</p>
      <PasswordForm areaId={areaId} sessionId={data.sessionId} isFirst onDone={() => void open()} />
      <Button type="link" onClick={() => void signOut()}>
        {t('signOut')}
      </Button>
    </main>
  );
}
