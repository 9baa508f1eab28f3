import { useEffect, useState } from 'react';
import { LOCALES } from '../../domain/texts.ts';
import { CLOCK_WRONG_MS } from '../offline/clock-rules.ts';
import { APP_VERSION } from '../offline/device.ts';
import { useSyncState } from '../offline/hooks.ts';
import { syncNow } from '../offline/sync.ts';
import { usePreferences, useTexts } from '../preferences.tsx';
import { AsideList } from './aside-list.tsx';
import { clockText } from './clock-text.ts';
import { PhoneButton, PhoneCard, PhoneFrame, PhoneRow } from './phone-kit.tsx';
import { phoneTexts } from './phone-texts.ts';
import { SignOut } from './sign-out.tsx';
import { syncTexts } from './sync-texts.ts';

/** Where every record stands, the phone itself, and the way out. */
export function SyncPage() {
  const t = useTexts(syncTexts);
  return (
    <PhoneFrame title={t('title')} back="/">
      <Records />
      <AsideList />
      <Settings />
      <ThisPhone />
      <SignOut />
    </PhoneFrame>
  );
}

function Records() {
  const t = useTexts(syncTexts);
  const { unsent, lastSyncedAt, isSending, failure } = useSyncState();
  const last = t('lastSynced', { time: lastSyncedAt === undefined ? t('never') : clockText(lastSyncedAt) });
  return (
    <>
      <PhoneCard title={t('records')}>
        <PhoneRow title={t('unsent')} what={last} end={<strong data-unsent={unsent}>{unsent}</strong>} />
      </PhoneCard>
      {failure && (
        <p className="mp-problem" role="status">
          {t(failure)}
        </p>
      )}
      <PhoneButton kind="main" disabled={isSending} onClick={() => void syncNow()}>
        {isSending ? t('sending') : t('sendNow')}
      </PhoneButton>
    </>
  );
}

const NAMES = { 'zh-CN': '简体', 'zh-TW': '繁體', en: 'English' } as const;

function Settings() {
  const t = useTexts(phoneTexts);
  const { locale, setLocale, textSize, setTextSize } = usePreferences();
  return (
    <>
      <div className="mp-choices" role="group" aria-label={t('language')}>
        {LOCALES.map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => setLocale(one)}>
            {NAMES[one]}
          </button>
        ))}
      </div>
      <div className="mp-choices">
        <button
          type="button"
          aria-pressed={textSize === 'large'}
          onClick={() => setTextSize(textSize === 'large' ? 'normal' : 'large')}
        >
          {t('largeType')}
        </button>
      </div>
    </>
  );
}

function ThisPhone() {
  const t = useTexts(syncTexts);
  const { clockOffsetMs } = useSyncState();
  const [storage, setStorage] = useState<StorageEstimate>();
  useEffect(() => {
    void navigator.storage.estimate().then(setStorage);
  }, []);
  const megabytes = (bytes = 0) => Math.round(bytes / 1024 / 1024);
  const isRight = Math.abs(clockOffsetMs) < CLOCK_WRONG_MS;
  return (
    <PhoneCard title={t('phone')}>
      <PhoneRow
        title={t('clock')}
        end={isRight ? t('clockRight') : t('seconds', { count: Math.round(clockOffsetMs / 1000) })}
      />
      {storage && (
        <PhoneRow
          title={t('storage')}
          end={t('megabytes', {
            used: megabytes(storage.usage),
            free: (megabytes((storage.quota ?? 0) - (storage.usage ?? 0)) / 1024).toFixed(1),
          })}
        />
      )}
      <PhoneRow title={t('version')} end={APP_VERSION} />
    </PhoneCard>
  );
}
