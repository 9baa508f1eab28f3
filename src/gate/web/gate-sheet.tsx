import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../../base/web/preferences.tsx';
import { gateTexts } from './gate-texts.ts';

/** A screen over the camera with a heading and a way back at the thumb. */
export function GateSheet(props: {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
  /** Beside the way back, at the thumb. */
  readonly foot?: ReactNode;
}) {
  const t = useTexts(gateTexts);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="gate-sheet" aria-label={props.title}>
      <h1 ref={title} tabIndex={-1}>
        {props.title}
      </h1>
      <div className="gate-sheet-body">{props.children}</div>
      <footer className="gate-sheet-foot">
        <button type="button" className="gate-button" onClick={props.onBack}>
          {t('back')}
        </button>
        {props.foot}
      </footer>
    </section>
  );
}

/** One of several, all in sight. */
export function GateChoices<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly choices: readonly { readonly value: Value; readonly text: string }[];
  readonly onChange: (value: Value) => void;
}) {
  const isWide = props.choices.some(({ text }) => text.length > 3);
  return (
    <fieldset className={isWide ? 'gate-choices gate-choices-wide' : 'gate-choices'}>
      <legend>{props.label}</legend>
      {props.choices.map(({ value, text }) => (
        <button key={value} type="button" aria-pressed={value === props.value} onClick={() => props.onChange(value)}>
          {text}
        </button>
      ))}
    </fieldset>
  );
}
