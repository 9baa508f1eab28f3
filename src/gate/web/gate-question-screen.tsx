import { useState } from 'react';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { identityQuestions, isRightAnswer, pickQuestion, type IdentityFacts } from '../domain/identity-question.ts';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import type { GateDesk } from './gate-desk.ts';
import type { InHand } from './gate-in-hand.ts';
import { gateFormTexts } from './gate-form-texts.ts';
import { GateSheet } from './gate-sheet.tsx';
import { NumberPad } from './number-pad.tsx';

/** One question whose answer is on no screen. The guard types what he hears; the phone knows whether it is right. */
export function GateQuestionScreen(props: { readonly desk: GateDesk; readonly onDone: () => void }) {
  const t = useTexts(gateFormTexts);
  const locale = useLocale();
  const [answer, setAnswer] = useState('');
  const { inHand, change } = props.desk;
  const asked = inHand && questionFor(inHand);
  if (!asked) {
    return (
      <GateSheet title={t('askTitle')} onBack={props.onDone}>
        <p className="gate-say">{t('askNothing')}</p>
      </GateSheet>
    );
  }
  const { topic, facts } = asked;
  const judge = () => {
    const { identity, shown } = inHand.gateCase;
    const isRight = isRightAnswer({ topic, facts, answer });
    const wrong = identity === 'wrongOnce' ? 'wrong' : 'wrongOnce';
    change({ identity: isRight ? 'right' : wrong, shown: [...shown, topic] });
    props.onDone();
  };
  return (
    <GateSheet title={t('askTitle')} onBack={props.onDone}>
      <p className="gate-say">{identityQuestions[topic][locale]}</p>
      <p className="gate-hint">{t('askHint')}</p>
      <NumberPad
        label={identityQuestions[topic][locale]}
        value={answer}
        shown={answer}
        isReady={answer !== ''}
        onChange={(next) => setAnswer(next.slice(0, 11))}
        onDone={judge}
      />
    </GateSheet>
  );
}

/** The question of this passage: not what the card or the search gave away. The same passage is asked the same. */
function questionFor({ gateCase, people }: InHand) {
  if (!people.person) return undefined;
  const facts = factsOf(people.person);
  const onCard = gateCase.source.kind === 'card' ? (['room'] as const) : [];
  const seed = Number.parseInt(gateCase.key.slice(-6), 16);
  const topic = pickQuestion({ facts, shown: [...gateCase.shown, ...onCard], seed });
  return topic && { topic, facts };
}

function factsOf(row: GatePersonRow): IdentityFacts {
  return { room: row[5], householdSize: row[7], phoneTails: row[6].split(' ').filter(Boolean) };
}
