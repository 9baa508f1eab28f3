import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { CommunityProvider, useCommunity } from '../community.tsx';
import { openPhone } from '../offline/open-phone.ts';
import { syncNow } from '../offline/sync.ts';
import { phoneEnded } from '../offline/wipe.ts';
import { useTexts } from '../preferences.tsx';
import { useSession, useSessionAccess } from '../session.tsx';
import { PhoneButton, PhoneNote } from './phone-kit.tsx';
import { PhoneNotices } from './phone-notices.tsx';
import { phoneTexts } from './phone-texts.ts';
import './phone.css';

/** The frame of every page on the phone. Whose sign-in has ended works on; the sign-in is offered, not forced. */
export function PhoneShell(props: { readonly signIn: ReactNode }) {
  const t = useTexts(phoneTexts);
  const { state, open } = useSessionAccess();
  const wasEnded = useSyncExternalStore(phoneEnded.subscribe, phoneEnded.get);
  if (wasEnded) {
    return <PhoneNote title={t('endedTitle')} what={t('endedWhat')} action={<SignInButton />} />;
  }
  if (state.status === 'opening') return <PhoneNote title={t('opening')} />;
  if (state.status === 'signedOut') return props.signIn;
  if (state.status === 'unreachable') {
    const retry = <PhoneButton onClick={() => void open()}>{t('retry')}</PhoneButton>;
    return <PhoneNote title={t('unreachableTitle')} what={t('unreachableWhat')} action={retry} />;
  }
  return (
    <CommunityProvider>
      <OpenPart />
      <Inside signIn={props.signIn} isEnded={state.status === 'ended'} />
    </CommunityProvider>
  );
}

/** A list (/tasks) is found where it was left, by arrow or by the phone's own back; a card (/tasks/7) opens at its top. */
function placeOf(address: { readonly pathname: string; readonly search: string; readonly key: string }): string {
  const isList = address.pathname.split('/').filter(Boolean).length < 2;
  return isList ? address.pathname + address.search : address.key;
}

function SignInButton() {
  const t = useTexts(phoneTexts);
  return <PhoneButton onClick={() => phoneEnded.set(false)}>{t('signIn')}</PhoneButton>;
}

function Inside(props: { readonly signIn: ReactNode; readonly isEnded: boolean }) {
  const t = useTexts(phoneTexts);
  const [isSigningIn, setSigningIn] = useState(false);
  if (props.isEnded && isSigningIn) {
    return (
      <>
        {props.signIn}
        <div className="mp-main">
          <PhoneButton onClick={() => setSigningIn(false)}>{t('later')}</PhoneButton>
        </div>
      </>
    );
  }
  return (
    <div className="mp-frame">
      <PhoneNotices isEnded={props.isEnded} onSignIn={() => setSigningIn(true)} />
      <Outlet />
      <ScrollRestoration getKey={placeOf} />
    </div>
  );
}

/** Another community chosen: its part is opened, the former one's leaves the phone. */
function OpenPart() {
  const { account, permissions } = useSession();
  const { current } = useCommunity();
  const communityId = current?.id;
  const accountId = String(account.id);
  const mayKeep = permissions.includes('access.device.register');
  useEffect(() => {
    if (communityId === undefined || !mayKeep) return;
    void openPhone({ accountId, communityId })
      .then(syncNow)
      .catch(() => undefined);
  }, [accountId, communityId, mayKeep]);
  return undefined;
}
