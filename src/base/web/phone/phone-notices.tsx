import { Link } from 'react-router';
import { CLOCK_WRONG_MS } from '../offline/clock-rules.ts';
import { useSyncState } from '../offline/hooks.ts';
import { useTexts } from '../preferences.tsx';
import { phoneTexts } from './phone-texts.ts';
import { useIsKept, useReadyUpdate } from './update.ts';

/** Quiet bars above every page: a program not yet kept, no network, a sign-in that ended, a wrong clock; a loud one when the phone is full. */
export function PhoneNotices(props: { readonly isEnded: boolean; readonly onSignIn: () => void }) {
  const t = useTexts(phoneTexts);
  const { unsent, isOnline, isStorageFull, clockOffsetMs, setAside } = useSyncState();
  const take = useReadyUpdate();
  const isKept = useIsKept();
  const minutes = Math.round(Math.abs(clockOffsetMs) / 60_000);
  return (
    <div aria-live="polite">
      {isStorageFull && (
        <div className="mp-notice mp-notice-loud" role="alert">
          <span>{t('storageFull', { count: unsent })}</span>
        </div>
      )}
      {!isKept && (
        <div className="mp-notice mp-notice-ask" role="status" data-kept="no">
          <span>{t('notKept')}</span>
        </div>
      )}
      {!isOnline && !isStorageFull && (
        <div className="mp-notice" role="status">
          <span>{unsent > 0 ? t('offlineWaiting', { count: unsent }) : t('offlineNothing')}</span>
        </div>
      )}
      {isOnline && props.isEnded && (
        <div className="mp-notice mp-notice-ask" role="status">
          <span>{t('signInAgain')}</span>
          <button type="button" onClick={props.onSignIn}>
            {t('signIn')}
          </button>
        </div>
      )}
      {Math.abs(clockOffsetMs) > CLOCK_WRONG_MS && (
        <div className="mp-notice mp-notice-ask" role="status">
          <span>{t('clockWrong', { minutes, way: clockOffsetMs > 0 ? t('fast') : t('slow') })}</span>
        </div>
      )}
      {setAside.length > 0 && (
        <div className="mp-notice mp-notice-ask" role="status">
          <span>{t('asideCount', { count: setAside.length })}</span>
          <Link to="/sync">{t('sync')}</Link>
        </div>
      )}
      {take && (
        <div className="mp-notice" role="status">
          <span>{t('updateReady')}</span>
          <button type="button" onClick={take}>
            {t('takeUpdate')}
          </button>
        </div>
      )}
    </div>
  );
}
