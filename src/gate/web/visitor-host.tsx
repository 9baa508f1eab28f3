import { useMemo, useState } from 'react';
import { useSyncState } from '../../base/web/offline/hooks.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { gateFormTexts } from './gate-form-texts.ts';
import { findPeople } from './gate-search.ts';
import { GateChoices } from './gate-sheet.tsx';
import type { GateWorld } from './gate-world.ts';
import { usePreparedSearch } from './use-prepared-search.ts';
import { needsHost, type VisitorDraft } from './visitor-draft.ts';

const MOST = 5;
/** What a household says to a call. */
const ANSWERS = ['agreed', 'refused', 'unreached', 'notAsked'] as const;

/** Whom they visit, and what the household said on the phone. */
export function VisitorHost(props: {
  readonly world: Pick<GateWorld, 'people' | 'askable'>;
  readonly draft: VisitorDraft;
  readonly onChange: (part: Partial<VisitorDraft>) => void;
}) {
  const t = useTexts(gateFormTexts);
  const { draft, onChange } = props;
  const [typed, setTyped] = useState('');
  const { people } = props.world;
  usePreparedSearch(people);
  const isAskable = props.world.askable.has(draft.host?.householdId ?? '');
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
          <button
            type="button"
            className="gate-button"
            onClick={() => onChange({ host: undefined, hostAnswer: 'notAsked' })}
          >
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
                  onChange({ host: { personId: row[0], householdId: row[3], label: row[4] } });
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
      {needsHost(draft.kind) && draft.host !== undefined && (
        <AskByLink isAskable={isAskable} draft={draft} onChange={onChange} />
      )}
      {needsHost(draft.kind) && draft.hostAnswer !== 'asked' && (
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

/** The household answers on its own phone; where it has no link, or this phone no network, only a call is left, and that is said. */
function AskByLink(props: {
  readonly isAskable: boolean;
  readonly draft: VisitorDraft;
  readonly onChange: (part: Partial<VisitorDraft>) => void;
}) {
  const t = useTexts(gateFormTexts);
  const { isOnline } = useSyncState();
  if (!props.isAskable || !isOnline)
    return <p className="gate-hint">{t(props.isAskable ? 'askOffline' : 'askNoLink')}</p>;
  const isAsked = props.draft.hostAnswer === 'asked';
  return (
    <label className="gate-check">
      <input
        type="checkbox"
        checked={isAsked}
        onChange={() => props.onChange({ hostAnswer: isAsked ? 'notAsked' : 'asked' })}
      />
      <span>{t('askByLink')}</span>
    </label>
  );
}
