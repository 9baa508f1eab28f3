import type { Day } from '../../base/domain/day.ts';
import {
  CERTAIN_FROM,
  DOUBTFUL_FROM,
  EVIDENCE_WEIGHTS,
  nameWeight,
  PRIOR_WEIGHT,
  probabilityOf,
  type EvidenceCode,
} from './match-evidence.ts';
import { compareNames, isOneSlip, maskFits } from './name-similarity.ts';
import type { Sex } from './person.ts';

/** How much better than the next likely candidate the best must be: 64 times, as base-2 logarithm. */
const CLEAR_LEAD = 6;

/** What is compared of a person. All spellings are normalised (see `spelling.ts`); absent means unknown. */
export interface MatchFacts {
  /** As `nameKey`; may be masked (`张*`). */
  readonly name: string;
  /** `kind:number` of a number that may be stored, 15-digit ones brought to 18 (see `idKey`). */
  readonly id?: string | undefined;
  /** What was typed where it cannot be stored: wrong check digit, masked, too short. */
  readonly idTyped?: string | undefined;
  readonly birthDate?: Day | undefined;
  readonly sex?: Sex | undefined;
  /** Digits only; may be masked (`138****1234`). */
  readonly phones: readonly string[];
  /** As `placeKey`: `estate|building|unit|room`. */
  readonly places: readonly string[];
}

/** One comparison: the codes that held, and the probability (0 to 1) that both are one person. */
export interface Comparison {
  /** Sum of the weights, for telling the best of several; base-2 logarithm of the odds. */
  readonly weight: number;
  readonly probability: number;
  readonly evidence: readonly EvidenceCode[];
}

/**
 * The best candidate and what to do with it. `certain`: merge; `ambiguous`: somebody of these for sure, but two fit equally;
 * `doubtful`: let a worker decide; `none`: another person.
 */
export interface PersonMatch<Candidate> extends Comparison {
  readonly verdict: 'certain' | 'ambiguous' | 'doubtful' | 'none';
  readonly candidate: Candidate | undefined;
}

/** Compares two descriptions of a person. `nameShare` is the share (0 to 1) of people with this name, where known. */
export function comparePeople(a: MatchFacts, b: MatchFacts, nameShare?: number): Comparison {
  const evidence: EvidenceCode[] = [];
  const note = (code: EvidenceCode | undefined) => {
    if (code !== undefined) evidence.push(code);
  };
  note(compareIds(a, b));
  note(nameEvidence(a.name, b.name));
  note(compareBirths(a.birthDate, b.birthDate));
  if (a.sex && b.sex) note(a.sex === b.sex ? 'sexSame' : 'sexDiffers');
  note(comparePhones(a.phones, b.phones));
  note(comparePlaces(a.places, b.places));
  let weight = PRIOR_WEIGHT;
  for (const code of evidence)
    weight += code === 'nameSame' && nameShare !== undefined ? nameWeight(nameShare) : EVIDENCE_WEIGHTS[code];
  return { weight, probability: limit(probabilityOf(weight), evidence), evidence };
}

/**
 * Finds who a record is among the candidates. Two candidates that are both certain by themselves make the answer ambiguous.
 * `shareOf` tells how common a name is; without it every name counts as one in a thousand.
 */
export function matchPerson<Candidate extends MatchFacts>(question: {
  readonly record: MatchFacts;
  readonly candidates: Iterable<Candidate>;
  readonly shareOf?: (name: string) => number;
}): PersonMatch<Candidate> {
  const { record, candidates, shareOf } = question;
  let best: PersonMatch<Candidate> = {
    verdict: 'none',
    candidate: undefined,
    weight: -Infinity,
    probability: 0,
    evidence: [],
  };
  let second = -Infinity;
  let share: number | undefined;
  for (const candidate of candidates) {
    if (isSurelyOther(record, candidate)) continue;
    share ??= shareOf?.(record.name);
    const comparison = comparePeople(record, candidate, share);
    if (
      comparison.probability > best.probability ||
      (comparison.probability === best.probability && comparison.weight > best.weight)
    ) {
      if (best.probability >= CERTAIN_FROM) second = best.weight;
      best = { verdict: 'none', candidate, ...comparison };
    } else if (comparison.probability >= CERTAIN_FROM) second = Math.max(second, comparison.weight);
  }
  if (best.probability < DOUBTFUL_FROM) return { ...best, verdict: 'none', candidate: undefined };
  const isAlone = best.weight - second >= CLEAR_LEAD || best.evidence.includes('idSame');
  if (best.probability < CERTAIN_FROM) return { ...best, verdict: 'doubtful' };
  return { ...best, verdict: isAlone ? 'certain' : 'ambiguous' };
}

/**
 * Two numbers of one kind without the same name, birthday and door: `limit` never lets these be one, nor be asked about. In a roster
 * nearly every line meets such namesakes only, and comparing the rest of them took a sixth of planning.
 */
function isSurelyOther(a: MatchFacts, b: MatchFacts): boolean {
  if (compareIds(a, b) !== 'idConflicts') return false;
  const isAllElseSame = a.name === b.name && a.birthDate !== undefined && a.birthDate === b.birthDate;
  return !isAllElseSame || comparePlaces(a.places, b.places) !== 'dwellingSame';
}

/** Rules that no sum of weights may overrule; each keeps two people from becoming one. */
function limit(probability: number, evidence: readonly EvidenceCode[]): number {
  const has = (code: EvidenceCode) => evidence.includes(code);
  // Two valid numbers are two people; the same name, door and birthday still deserve a look.
  if (has('idConflicts')) {
    const isAllElseSame = has('nameSame') && has('birthSame') && has('dwellingSame');
    return isAllElseSame ? 0.7 : Math.min(probability, 0.1);
  }
  // A parent's number copied down to a child: an equal number with another name is a question.
  if (has('nameDiffers'))
    return has('idSame') ? Math.min(Math.max(probability, DOUBTFUL_FROM), 0.9) : Math.min(probability, 0.1);
  // Brothers may sound alike and share the phone and the door; their birth dates differ.
  const isNameWeak = has('nameSounds') || has('nameLooks') || has('nameMaskFits');
  const isPhoneFit = has('phoneSame') || has('phoneMaskFits');
  const isProven =
    has('idSame') || has('idNear') || has('idMaskFits') || has('birthSame') || (has('nameMaskFits') && isPhoneFit);
  if (isNameWeak && !isProven) return Math.min(probability, 0.95);
  // Namesakes with one phone or behind one door are one person however common the name, unless birth or sex say otherwise.
  const isSameHome = has('phoneSame') || has('dwellingSame');
  const isContradicted = has('birthDiffers') || has('sexDiffers') || has('idMaskDiffers');
  return has('nameSame') && isSameHome && !isContradicted ? Math.max(probability, 0.995) : probability;
}

function compareIds(a: MatchFacts, b: MatchFacts): EvidenceCode | undefined {
  if (a.id !== undefined && b.id !== undefined) {
    if (a.id === b.id) return 'idSame';
    // Somebody may hold a passport and a residence permit; only two of one kind contradict each other.
    return b.id.startsWith(a.id.slice(0, a.id.indexOf(':') + 1)) ? 'idConflicts' : undefined;
  }
  const [left, right] = [a.id?.split(':')[1] ?? a.idTyped, b.id?.split(':')[1] ?? b.idTyped];
  if (left === undefined || right === undefined) return undefined;
  if (left.includes('*') || right.includes('*')) return maskFits(left, right) ? 'idMaskFits' : 'idMaskDiffers';
  // The same typing error in two lists copied from each other counts like a near number.
  return left === right || isOneSlip(left, right) ? 'idNear' : 'idTypedWrong';
}

function nameEvidence(a: string, b: string): EvidenceCode {
  switch (compareNames(a, b)) {
    case 'same':
      return 'nameSame';
    case 'masked':
      return 'nameMaskFits';
    case 'sounds':
      return 'nameSounds';
    case 'looks':
      return 'nameLooks';
    case 'different':
      return 'nameDiffers';
  }
}

function compareBirths(a: Day | undefined, b: Day | undefined): EvidenceCode | undefined {
  if (!a || !b) return undefined;
  if (a === b) return 'birthSame';
  const isSwapped = a.slice(0, 4) === b.slice(0, 4) && a.slice(5, 7) === b.slice(8) && a.slice(8) === b.slice(5, 7);
  return isSwapped || isOneSlip(a, b) ? 'birthNear' : 'birthDiffers';
}

function comparePhones(a: readonly string[], b: readonly string[]): EvidenceCode | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.some((phone) => !phone.includes('*') && b.includes(phone))) return 'phoneSame';
  const isMasked = (phone: string) => phone.includes('*');
  if (a.some(isMasked) || b.some(isMasked))
    return a.some((one) => b.some((other) => maskFits(one, other))) ? 'phoneMaskFits' : 'phoneDiffers';
  return 'phoneDiffers';
}

function comparePlaces(a: readonly string[], b: readonly string[]): EvidenceCode | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  let best = 0;
  for (const one of a) for (const other of b) best = Math.max(best, placeLikeness(one, other));
  return PLACE_EVIDENCE[best];
}

const PLACE_EVIDENCE = ['placeDiffers', 'estateSame', 'buildingSame', 'dwellingSame'] as const;

/** 3 the same door, 2 the same building, 1 the same estate, 0 another place. A missing unit agrees with any unit. */
function placeLikeness(a: string, b: string): number {
  // A door compared with itself, the usual case: it needs a building or a room to be one.
  if (a === b) return !a.endsWith('|') || a.charAt(a.indexOf('|') + 1) !== '|' ? 3 : 2;
  const estateEnd = a.indexOf('|') + 1;
  if (!b.startsWith(a.slice(0, estateEnd))) return 0;
  if (!b.startsWith(a.slice(0, a.indexOf('|', estateEnd) + 1))) return 1;
  const [left, right] = [a.split('|'), b.split('|')];
  const isUnitFit = left[2] === right[2] || left[2] === '' || right[2] === '';
  return isUnitFit && left[3] === right[3] && (left[3] !== '' || left[1] !== '') ? 3 : 2;
}
