import { useEffect, useRef, useState } from 'react';
import { correctedMs } from '../../base/web/offline/clock.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { GateDesk } from './gate-desk.ts';
import { sense } from './gate-sense.ts';
import { clockText, gateTexts } from './gate-texts.ts';
import { stillHeld } from './held.ts';

/** The time by the corrected clock, told again every second while somebody needs it. */
export function useTicking(isNeeded: boolean): number {
  const [now, setNow] = useState(() => correctedMs());
  useEffect(() => {
    if (!isNeeded) return;
    const timer = setInterval(() => setNow(correctedMs()), 1000);
    return () => clearInterval(timer);
  }, [isNeeded]);
  return now;
}

/** Those who rest before the second measurement; the phone calls when it is time. */
export function GateHeld(props: { readonly desk: Pick<GateDesk, 'held' | 'resume'> }) {
  const { resume } = props.desk;
  const t = useTexts(gateTexts);
  const locale = useLocale();
  const now = useTicking(props.desk.held.length > 0);
  const held = stillHeld(props.desk.held, now);
  const dueCount = held.filter(({ dueMs }) => dueMs <= now).length;
  const calledFor = useRef(0);
  useEffect(() => {
    if (dueCount > calledFor.current) sense({ code: 'measureAgain', outcome: 'ask' }, locale);
    calledFor.current = dueCount;
  }, [dueCount, locale]);
  if (held.length === 0) return undefined;
  return (
    <ul className="gate-held">
      {held.map((one) => {
        const isDue = one.dueMs <= now;
        const name = one.name === '' ? t('somebody') : one.name;
        return (
          <li key={one.gateCase.key}>
            <button type="button" className={isDue ? 'gate-held-due' : undefined} onClick={() => resume(one)}>
              {isDue ? t('waitingDue', { name }) : t('waiting', { name, time: clockText(one.dueMs - now) })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
