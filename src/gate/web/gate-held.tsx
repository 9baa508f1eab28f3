import { useEffect, useRef, useState } from 'react';
import { visitOf } from './asked-visits.ts';
import { correctedMs } from '../../base/web/offline/clock.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { GateDesk } from './gate-desk.ts';
import { sense } from './gate-sense.ts';
import { clockText, gateTexts } from './gate-texts.ts';
import { standOf, stillHeld, type Held, type HeldStand } from './held.ts';
import { useOwnLog } from './own-log-store.ts';

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

const CLASSES: Readonly<Record<HeldStand, string | undefined>> = {
  ...{ waiting: undefined, waitingAnswer: undefined, waitingDue: 'gate-held-due', answerDue: 'gate-held-due' },
  ...{ answerYes: 'gate-held-yes', answerNo: 'gate-held-no' },
};
/** What is heard when somebody's turn has come. */
const CALLS = {
  waitingDue: { code: 'measureAgain', outcome: 'ask' },
  answerDue: { code: 'hostUnreached', outcome: 'ask' },
  answerYes: { code: 'visitorIn', outcome: 'pass' },
  answerNo: { code: 'hostRefused', outcome: 'stop' },
} as const;

/** Those who rest before the second measurement; the phone calls when it is time. */
export function GateHeld(props: { readonly desk: Pick<GateDesk, 'held' | 'resume' | 'world'> }) {
  const { resume } = props.desk;
  const t = useTexts(gateTexts);
  const locale = useLocale();
  const now = useTicking(props.desk.held.length > 0);
  const held = stillHeld(props.desk.held, now);
  const own = useOwnLog();
  const answerOf = ({ gateCase }: Held) => visitOf(gateCase.source, { own, world: props.desk.world })?.hostAnswer;
  const stands = held.map((one) => standOf(one, { now, answer: answerOf(one) }));
  const calls = stands.flatMap((stand) => (stand === 'waiting' || stand === 'waitingAnswer' ? [] : [stand]));
  const last = calls.at(-1);
  const called = useRef(0);
  useEffect(() => {
    if (calls.length > called.current && last) sense(CALLS[last], locale);
    called.current = calls.length;
  }, [calls.length, last, locale]);
  if (held.length === 0) return undefined;
  return (
    <ul className="gate-held">
      {held.map((one) => {
        const stands = standOf(one, { now, answer: answerOf(one) });
        const name = one.name === '' ? t('somebody') : one.name;
        return (
          <li key={one.gateCase.key}>
            <button type="button" className={CLASSES[stands]} onClick={() => resume(one)}>
              {t(stands, { name, time: clockText(one.dueMs - now) })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
