import { useMemo, useState } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { gateFormTexts } from './gate-form-texts.ts';
import { findPeople } from './gate-search.ts';
import { GateChoices } from './gate-sheet.tsx';
import type { GateWorld } from './gate-world.ts';
import { needsHost, type VisitorDraft } from './visitor-draft.ts';

const MOST = 5;
const ANSWERS = ['agreed', 'refused', 'unreached', 'notAsked'] as const;

/** Whom they visit, and what the household said on the phone. */
export function VisitorHost(props: {
  readonly world: Pick<GateWorld, 'people'>;
  readonly draft: VisitorDraft;
  readonly onChange: (part: Partial<VisitorDraft>) => void;
}) {
  const t = useTexts(gateFormTexts);
  const { draft, onChange } = props;
  const [typed, setTyped] = useState('');
  const { people } = props.world;
  const found = useMemo(() => findPeople({ people, typed, most: MOST }), [people, typed]);
  return (
    <>
      {draft.host === undefined ? (
        <label className="gate-field">
          <span>{t('whom')}</span>
          <input
            className="gate-input"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      ) : (
        <p className="gate-host">
          <strong>{draft.host.label}</strong>
          <button type="button" className="gate-button" onClick={() => onChange({ host: undefined })}>
            {t('change')}
          </button>
        </p>
      )}
      {draft.host === undefined && found.rows.length > 0 && (
        <ul className="gate-list">
          {found.rows.map((row) => (
            <li key={row[0]}>
              <button
                type="button"
                onClick={() => {
                  onChange({ host: { personId: row[0], label: row[4] } });
                  setTyped('');
                }}
              >
                <strong>{row[1]}</strong>
                <span>{row[4]}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {needsHost(draft.kind) && (
        <GateChoices
          label={t('hostSaid')}
          value={draft.hostAnswer}
          choices={ANSWERS.map((value) => ({ value, text: t(value) }))}
          onChange={(hostAnswer) => onChange({ hostAnswer })}
        />
      )}
    </>
  );
}
