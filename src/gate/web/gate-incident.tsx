import { useState } from 'react';
import { correctedNow } from '../../base/web/offline/clock.ts';
import { sendLater } from '../../base/web/offline/hooks.ts';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { IncidentKind } from '../domain/incident-rules.ts';
import type { GateDesk } from './gate-desk.ts';
import { gateFormTexts } from './gate-form-texts.ts';
import { useGateSettings } from './gate-settings.ts';
import { GateSheet } from './gate-sheet.tsx';

/** Two taps: incident, kind. The director gets it; the guard stays calm. */
export function GateIncident(props: { readonly desk: Pick<GateDesk, 'inHand'>; readonly onDone: () => void }) {
  const t = useTexts(gateFormTexts);
  const { gateId } = useGateSettings();
  const [note, setNote] = useState('');
  const [told, setTold] = useState<IncidentKind>();
  const tell = (kind: IncidentKind) => {
    const personId = props.desk.inHand?.people.person?.[0];
    const input = { incidentId: newId(), kind, gateId, at: correctedNow(), ...(note === '' ? {} : { note }) };
    void sendLater({ name: 'reportIncident', input: personId === undefined ? input : { ...input, personId } });
    setTold(kind);
  };
  return (
    <GateSheet title={t('incidentTitle')} onBack={props.onDone}>
      {told === undefined ? (
        <>
          <div className="gate-kinds">
            {IncidentKind.options.map((kind) => (
              <button key={kind} type="button" className="gate-button" onClick={() => tell(kind)}>
                {t(kind)}
              </button>
            ))}
          </div>
          <textarea
            className="gate-input"
            rows={2}
            maxLength={500}
            aria-label={t('incidentNote')}
            placeholder={t('incidentNote')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      ) : (
        <p className="gate-say" role="status">
          {t('incidentDone', { kind: t(told) })}
        </p>
      )}
    </GateSheet>
  );
}
