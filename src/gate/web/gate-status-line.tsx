import { useMemo } from 'react';
import { correctedMs } from '../../base/web/offline/clock.ts';
import { useSyncState } from '../../base/web/offline/hooks.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useGateSettings } from './gate-settings.ts';
import { gateTexts } from './gate-texts.ts';
import type { GateWorld } from './gate-world.ts';
import { useOwnLog } from './own-log-store.ts';

/** Always in sight: how old the list is, how much waits to be sent, what went through this gate today. */
export function GateStatusLine(props: { readonly world: Pick<GateWorld, 'listedAt'>; readonly notKept: boolean }) {
  const t = useTexts(gateTexts);
  const { unsent, setAside, isStorageFull } = useSyncState();
  const { gateId } = useGateSettings();
  const { tally } = useOwnLog();
  const counts = useMemo(() => {
    const count = (direction: string, resolutions: readonly string[]) =>
      resolutions.reduce((sum, resolution) => sum + (tally[`${gateId} ${direction} ${resolution}`] ?? 0), 0);
    const back = count('in', ['turnedAway', 'referred']) + count('out', ['turnedAway', 'referred']);
    return { in: count('in', ['let', 'emergency']), out: count('out', ['let', 'emergency']), back };
  }, [tally, gateId]);
  return (
    <div className="gate-status" role="status">
      {(props.notKept || isStorageFull) && <strong className="gate-status-loud">{t('notKept')}</strong>}
      <span>{t('tally', counts)}</span>
      <span>
        <ListAge listedAt={props.world.listedAt} /> · {unsent === 0 ? t('allSent') : t('unsent', { n: unsent })}
        {setAside.length > 0 && ` · ${t('setAside', { n: setAside.length })}`}
      </span>
    </div>
  );
}

function ListAge(props: { readonly listedAt: string | undefined }) {
  const t = useTexts(gateTexts);
  if (props.listedAt === undefined) return t('listNever');
  const minutes = Math.floor((correctedMs() - Date.parse(props.listedAt)) / 60_000);
  if (minutes < 2) return t('listNow');
  return minutes < 120 ? t('listMinutes', { n: minutes }) : t('listHours', { n: Math.floor(minutes / 60) });
}
