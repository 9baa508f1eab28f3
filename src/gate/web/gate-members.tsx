import { useTexts } from '../../base/web/preferences.tsx';
import type { GateDesk } from './gate-desk.ts';
import { gateFormTexts } from './gate-form-texts.ts';
import { GateSheet } from './gate-sheet.tsx';

/** Which of those who share the card it is. Who may not go out is not marked here: the verdict says it of the one who was named. */
export function GateMembers(props: { readonly desk: GateDesk; readonly onDone: () => void }) {
  const t = useTexts(gateFormTexts);
  const { inHand, change } = props.desk;
  return (
    <GateSheet title={t('whoIsIt')} onBack={props.onDone}>
      <ul className="gate-list">
        {inHand?.people.sharers.map((row) => (
          <li key={row[0]}>
            <button
              type="button"
              onClick={() => {
                change({ bearerId: row[0] });
                props.onDone();
              }}
            >
              <strong>{row[1]}</strong>
            </button>
          </li>
        ))}
      </ul>
    </GateSheet>
  );
}
