import { useMemo, useState } from 'react';
import { readPlates } from '../../base/domain/plate.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import type { GateDesk } from './gate-desk.ts';
import { gateFormTexts } from './gate-form-texts.ts';
import { GateSheet } from './gate-sheet.tsx';

const MOST_OFFERED = 12;
const SHORTEST = 3;

/** A vehicle by its plate: three figures are enough to find one that is known. */
export function GateVehicle(props: { readonly desk: GateDesk; readonly onDone: () => void }) {
  const t = useTexts(gateFormTexts);
  const { world, open } = props.desk;
  const [typed, setTyped] = useState('');
  const bare = typed.toUpperCase().replace(/[\s·.-]/g, '');
  const known = useMemo(
    () =>
      findPlates(
        world.people.map((row) => row[8]),
        bare,
      ),
    [world.people, bare],
  );
  const whole = readPlates(bare).plates[0] ?? (bare.length >= 5 ? bare : undefined);
  const pick = (plate: string) => {
    open({ kind: 'plate', plate });
    props.onDone();
  };
  return (
    <GateSheet
      title={t('vehicleTitle')}
      onBack={props.onDone}
      foot={
        <button
          type="button"
          className="gate-button gate-button-main"
          disabled={whole === undefined}
          onClick={() => whole !== undefined && pick(whole)}
        >
          {t('vehicleUnknown')}
        </button>
      }
    >
      <input
        autoFocus
        className="gate-input gate-input-plate"
        autoCapitalize="characters"
        autoComplete="off"
        aria-label={t('vehicleTitle')}
        placeholder="京A12345"
        maxLength={12}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="gate-list">
        {known.map((plate) => (
          <li key={plate}>
            <button type="button" onClick={() => pick(plate)}>
              <strong>{plate}</strong>
            </button>
          </li>
        ))}
      </ul>
    </GateSheet>
  );
}

/** Plates that hold what was typed, each once. */
export function findPlates(cells: readonly string[], typed: string): readonly string[] {
  if (typed.length < SHORTEST) return [];
  const found = new Set<string>();
  for (const cell of cells) {
    if (cell === '' || !cell.includes(typed)) continue;
    for (const plate of cell.split(' ')) if (plate.includes(typed)) found.add(plate);
    if (found.size >= MOST_OFFERED) break;
  }
  return [...found];
}
