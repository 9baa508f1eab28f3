import { Suspense, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { useCommunity } from '../community.tsx';
import { useSyncState } from '../offline/hooks.ts';
import { useLocale, useTexts } from '../preferences.tsx';
import { useMay, useSession } from '../session.tsx';
import { clockText } from './clock-text.ts';
import { installOffer } from './install.ts';
import { PhoneButton, PhoneCard, PhoneFrame, PhoneNote, PhoneRow, PhoneSheet } from './phone-kit.tsx';
import { phonePagesFor, type PhonePage } from './phone-page.ts';
import { phoneTexts } from './phone-texts.ts';
import { syncTexts } from './sync-texts.ts';

/** The first page: what this worker may do here, and where his records stand. */
export function PhoneHome(props: { readonly pages: readonly PhonePage[] }) {
  const t = useTexts(phoneTexts);
  const locale = useLocale();
  const may = useMay();
  const { account } = useSession();
  const tiles = phonePagesFor(props.pages, may).filter(({ tile }) => tile);
  return (
    <PhoneFrame title={account.name} end={<Place />}>
      {tiles.length === 0 && <PhoneNote title={t('home')} what={t('noPages')} />}
      <nav className="mp-tiles">
        {tiles.map(({ path, tile }) => (
          <Link key={path} to={path} className="mp-tile">
            {tile && <tile.icon />}
            <span>{tile?.text[locale]}</span>
            {tile?.badge && (
              <Suspense>
                <tile.badge />
              </Suspense>
            )}
          </Link>
        ))}
      </nav>
      <Standing />
      <Install />
    </PhoneFrame>
  );
}

/** Where one is at work; a button where there are several places. */
function Place() {
  const t = useTexts(phoneTexts);
  const { current, all, choose } = useCommunity();
  const [isOpen, setOpen] = useState(false);
  if (!current) return undefined;
  if (all.length < 2) return <span>{current.name}</span>;
  return (
    <>
      <button type="button" className="mp-bar-button mp-bar-text" onClick={() => setOpen(true)}>
        {current.name} ▾
      </button>
      {isOpen && (
        <PhoneSheet title={t('community')} onClose={() => setOpen(false)}>
          <PhoneCard>
            {all.map(({ id, name }) => (
              <PhoneRow
                key={id}
                title={name}
                end={id === current.id ? '✓' : undefined}
                onOpen={() => {
                  choose(id);
                  setOpen(false);
                }}
              />
            ))}
          </PhoneCard>
        </PhoneSheet>
      )}
    </>
  );
}

/** The number of records that wait is always here, and comes from the outbox. */
function Standing() {
  const t = useTexts(phoneTexts);
  const s = useTexts(syncTexts);
  const { unsent, setAside, lastSyncedAt, isComplete, isOnline } = useSyncState();
  const waits = unsent > 0 ? t('waiting', { count: unsent }) : undefined;
  const isDone = unsent === 0 && setAside.length === 0 && lastSyncedAt !== undefined;
  const title = waits ?? (isDone ? t('nothingWaits') : isComplete ? t('sync') : isOnline ? t('loading') : t('sync'));
  const last = lastSyncedAt === undefined ? s('never') : clockText(lastSyncedAt);
  return (
    <PhoneCard>
      <Link to="/sync" className="mp-row">
        <span className="mp-row-text">
          <strong>{title}</strong>
          <span>{s('lastSynced', { time: last })}</span>
        </span>
        <span className="mp-row-end">›</span>
      </Link>
    </PhoneCard>
  );
}

function Install() {
  const t = useTexts(phoneTexts);
  const offer = useSyncExternalStore(installOffer.subscribe, installOffer.get);
  const isApp = globalThis.matchMedia('(display-mode: standalone)').matches;
  if (isApp || offer === 'none') return undefined;
  return (
    <PhoneCard title={t('install')}>
      <PhoneRow
        title={t('installWhat')}
        what={offer === 'byMenu' ? t('installByMenu') : undefined}
        end={
          offer === 'byMenu' ? undefined : <PhoneButton onClick={() => void offer.prompt()}>{t('install')}</PhoneButton>
        }
      />
    </PhoneCard>
  );
}
