import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAnswerWatch, visitOf } from './asked-visits.ts';
import { getPhone } from '../../base/web/offline/current-phone.ts';
import { correctedMs, correctedNow } from '../../base/web/offline/clock.ts';
import { useLocale } from '../../base/web/preferences.tsx';
import { newId } from '../../base/web/new-id.ts';
import type { Scan } from '../../base/web/scan/scan-loop.ts';
import { createNews } from '../../base/web/scan/scan-news.ts';
import { resolutionOf, type GateAction } from '../domain/verdict-actions.ts';
import { openCase, type CaseContext, type CaseSource, type GateCase } from './gate-case.ts';
import { nameOf, weigh, type InHand } from './gate-in-hand.ts';
import { usePassReader } from './gate-pass-reader.ts';
import { keepPassage, type Kept } from './gate-record.ts';
import { sense } from './gate-sense.ts';
import { gateSettings } from './gate-settings.ts';
import { useGateWorld, type GateWorld } from './gate-world.ts';
import { changeHeld, loadHeld, useHeld } from './held-store.ts';
import { withHeld, withoutHeld, type Held } from './held.ts';
import { ownLog, useOwnLog, loadOwnLog } from './own-log-store.ts';
import type { OwnLog } from './own-log.ts';

/** What the screens of the gate do. */
export interface GateDesk {
  readonly world: GateWorld;
  readonly inHand: InHand | undefined;
  readonly held: readonly Held[];
  /** A record that could not be put in the outbox: said loudly. */
  readonly notKept: boolean;
  /** What a case is weighed by at this moment. */
  readonly context: () => CaseContext;
  readonly mayLook: () => boolean;
  readonly onScan: (scan: Scan) => void;
  readonly open: (source: CaseSource, shown?: GateCase['shown']) => void;
  readonly change: (change: Partial<GateCase>) => void;
  readonly end: (action: GateAction) => void;
  readonly emergency: () => void;
  readonly close: () => void;
  readonly hold: () => void;
  readonly resume: (held: Held) => void;
}

/** A household that has not answered by its link for so long is called. */
const ANSWER_MINUTES = 3;

/** The desk: one passage in hand, decided again with everything that becomes known, recorded once. */
export function useGateDesk(): GateDesk {
  const world = useGateWorld();
  const own = useOwnLog();
  const locale = useLocale();
  const [inHand, setInHand] = useState<InHand>();
  const waiting = useWaiting(world);
  const [notKept, noteKept] = useNotKept();
  useEffect(() => {
    void loadOwnLog();
    void loadHeld();
  }, []);

  const advance = (gateCase: GateCase) => {
    const next = weigh(gateCase, contextOf(world));
    const isOther = inHand?.verdict.code !== next.verdict.code || inHand.gateCase.key !== gateCase.key;
    setInHand(settle(next, noteKept));
    // Seen first: the first sound of a shift takes a phone 20 ms.
    if (isOther) setTimeout(() => sense(next.verdict, locale));
  };
  useAnswers({ world, own, inHand, held: waiting.held, onAnswer: advance });
  const open: GateDesk['open'] = (source, shown) => {
    advance(openCase({ key: newId(), source, direction: gateSettings().direction, ...(shown ? { shown } : {}) }));
  };
  const onScan = useScans(world, open);
  return {
    ...{ world, inHand, held: waiting.held, notKept, open },
    context: () => contextOf(world),
    mayLook: () => inHand === undefined || inHand.gateCase.doneAs !== undefined,
    onScan,
    change: (change) => {
      if (inHand) advance({ ...inHand.gateCase, ...change });
    },
    end: (action) => {
      const resolution = resolutionOf(action);
      if (!inHand || !resolution) return;
      noteKept(keepPassage({ ...inHand, resolution }));
      setInHand(undefined);
    },
    emergency: () => advance({ ...caseForEmergency(inHand), emergency: 'declared' }),
    close: () => setInHand(undefined),
    hold: () => {
      if (inHand && waiting.add(inHand)) setInHand(undefined);
    },
    resume: (one) => {
      waiting.drop(one);
      advance(one.gateCase);
    },
  };
}

/** Whether the last record could not be kept, and what follows the keeping of one. */
function useNotKept(): readonly [boolean, (kept: Promise<Kept>) => void] {
  const [notKept, setNotKept] = useState(false);
  const note = (kept: Promise<Kept>) => {
    kept.then(
      (how) => setNotKept(how === 'lost'),
      () => setNotKept(true),
    );
  };
  return [notKept, note];
}

/** Opens a case for every card that is shown anew. */
function useScans(world: GateWorld, open: GateDesk['open']): GateDesk['onScan'] {
  const readCard = usePassReader(world);
  const [isNews] = useState(createNews);
  const [scanned, setScanned] = useState<Omit<Scan, 'text'>>();
  useMeasure(scanned);
  return ({ text, at, workMs }) => {
    if (!isNews(text, at)) return;
    void readCard(text).then((card) => {
      // At once, before anything that follows from the record being kept.
      flushSync(() => {
        open({ kind: 'card', ...card });
        setScanned(workMs === undefined ? { at } : { at, workMs });
      });
    });
  };
}

/** What a guard waits for: from the picture of the card to the verdict on the screen. */
function useMeasure(scanned: Omit<Scan, 'text'> | undefined): void {
  useLayoutEffect(() => {
    if (scanned === undefined) return;
    performance.measure('gate.scanToDecision', { start: scanned.at, detail: { workMs: scanned.workMs } });
  }, [scanned]);
}

/** The passage in hand, or one of somebody whom nobody has asked yet. */
function caseForEmergency(inHand: InHand | undefined): GateCase {
  if (inHand && inHand.gateCase.doneAs === undefined) return inHand.gateCase;
  return openCase({ key: newId(), source: { kind: 'nobody' }, direction: gateSettings().direction });
}

/** Those who rest until their second measurement. */
function useWaiting(world: GateWorld) {
  const held = useHeld();
  return {
    held,
    /** True when there is a first measurement to wait after. */
    add: (inHand: InHand): boolean => {
      const { gateCase } = inHand;
      const isAsked = inHand.verdict.code === 'hostAsked';
      if (!gateCase.first && !isAsked) return false;
      const fromMs = isAsked || !gateCase.first ? correctedMs() : Date.parse(gateCase.first.at);
      const dueMs = fromMs + (isAsked ? ANSWER_MINUTES : world.rules.measureAgainMinutes) * 60_000;
      const one = { gateCase, name: nameOf(inHand) ?? '', dueMs, ...(isAsked ? { waitsFor: 'answer' as const } : {}) };
      changeHeld((before) => withHeld(before, one));
      return true;
    },
    drop: (one: Held) => changeHeld((before) => withoutHeld(before, one)),
  };
}

/** Follows the word of households: for the passage in hand at once, for those who wait on the list. */
function useAnswers(of: {
  readonly world: GateWorld;
  readonly own: OwnLog;
  readonly inHand: InHand | undefined;
  readonly held: readonly Held[];
  readonly onAnswer: (gateCase: GateCase) => void;
}): void {
  const { world, own, inHand, held, onAnswer } = of;
  const answerOf = (gateCase: GateCase) => visitOf(gateCase.source, { own, world })?.hostAnswer;
  const isInHandAsked = inHand?.verdict.code === 'hostAsked';
  useAnswerWatch(isInHandAsked || held.some(({ gateCase }) => answerOf(gateCase) === 'asked'));
  const answer = inHand && isInHandAsked ? answerOf(inHand.gateCase) : undefined;
  const hear = useRef(onAnswer);
  useEffect(() => {
    hear.current = onAnswer;
  });
  const waiting = useRef<GateCase>(undefined);
  useEffect(() => {
    waiting.current = inHand?.gateCase;
  });
  useEffect(() => {
    if (answer !== undefined && answer !== 'asked' && waiting.current) hear.current(waiting.current);
  }, [answer]);
}

function contextOf(world: GateWorld): CaseContext {
  const { communityId } = getPhone();
  return { world, own: ownLog(), gateId: gateSettings().gateId, communityId, now: correctedNow() };
}

/** Who passes is recorded at once; a card shown twice is recorded no second time. */
function settle(next: InHand, noteKept: (kept: Promise<Kept>) => void): InHand {
  const { gateCase, verdict } = next;
  if (gateCase.doneAs !== undefined || verdict.outcome !== 'pass') return next;
  if (verdict.code === 'repeat') return { ...next, gateCase: { ...gateCase, doneAs: 'repeat' } };
  const resolution = gateCase.emergency === undefined ? 'let' : 'emergency';
  noteKept(keepPassage({ ...next, resolution }));
  return { ...next, gateCase: { ...gateCase, doneAs: resolution } };
}
