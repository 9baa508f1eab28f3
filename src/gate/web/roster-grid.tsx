import { useTexts } from '../../base/web/preferences.tsx';
import { StatusShape, type Status } from '../../base/web/status-mark.tsx';
import type { Gate, Shift } from './office.queries.ts';
import { dayText } from './office-times.ts';
import { shiftStateOf, spanText, type ShiftState } from './roster-shift.ts';
import { rosterTexts } from './roster-texts.ts';

const SHAPES: Readonly<Record<ShiftState, Status | undefined>> = {
  coming: undefined,
  there: 'pass',
  missing: 'late',
  done: undefined,
  swap: 'ask',
};

/** Gates by days; each shift opens. */
export function RosterGrid(props: {
  readonly gates: readonly Gate[];
  readonly days: readonly string[];
  readonly shifts: readonly Shift[];
  /** When they were read. */
  readonly nowMs: number;
  readonly onOpen: (shift: Shift) => void;
}) {
  const t = useTexts(rosterTexts);
  const today = dayText(new Date());
  const names = [t('day0'), t('day1'), t('day2'), t('day3'), t('day4'), t('day5'), t('day6')];
  return (
    <div className="ms-roster-scroll">
      <table className="ms-roster ms-print">
        <thead>
          <tr>
            <th scope="col">{t('gate')}</th>
            {props.days.map((day, at) => (
              <th key={day} scope="col" {...(day === today && { 'aria-current': 'date' as const })}>
                {names[at]} <span className="ms-figures">{day.slice(5)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.gates.map(({ gateId, name }) => (
            <tr key={gateId}>
              <th scope="row">{name}</th>
              {props.days.map((day) => (
                <td key={day} {...(day === today && { 'aria-current': 'date' as const })}>
                  <Cell
                    shifts={props.shifts.filter((shift) => shift.gateId === gateId && shift.day === day)}
                    nowMs={props.nowMs}
                    onOpen={props.onOpen}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell(props: {
  readonly shifts: readonly Shift[];
  readonly nowMs: number;
  readonly onOpen: (shift: Shift) => void;
}) {
  const t = useTexts(rosterTexts);
  if (props.shifts.length === 0) return <span className="ms-soft">{t('nobody')}</span>;
  return (
    <ul>
      {props.shifts.map((shift) => {
        const state = shiftStateOf(shift, props.nowMs);
        const shape = SHAPES[state];
        return (
          <li key={shift.shiftId}>
            <button type="button" data-state={state} title={t(state)} onClick={() => props.onOpen(shift)}>
              <span className="ms-figures">{spanText(shift)}</span> {shift.name}
              {shape && <StatusShape status={shape} size={14} />}
              <span className="ms-hidden">{t(state)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
