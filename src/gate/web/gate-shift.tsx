import { useState } from 'react';
import { getPhone } from '../../base/web/offline/current-phone.ts';
import { correctedMs, correctedNow } from '../../base/web/offline/clock.ts';
import { sendLater } from '../../base/web/offline/hooks.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import type { GateDesk } from './gate-desk.ts';
import { gateFormTexts } from './gate-form-texts.ts';
import { GateSheet } from './gate-sheet.tsx';
import { GateShiftWanted } from './gate-shift-wanted.tsx';
import { myShifts, nextAfter, shiftTimes } from './gate-shifts.ts';
import type { ShiftRow } from './gate-world.ts';
import { changeOwnLog, useOwnLog } from './own-log-store.ts';

/** The guard's own shifts: here, what the next one must know, handed over, who comes, asking for a swap. */
export function GateShift(props: { readonly desk: Pick<GateDesk, 'world'>; readonly onDone: () => void }) {
  const t = useTexts(gateFormTexts);
  const { shifts, gates } = props.desk.world;
  const own = useOwnLog();
  const mine = myShifts(shifts, { accountId: getPhone().accountId, nowMs: correctedMs() });
  return (
    <GateSheet title={t('shiftTitle')} onBack={props.onDone}>
      {mine.length === 0 && <p className="gate-say">{t('shiftNone')}</p>}
      {mine.map((shift) => (
        <section key={shift[0]} className="gate-shift">
          <h2>
            {gates.find(([id]) => id === shift[1])?.[1]} {shiftTimes(shift)}
          </h2>
          {own.ended.includes(shift[0]) ? (
            <p className="gate-say">{t('shiftEnded')}</p>
          ) : (
            <OneShift shift={shift} shifts={shifts} isStarted={own.started.includes(shift[0])} />
          )}
        </section>
      ))}
      <GateShiftWanted world={props.desk.world} />
    </GateSheet>
  );
}

function OneShift(props: {
  readonly shift: ShiftRow;
  readonly shifts: readonly ShiftRow[];
  readonly isStarted: boolean;
}) {
  const t = useTexts(gateFormTexts);
  const [shiftId] = props.shift;
  const [note, setNote] = useState('');
  const [hasAsked, setAsked] = useState(false);
  const next = nextAfter(props.shifts, props.shift);
  const start = () => {
    void sendLater({ name: 'startShift', input: { shiftId, at: correctedNow() } });
    changeOwnLog((log) => ({ ...log, started: [...log.started, shiftId] }));
  };
  const end = () => {
    void sendLater({ name: 'endShift', input: { shiftId, note, at: correctedNow() } });
    changeOwnLog((log) => ({ ...log, ended: [...log.ended, shiftId] }));
  };
  const swap = () => {
    void sendLater({ name: 'wantSwap', input: { shiftId } });
    setAsked(true);
  };
  const who = next ? t('shiftNext', { name: next[3], time: shiftTimes(next) }) : t('shiftNobody');
  return (
    <>
      <p className="gate-hint">{who}</p>
      {!props.isStarted && (
        <div className="gate-row">
          <button type="button" className="gate-button gate-button-main" onClick={start}>
            {t('shiftStart')}
          </button>
          <button type="button" className="gate-button" disabled={hasAsked} onClick={swap}>
            {t('shiftSwap')}
          </button>
        </div>
      )}
      {hasAsked && <p className="gate-hint">{t('shiftSwapDone')}</p>}
      {props.isStarted && (
        <>
          <textarea
            className="gate-input"
            rows={3}
            maxLength={500}
            aria-label={t('shiftNote')}
            placeholder={t('shiftNote')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <button type="button" className="gate-button gate-button-main" onClick={end}>
            {t('shiftEnd')}
          </button>
        </>
      )}
    </>
  );
}
