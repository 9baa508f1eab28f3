import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import type { GateDesk } from './gate-desk.ts';
import { gateFormTexts } from './gate-form-texts.ts';
import { findPeople, withoutRoom } from './gate-search.ts';
import { GateSheet } from './gate-sheet.tsx';
import { findVisits } from './gate-visits.ts';
import { useOwnLog } from './own-log-store.ts';
import { usePreparedSearch } from './use-prepared-search.ts';

/** Finds who has no card. Nothing that may be asked afterwards is shown: no room unless it was typed. */
export function GateFind(props: { readonly desk: GateDesk; readonly onDone: () => void }) {
  const t = useTexts(gateFormTexts);
  const { world, open } = props.desk;
  const own = useOwnLog();
  usePreparedSearch(world.people);
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = useMemo(() => findPeople({ people: world.people, typed: asked }), [world.people, asked]);
  const visits = useMemo(
    () => findVisits([...Object.values(own.visits), ...world.visits.values()], asked),
    [own.visits, world.visits, asked],
  );
  const pick = (personId: string) => {
    open({ kind: 'person', personId }, found.typed);
    props.onDone();
  };
  const isNothing = asked.trim().length > 1 && found.rows.length === 0 && visits.length === 0;
  return (
    <GateSheet title={t('findTitle')} onBack={props.onDone}>
      <input
        ref={input}
        className="gate-input"
        type="search"
        inputMode="search"
        autoComplete="off"
        aria-label={t('findHint')}
        placeholder={t('findHint')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {asked.trim() === '' && <p className="gate-hint">{t('findStart')}</p>}
      {isNothing && <p className="gate-hint">{t('findNobody')}</p>}
      <ul className="gate-list">
        {visits.map((visit) => (
          <li key={visit.visitId}>
            <button
              type="button"
              onClick={() => {
                open({ kind: 'visit', visitId: visit.visitId });
                props.onDone();
              }}
            >
              <strong>{visit.name}</strong>
              <span>
                {t(visit.kind)} {visit.company === '' ? visit.host : visit.company}
              </span>
            </button>
          </li>
        ))}
        {found.rows.map((row) => (
          <li key={row[0]}>
            <button type="button" onClick={() => pick(row[0])}>
              <strong>{row[1]}</strong>
              <span>{found.typed.includes('room') ? row[4] : withoutRoom(row)}</span>
            </button>
          </li>
        ))}
      </ul>
    </GateSheet>
  );
}
