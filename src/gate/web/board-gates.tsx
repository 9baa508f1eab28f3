import { Link } from 'react-router';
import { formatCount } from '../../base/web/format.ts';
import { useTexts, type Say } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark, type Status } from '../../base/web/status-mark.tsx';
import { boardTexts } from './board-texts.ts';
import type { Board, BoardGate } from './office.queries.ts';
import { gatePaths } from './office-paths.ts';
import { endClock } from './office-times.ts';

type Words = Say<keyof typeof boardTexts>;
const PRESSURE: Readonly<Record<BoardGate['pressure'], Status | undefined>> = {
  unknown: undefined,
  calm: 'pass',
  filling: 'ask',
  busy: 'stop',
};

/** Each gate in one row: who stands there, what went through today and just now, and how full it is. */
export function BoardGates({ board }: { readonly board: Board }) {
  const t = useTexts(boardTexts);
  return (
    <section className="ms-board-panel ms-board-gates" aria-label={t('gates')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('gate')}</th>
            <th scope="col">{t('guard')}</th>
            <th scope="col" className="ms-end">
              {t('inToday')}
            </th>
            <th scope="col" className="ms-end">
              {t('outToday')}
            </th>
            <th scope="col" className="ms-end">
              {t('stoppedToday')}
            </th>
            <th scope="col">{t('lately')}</th>
            <th scope="col">{t('pressure')}</th>
          </tr>
        </thead>
        <tbody>
          {board.gates.map((gate) => (
            <GateRow key={gate.gateId} gate={gate} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GateRow({ gate }: { readonly gate: BoardGate }) {
  const t = useTexts(boardTexts);
  const path = gatePaths.logOf(gate.gateId);
  const lately = { in: gate.inLately, out: gate.outLately, stopped: gate.stoppedLately };
  return (
    <tr>
      <th scope="row">{gate.name}</th>
      <td>
        <Guards gate={gate} t={t} />
      </td>
      <td className="ms-end">
        <Count figure={gate.inToday} path={`${path}&direction=in`} />
      </td>
      <td className="ms-end">
        <Count figure={gate.outToday} path={`${path}&direction=out`} />
      </td>
      <td className="ms-end">
        <Count figure={gate.stoppedToday} path={`${path}&outcome=held`} />
      </td>
      <td className="ms-figures">{t('latelyFigures', lately)}</td>
      <td>
        <Pressure gate={gate} t={t} />
      </td>
    </tr>
  );
}

function Guards({ gate, t }: { readonly gate: BoardGate; readonly t: Words }) {
  return (
    <>
      {gate.guards.length === 0 && <StatusMark status="ask" text={t('nobody')} />}
      {gate.guards.map(({ shiftId, name, startedAt, untilAt }) => (
        <div key={shiftId}>
          {startedAt === null ? (
            <StatusMark status="late" text={t('notThere', { name })} />
          ) : (
            <span className="ms-figures">{t('until', { name, time: endClock(untilAt) })}</span>
          )}
        </div>
      ))}
      {gate.handOver && (
        <div className="ms-soft ms-board-note">
          {t('handOver', { note: gate.handOver.note, name: gate.handOver.name })}
        </div>
      )}
    </>
  );
}

function Pressure({ gate, t }: { readonly gate: BoardGate; readonly t: Words }) {
  const status = PRESSURE[gate.pressure];
  const { checksNow: now, usual } = gate;
  return (
    <div>
      {status === undefined ? <span>{t('unknown')}</span> : <StatusMark status={status} text={t(gate.pressure)} />}
      <div className="ms-soft ms-figures ms-board-note">
        {usual === null ? t('pressureNow', { now }) : t('pressureOf', { now, usual: usual.toFixed(1) })}
      </div>
    </div>
  );
}

function Count({ figure, path }: { readonly figure: number; readonly path: string }) {
  const may = useMay();
  const text = <span className="ms-board-count">{formatCount(figure)}</span>;
  return may('gate.log.read') && figure > 0 ? <Link to={path}>{text}</Link> : text;
}
