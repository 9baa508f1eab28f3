import { useEffect } from 'react';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { dayWords, sayVerdict, verdictWords } from '../domain/gate-verdict.ts';
import type { Verdict } from '../domain/decide-gate.ts';
import { GateActions } from './gate-actions.tsx';
import type { GateDesk } from './gate-desk.ts';
import { nameOf, type InHand } from './gate-in-hand.ts';
import { GatePassengers, GateTemperature } from './gate-readings.tsx';
import { GateShape, type GateTone } from './gate-shape.tsx';
import { gateTexts } from './gate-texts.ts';
import type { GateView } from './gate-view.ts';
import './gate-verdict.css';

/** Green stays so long unless the next card comes first. */
const SHOWN_MS = 4_000;

/** The whole screen says it: colour, shape, few words; below them what may be done. */
export function GateVerdictScreen(props: {
  readonly desk: GateDesk;
  readonly inHand: InHand;
  readonly go: (view: GateView) => void;
}) {
  const { desk, inHand, go } = props;
  const { verdict, gateCase } = inHand;
  const t = useTexts(gateTexts);
  const locale = useLocale();
  const { helpLine } = desk.world.rules;
  const words = sayVerdict({ verdict, helpLine, locale });
  const tone = toneOf(verdict);
  const isDone = gateCase.doneAs !== undefined;
  const { close } = desk;
  useEffect(() => {
    if (!isDone || verdict.code === 'emergency') return;
    const timer = setTimeout(close, SHOWN_MS);
    return () => clearTimeout(timer);
    // The functions of the desk are new with every drawing; the time runs from the verdict on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isDone, verdict.code]);
  return (
    <section className={`gate-verdict gate-tone-${tone}`} role="alertdialog" aria-label={words.title}>
      <div
        className={isDone ? 'gate-verdict-face gate-verdict-face-done' : 'gate-verdict-face'}
        onClick={isDone ? close : undefined}
      >
        <GateShape tone={tone} size={isDone ? 168 : 88} />
        <div>
          <h1>{words.title}</h1>
          <Who inHand={inHand} />
        </div>
      </div>
      <div className="gate-verdict-words" key={verdict.code}>
        <p className="gate-say">{words.say}</p>
        {(verdict.outcome !== 'pass' || verdict.code === 'emergency') && <p>{withCall(words.next, helpLine)}</p>}
        <p className="gate-why">{words.why}</p>
        <Until verdict={verdict} />
        {!isDone && <Notes verdict={verdict} />}
        {verdict.outcome === 'stop' && <p className="gate-objection">{withCall(words.objection, helpLine)}</p>}
        <GateTemperature desk={desk} inHand={inHand} />
        <GatePassengers desk={desk} inHand={inHand} />
      </div>
      {isDone ? (
        <footer className="gate-verdict-foot">
          <button type="button" className="gate-button" onClick={close}>
            {t('next')}
          </button>
        </footer>
      ) : (
        <GateActions desk={desk} inHand={inHand} go={go} />
      )}
    </section>
  );
}

/** The help line where it stands in the words, to be called by a tap. */
function withCall(words: string, helpLine: string) {
  const at = helpLine === '' ? -1 : words.indexOf(helpLine);
  if (at < 0) return words;
  return (
    <>
      {words.slice(0, at)}
      <a href={`tel:${helpLine.replace(/[^\d+]/g, '')}`}>{helpLine}</a>
      {words.slice(at + helpLine.length)}
    </>
  );
}

/** A reading that is awaited is no doubt about the person: it has a tone of its own. */
function toneOf({ code, outcome }: Verdict): GateTone {
  return code === 'temperatureMissing' || code === 'passengersMissing' ? 'read' : outcome;
}

function Who({ inHand }: { readonly inHand: InHand }) {
  const { people, question } = inHand;
  const name = nameOf(inHand);
  const { who } = question;
  const claimed = who.kind === 'card' && 'claims' in who.read ? who.read.claims.place : undefined;
  // A room that may still be asked for is not shown.
  const hidesPlace = who.kind === 'typed' && question.identity !== 'right';
  const place = hidesPlace ? undefined : (people.person?.[4] ?? people.visit?.host ?? claimed);
  if (name === undefined && place === undefined) return undefined;
  return (
    <p className="gate-who">
      {name !== undefined && <strong>{name}</strong>}
      {place !== undefined && place !== '' && <span>{place}</span>}
    </p>
  );
}

function Until({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(gateTexts);
  const locale = useLocale();
  const { untilDay, clause } = verdict.details;
  if (untilDay === undefined || untilDay === '9999-12-31') return undefined;
  return (
    <p className="gate-why">
      {t('until', { day: dayWords(String(untilDay), locale) })}
      {clause !== undefined && clause !== '' && ` · ${t('clause', { clause })}`}
    </p>
  );
}

/** What else was found; readings that are awaited have their own keys below. */
function Notes({ verdict }: { readonly verdict: Verdict }) {
  const locale = useLocale();
  const said = verdict.notes.filter((code) => code !== 'temperatureMissing' && code !== 'passengersMissing');
  if (said.length === 0) return undefined;
  return <p className="gate-notes">＋ {said.map((code) => verdictWords[code].title[locale]).join(' · ')}</p>;
}
