import { useState } from 'react';
import { Link } from 'react-router';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import type { GateDesk } from './gate-desk.ts';
import { canSpeak, wakeSound } from './gate-sense.ts';
import { changeGateSettings, useGateSettings } from './gate-settings.ts';
import { GateChoices } from './gate-sheet.tsx';
import { gateTexts } from './gate-texts.ts';

/** Chosen once and kept: which gate, which way, how loud. */
export function GateSetup(props: { readonly desk: Pick<GateDesk, 'world'>; readonly onDone: () => void }) {
  const t = useTexts(gateTexts);
  const locale = useLocale();
  const settings = useGateSettings();
  const { gates } = props.desk.world;
  const [chosen, setGateId] = useState(settings.gateId);
  // With one gate there is nothing to choose; of several the guard says which.
  const gateId = chosen === '' && gates.length === 1 ? (gates[0]?.[0] ?? '') : chosen;
  const isKnown = gates.some(([id]) => id === gateId);
  const onOff = [
    { value: 'on', text: t('on') },
    { value: 'off', text: t('off') },
  ] as const;
  const begin = () => {
    wakeSound();
    changeGateSettings({ gateId });
    props.onDone();
  };
  return (
    <section className="gate-sheet" aria-label={t('whichGate')}>
      <h1>{t('tile')}</h1>
      <div className="gate-sheet-body">
        {gates.length === 0 && <p className="gate-say">{t('noGates')}</p>}
        {gates.length > 0 && (
          <GateChoices
            label={t('whichGate')}
            value={gateId}
            choices={gates.map(([value, text]) => ({ value, text }))}
            onChange={setGateId}
          />
        )}
        <GateChoices
          label={t('whichWay')}
          value={settings.direction}
          choices={(['in', 'out'] as const).map((value) => ({ value, text: t(value) }))}
          onChange={(direction) => changeGateSettings({ direction })}
        />
        <GateChoices
          label={t('sound')}
          value={settings.sounds ? 'on' : 'off'}
          choices={onOff}
          onChange={(value) => changeGateSettings({ sounds: value === 'on' })}
        />
        <GateChoices
          label={canSpeak(locale) ? t('voice') : `${t('voice')} · ${t('noVoice')}`}
          value={settings.speaks ? 'on' : 'off'}
          choices={onOff}
          onChange={(value) => changeGateSettings({ speaks: value === 'on' })}
        />
      </div>
      <footer className="gate-sheet-foot">
        <Link className="gate-button" to="/">
          {t('home')}
        </Link>
        <button type="button" className="gate-button gate-button-main" disabled={!isKnown} onClick={begin}>
          {t('begin')}
        </button>
      </footer>
    </section>
  );
}
