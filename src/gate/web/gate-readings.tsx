import { useState } from 'react';
import { correctedNow } from '../../base/web/offline/clock.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import type { VerdictCode } from '../domain/verdict-code.ts';
import type { GateDesk } from './gate-desk.ts';
import type { InHand } from './gate-in-hand.ts';
import { useTicking } from './gate-held.tsx';
import { clockText, gateTexts } from './gate-texts.ts';
import { NumberPad } from './number-pad.tsx';

/** What a forehead mostly reads; everything else by figures. Tenths of a degree. */
const USUAL = [362, 363, 364, 365, 366, 367] as const;
const LEAST = 300;
const MOST = 450;

interface Reading {
  readonly desk: GateDesk;
  readonly inHand: InHand;
}

/** Asked for when nothing else is open. Who comes back home is let at once, so the reading stands beside that verdict. */
function awaits({ verdict }: InHand, code: VerdictCode): boolean {
  return verdict.code === code || (verdict.code === 'restrictedReturn' && verdict.notes.includes(code));
}

/** The temperature: one tap for the usual ones. The second one only after the minutes of rest. */
export function GateTemperature({ desk, inHand }: Reading) {
  const t = useTexts(gateTexts);
  const { gateCase } = inHand;
  const isSecond = gateCase.first !== undefined;
  const now = useTicking(isSecond);
  if (gateCase.doneAs !== undefined) return undefined;
  if (isSecond && inHand.verdict.code !== 'measureAgain') return undefined;
  if (!isSecond && !awaits(inHand, 'temperatureMissing')) return undefined;
  const dueMs = Date.parse(gateCase.first?.at ?? '') + desk.world.rules.measureAgainMinutes * 60_000;
  const restMs = Math.min(dueMs - now, desk.world.rules.measureAgainMinutes * 60_000);
  if (isSecond && restMs > 0) return <p className="gate-rest">{t('waitStill', { time: clockText(restMs) })}</p>;
  const take = (value: number) => {
    const reading = { value, at: correctedNow() };
    desk.change(isSecond ? { second: reading } : { first: reading });
  };
  return <TemperatureKeys title={t(isSecond ? 'measureNow' : desk.world.rules.temperatureSite)} onTake={take} />;
}

function TemperatureKeys(props: { readonly title: string; readonly onTake: (tenths: number) => void }) {
  const t = useTexts(gateTexts);
  const [typed, setTyped] = useState<string>();
  if (typed !== undefined) {
    const value = Number(typed.padEnd(3, '0'));
    const isReady = typed.length === 3 && value >= LEAST && value <= MOST;
    return (
      <NumberPad
        label={props.title}
        value={typed}
        shown={t('readOnce', { n: shownTenths(typed) })}
        isReady={isReady}
        onChange={(next) => setTyped(next.slice(0, 3))}
        onDone={() => props.onTake(value)}
      />
    );
  }
  return (
    <div className="gate-usual" role="group" aria-label={props.title}>
      <h2>{props.title} ℃</h2>
      {USUAL.map((tenths) => (
        <button key={tenths} type="button" onClick={() => props.onTake(tenths)}>
          {(tenths / 10).toFixed(1)}
        </button>
      ))}
      <button type="button" className="gate-usual-other" onClick={() => setTyped('3')}>
        {t('otherValue')}
      </button>
    </div>
  );
}

/** 37 is shown as 37._ while the last figure is awaited. */
function shownTenths(typed: string): string {
  const signs = typed.padEnd(3, '_');
  return `${signs.slice(0, 2)}.${signs.slice(2)}`;
}

/** How many sit in the vehicle besides the driver: one tap. */
export function GatePassengers({ desk, inHand }: Reading) {
  const t = useTexts(gateTexts);
  if (inHand.gateCase.doneAs !== undefined || !awaits(inHand, 'passengersMissing')) return undefined;
  return (
    <div className="gate-usual gate-usual-counts" role="group" aria-label={t('howMany')}>
      <h2>{t('howMany')}</h2>
      {[0, 1, 2, 3, 4, 5, 6, 7].map((count) => (
        <button key={count} type="button" onClick={() => desk.change({ passengers: count })}>
          {count}
        </button>
      ))}
    </div>
  );
}
