import { correctedNow } from '../../base/web/offline/clock.ts';
import { sendLater } from '../../base/web/offline/hooks.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { actionsFor, resolutionOf, type GateAction } from '../domain/verdict-actions.ts';
import type { GateDesk } from './gate-desk.ts';
import type { InHand } from './gate-in-hand.ts';
import { actionTexts, gateTexts } from './gate-texts.ts';
import type { GateView } from './gate-view.ts';
import { noteVisit } from './own-log.ts';
import { changeOwnLog } from './own-log-store.ts';

const VIEWS: Partial<Readonly<Record<GateAction, GateView>>> = {
  ask: 'question',
  find: 'find',
  visitor: 'visitor',
  member: 'members',
};
const ANSWERS: Partial<Readonly<Record<GateAction, 'agreed' | 'refused' | 'unreached'>>> = {
  hostAgreed: 'agreed',
  hostRefused: 'refused',
  hostUnreached: 'unreached',
};

/** What happened: the advised button first, and always the one for emergencies. */
export function GateActions(props: {
  readonly desk: GateDesk;
  readonly inHand: InHand;
  readonly go: (view: GateView) => void;
}) {
  const { desk, inHand, go } = props;
  const t = useTexts(gateTexts);
  const a = useTexts(actionTexts);
  const { verdict, gateCase, people } = inHand;
  const actions = actionsFor({ code: verdict.code, direction: gateCase.direction });
  const act = (action: GateAction) => {
    const answer = ANSWERS[action];
    const view = VIEWS[action];
    if (answer && people.visit) {
      answerVisit(people.visit, answer);
      desk.change({});
    } else if (view) go(view);
    else if (action === 'wait') desk.hold();
    // Vouched for is as good as answered, and the temperature is still to be taken; after two wrong answers the log keeps those.
    else if (action === 'vouched' && verdict.code !== 'failedQuestion') desk.change({ identity: 'right' });
    else if (resolutionOf(action)) desk.end(action);
    else desk.close();
  };
  return (
    <footer className="gate-verdict-foot">
      {actions.map((action, at) => (
        <button
          key={action}
          type="button"
          className={at === 0 ? 'gate-button gate-button-advised' : 'gate-button'}
          onClick={() => act(action)}
        >
          {a(action)}
        </button>
      ))}
      {actions.length === 0 && (
        <button type="button" className="gate-button" onClick={desk.close}>
          {t('back')}
        </button>
      )}
      <button type="button" className="gate-button gate-button-emergency" onClick={desk.emergency}>
        {t('emergency')}
      </button>
    </footer>
  );
}

/** The household was asked by a call: told to the office, and known here at once. */
function answerVisit(visit: NonNullable<InHand['people']['visit']>, answer: 'agreed' | 'refused' | 'unreached'): void {
  changeOwnLog((log) => noteVisit(log, { ...visit, hostAnswer: answer }));
  void sendLater({
    name: 'answerVisit',
    input: { visitId: visit.visitId, answer, by: 'call', at: correctedNow() },
  });
}
