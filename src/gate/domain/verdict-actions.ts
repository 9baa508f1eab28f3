import type { Direction, Resolution } from './gate-check.ts';
import type { VerdictCode } from './verdict-code.ts';

/**
 * What a guard may do after a verdict. `let`, `letHome`, `doctor`, `vouched`, `approved`, `waitAtHome`, `turnAway`, `refer` end the passage;
 * the others find out more.
 */
export type GateAction =
  | 'let'
  | 'letHome'
  | 'doctor'
  | 'vouched'
  | 'approved'
  | 'waitAtHome'
  | 'turnAway'
  | 'refer'
  | 'ask'
  | 'find'
  | 'visitor'
  | 'member'
  | 'wait'
  | 'scanAgain'
  | 'hostAgreed'
  | 'hostRefused'
  | 'hostUnreached';

const RESOLUTIONS: Partial<Readonly<Record<GateAction, Resolution>>> = {
  let: 'let',
  letHome: 'let',
  doctor: 'let',
  vouched: 'let',
  approved: 'let',
  waitAtHome: 'let',
  turnAway: 'turnedAway',
  refer: 'referred',
};

/** What the log writes for an action; undefined while the passage goes on. */
export function resolutionOf(action: GateAction): Resolution | undefined {
  return RESOLUTIONS[action];
}

const PROVE: readonly GateAction[] = ['ask', 'vouched', 'turnAway'];
const LOOK: readonly GateAction[] = ['find', 'scanAgain', 'visitor', 'turnAway'];
const HOST: readonly GateAction[] = ['hostAgreed', 'hostUnreached', 'hostRefused', 'turnAway'];

/** The first is the one the words advise. A verdict that is not here needs no button: it passes, or a reading is awaited. */
const ACTIONS: Partial<Readonly<Record<VerdictCode, readonly GateAction[]>>> = {
  fever: ['refer', 'waitAtHome', 'turnAway'],
  stayHome: ['turnAway', 'doctor'],
  stayInCommunity: ['turnAway', 'doctor'],
  cardForged: LOOK,
  cardRevoked: ['find', 'scanAgain', 'turnAway'],
  failedQuestion: ['vouched', 'visitor', 'turnAway'],
  hostRefused: ['turnAway', 'hostAgreed'],
  visitorsNotAdmitted: ['turnAway', 'approved'],
  visitEnded: ['visitor', 'turnAway'],
  errandUsedUp: ['turnAway', 'doctor'],
  restrictedReturn: ['letHome'],
  medicalOnly: ['doctor', 'turnAway'],
  askWho: ['member', 'turnAway'],
  measureAgain: ['wait', 'turnAway'],
  identityAgain: PROVE,
  twoGates: PROVE,
  wrongDirection: PROVE,
  cardExpired: PROVE,
  cardNotYet: PROVE,
  identityNeeded: PROVE,
  cardOtherCommunity: ['visitor', 'find', 'turnAway'],
  cardUnknownKey: LOOK,
  cardUnreadable: LOOK,
  cardOther: LOOK,
  certificateGenuine: ['visitor', 'find', 'turnAway'],
  certificateUnproven: LOOK,
  notListed: ['approved', 'visitor', 'turnAway'],
  errandCardNeeded: ['scanAgain', 'let', 'turnAway'],
  hostUnreached: HOST,
  hostNotAsked: HOST,
  hostAsked: ['wait', 'hostAgreed', 'hostRefused', 'turnAway'],
  visitNotYet: ['approved', 'turnAway'],
  vehicleUnknown: ['visitor', 'find', 'turnAway'],
  unknownPerson: ['find', 'visitor', 'turnAway'],
};

/**
 * The buttons below a verdict, the advised one first. Only who is outside can wait at home for the doctor.
 * Source: needs P2: on the way home of a resident there is no button that sends away.
 */
export function actionsFor(of: { readonly code: VerdictCode; readonly direction: Direction }): readonly GateAction[] {
  const actions = ACTIONS[of.code] ?? [];
  return of.direction === 'in' ? actions : actions.filter((action) => action !== 'waitAtHome');
}
