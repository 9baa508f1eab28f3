import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useAnswerWatch, visitOf } from './asked-visits.ts';
import { getPhone } from '../../base/web/offline/current-phone.ts';
import { correctedMs, correctedNow } from '../../base/web/offline/clock.ts';
import { useLocale } from '../../base/web/preferences.tsx';
import { newId } from '../../base/web/new-id.ts';
import type { Scan } from '../../base/web/scan/scan-loop.ts';
import { decideGate, type Verdict } from '../domain/decide-gate.ts';
import type { GateQuestion } from '../domain/gate-question.ts';
import { resolutionOf, type GateAction } from '../domain/verdict-actions.ts';
import { openCase, peopleOf, questionOf, type CasePeople, type CaseSource, type GateCase } from './gate-case.ts';
import { usePassReader } from './gate-pass-reader.ts';
import { keepPassage, type Kept } from './gate-record.ts';
import { sense } from './gate-sense.ts';
import { gateSettings } from './gate-settings.ts';
import { useGateWorld, type GateWorld } from './gate-world.ts';
import { changeHeld, loadHeld, useHeld } from './held-store.ts';
import { withHeld, withoutHeld, type Held } from './held.ts';
import { ownLog, useOwnLog, loadOwnLog } from './own-log-store.ts';
import type { OwnLog } from './own-log.ts';

/** The passage on the screen. */
export interface InHand {
  readonly gateCase: GateCase;
  readonly question: GateQuestion;
  readonly verdict: Verdict;
  readonly people: CasePeople;
}

/** What the screens of the gate do. */
export interface GateDesk {
  readonly world: GateWorld;
  readonly inHand: InHand | undefined;
  readonly held: readonly Held[];
  /** A record that could not be put in the outbox: said loudly. */
  readonly notKept: boolean;
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
/** A card held before the camera is read ten times a second; it is one showing until it was away so long. */
const SAME_CARD_MS = 2_500;

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
    const next = weighed(gateCase, world);
    const isOther = inHand?.verdict.code !== next.verdict.code || inHand.gateCase.key !== gateCase.key;
    if (isOther) sense(next.verdict, locale);
    setInHand(settle(next, noteKept));
  };
  useAnswers({ world, own, inHand, held: waiting.held, onAnswer: advance });
  const open: GateDesk['open'] = (source, shown) => {
    advance(openCase({ key: newId(), source, direction: gateSettings().direction, ...(shown ? { shown } : {}) }));
  };
  const onScan = useScans(world, open);
  return {
    ...{ world, inHand, held: waiting.held, notKept, open },
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

/** Tells a card that is shown from one that is still shown. */
function useNewsOnly(): (text: string, atMs: number) => boolean {
  const seen = useRef({ text: '', atMs: 0 });
  return (text, atMs) => {
    const isSame = text === seen.current.text && atMs - seen.current.atMs < SAME_CARD_MS;
    seen.current = { text, atMs };
    return !isSame;
  };
}

/** Opens a case for every card that is shown anew. */
function useScans(world: GateWorld, open: GateDesk['open']): GateDesk['onScan'] {
  const readCard = usePassReader(world);
  const isNews = useNewsOnly();
  const [scanned, setScanned] = useState<Omit<Scan, 'text'>>();
  useMeasure(scanned);
  return ({ text, at, workMs }) => {
    if (!isNews(text, at)) return;
    void readCard(text).then((card) => {
      open({ kind: 'card', ...card });
      setScanned(workMs === undefined ? { at } : { at, workMs });
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

function weighed(gateCase: GateCase, world: GateWorld): InHand {
  const { communityId } = getPhone();
  const context = { world, own: ownLog(), gateId: gateSettings().gateId, communityId, now: correctedNow() };
  const question = questionOf(gateCase, context);
  return { gateCase, question, verdict: decideGate(question), people: peopleOf(gateCase, context) };
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

/** The name on the screen: by the list, by the visit, by the card. */
export function nameOf({ people, question }: Pick<InHand, 'people' | 'question'>): string | undefined {
  const { who } = question;
  if (people.person) return people.person[1];
  if (people.visit) return people.visit.name;
  if (who.kind === 'vehicle') return who.plate;
  return who.kind === 'card' && 'claims' in who.read ? (who.read.claims.name ?? who.read.claims.plate) : undefined;
}
