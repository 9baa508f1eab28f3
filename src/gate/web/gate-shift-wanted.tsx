import { getPhone } from '../../base/web/offline/current-phone.ts';
import { correctedMs } from '../../base/web/offline/clock.ts';
import { sendLater } from '../../base/web/offline/hooks.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { gateFormTexts } from './gate-form-texts.ts';
import { isBusyDuring, shiftTimes, wantedShifts } from './gate-shifts.ts';
import type { GateWorld } from './gate-world.ts';
import { changeOwnLog, useOwnLog } from './own-log-store.ts';

/** Shifts that colleagues cannot stand, and a button for whoever can. The office decides who was first. */
export function GateShiftWanted(props: { readonly world: Pick<GateWorld, 'shifts' | 'gates'> }) {
  const t = useTexts(gateFormTexts);
  const { shifts, gates } = props.world;
  const { taken } = useOwnLog();
  const { accountId } = getPhone();
  const wanted = wantedShifts(shifts, { accountId, nowMs: correctedMs() });
  const take = (shiftId: string) => {
    void sendLater({ name: 'takeShift', input: { shiftId } });
    changeOwnLog((log) => ({ ...log, taken: [...log.taken, shiftId] }));
  };
  if (wanted.length === 0) return undefined;
  return (
    <section className="gate-shift">
      <h2>{t('shiftWanted')}</h2>
      {wanted.map((shift) => (
        <div key={shift[0]}>
          <p className="gate-say">
            {gates.find(([id]) => id === shift[1])?.[1]} {shiftTimes(shift)} · {shift[3]}
          </p>
          {taken.includes(shift[0]) ? (
            <p className="gate-hint">{t('shiftTaken')}</p>
          ) : isBusyDuring(shifts, { accountId, shift }) ? (
            <p className="gate-hint">{t('shiftBusy')}</p>
          ) : (
            <button type="button" className="gate-button" onClick={() => take(shift[0])}>
              {t('shiftTake')}
            </button>
          )}
        </div>
      ))}
    </section>
  );
}
