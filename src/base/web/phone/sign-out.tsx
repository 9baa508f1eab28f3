import { useState } from 'react';
import { useSyncState } from '../offline/hooks.ts';
import { syncNow } from '../offline/sync.ts';
import { useTexts } from '../preferences.tsx';
import { useSessionAccess } from '../session.tsx';
import { PhoneButton, PhoneSheet } from './phone-kit.tsx';
import { syncTexts } from './sync-texts.ts';

/** Signing out wipes the register from the phone; with unsent records it says so and offers to send them first. */
export function SignOut() {
  const t = useTexts(syncTexts);
  const { unsent, setAside, isSending } = useSyncState();
  const { signOut } = useSessionAccess();
  const [isAsking, setAsking] = useState(false);
  const waiting = unsent + setAside.length;
  return (
    <>
      <PhoneButton onClick={() => setAsking(true)}>{t('signOut')}</PhoneButton>
      {isAsking && (
        <PhoneSheet title={t('signOut')} onClose={() => setAsking(false)}>
          <p>{waiting > 0 ? t('signOutWaiting', { count: waiting }) : t('signOutPlain')}</p>
          {unsent > 0 && (
            <PhoneButton kind="main" disabled={isSending} onClick={() => void syncNow()}>
              {isSending ? t('sending') : t('sendFirst')}
            </PhoneButton>
          )}
          <PhoneButton kind="danger" onClick={() => void signOut()}>
            {t('signOutNow')}
          </PhoneButton>
        </PhoneSheet>
      )}
    </>
  );
}
