import { useTexts } from '../../base/web/preferences.tsx';
import { gateTexts } from './gate-texts.ts';
import './number-pad.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Figures for gloves. `value` is shown as `shown` says; OK is offered once `isReady`. */
export function NumberPad(props: {
  readonly value: string;
  readonly shown: string;
  readonly isReady: boolean;
  readonly label: string;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
}) {
  const t = useTexts(gateTexts);
  return (
    <div className="gate-pad" role="group" aria-label={props.label}>
      <output className="gate-pad-value">{props.shown}</output>
      {KEYS.map((key) => (
        <button key={key} type="button" onClick={() => props.onChange(props.value + key)}>
          {key}
        </button>
      ))}
      <button type="button" className="gate-pad-side" onClick={() => props.onChange(props.value.slice(0, -1))}>
        {t('erase')}
      </button>
      <button type="button" onClick={() => props.onChange(`${props.value}0`)}>
        0
      </button>
      <button type="button" className="gate-pad-ok" disabled={!props.isReady} onClick={props.onDone}>
        {t('ok')}
      </button>
    </div>
  );
}
