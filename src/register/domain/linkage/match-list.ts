import { NOT_COMPARED, comparePattern, type Field, type Pattern } from './fields.ts';
import { levelShares } from './learn-weights.ts';
import { mostAllowed } from './list-limits.ts';
import type { ListedPerson, RegisteredPerson } from './listed-person.ts';
import { isPersonEvidence, type PersonEvidence } from './person-evidence.ts';
import { personFields, type Surroundings } from './person-fields.ts';

/** A row of a list with those of the register who share a key with it. */
export interface ListedRow {
  readonly person: ListedPerson;
  readonly candidates: readonly RegisteredPerson[];
}

/** One person of the register who may be meant. */
export interface ListCandidate {
  readonly person: RegisteredPerson;
  /** 0 to 1; those of one row add up to at most 1. */
  readonly probability: number;
  readonly evidence: readonly PersonEvidence[];
}

/**
 * Who a row means. `certain`: this person; `doubtful`: one of the candidates, a worker decides; `formerly`: somebody who has moved
 * away; `none`: nobody of the register.
 */
export interface RowMatch {
  readonly verdict: 'certain' | 'doubtful' | 'formerly' | 'none';
  /** Likeliest first; empty for `none`. */
  readonly candidates: readonly ListCandidate[];
}

/**
 * From this probability on a row is matched by itself. Most of those that are have more, so that far fewer than one in a hundred is
 * wrong, and whoever calls asks first who is there.
 */
export const CERTAIN = 0.9;
/** From this probability on, all candidates together, a row is put before a worker. */
const DOUBTFUL = 0.25;
/** A candidate below this is not worth the eye. */
const SHOWN = 0.02;
const MOST_SHOWN = 9;
const ROUNDS = 8;
/** The priors count as so many rows. */
const TRUST = 100;
/** Share of a list that lives in the area, before the list has told. */
const SHARE_HERE = 0.3;

interface ComparedPair {
  readonly candidate: RegisteredPerson;
  readonly pattern: Pattern;
  /** Sum of the base-2 logarithms of `u`. */
  readonly chance: number;
  readonly evidence: readonly PersonEvidence[];
  readonly allowed: number;
}

/**
 * Matches the rows of lists with the register. The weights are learned on these rows by expectation and maximisation: which candidate
 * a row means, if any, is what is not known. Candidates of one row compete, so that three brothers never are one certain match.
 * Source: Fellegi and Sunter (1969); term frequencies after Winkler (1989).
 */
export function matchList(of: {
  readonly rows: readonly ListedRow[];
  readonly around: Surroundings;
}): readonly RowMatch[] {
  const fields = personFields(of.around);
  const compared = of.rows.map((row) => row.candidates.map((candidate) => compare(fields, row.person, candidate)));
  const model = learn({ fields, compared, people: of.around.people });
  return compared.map((pairs) => verdictOf(weigh(pairs, model)));
}

interface Model {
  /** Base-2 logarithms of `m`. */
  readonly weights: readonly (readonly number[])[];
  /** Base-2 logarithm of the odds that a row means one given person of the area. */
  readonly prior: number;
}

function learn(of: {
  readonly fields: readonly Field<ListedPerson, RegisteredPerson>[];
  readonly compared: readonly (readonly ComparedPair[])[];
  readonly people: number;
}): Model {
  const { compared, people } = of;
  const beliefs = of.fields.map(({ levels }) => levels.map(({ m }) => m));
  let model = modelOf(beliefs, priorOf(SHARE_HERE, people));
  for (let round = 0; round < ROUNDS; round += 1) {
    const counted = compared.flatMap((pairs) => {
      const amounts = probabilities(pairs, model);
      return pairs.map(({ pattern }, at) => ({ pattern, amount: amounts[at] ?? 0 }));
    });
    const found = counted.reduce((sum, { amount }) => sum + amount, 0);
    const share = (found + TRUST * SHARE_HERE) / (compared.length + TRUST);
    model = modelOf(levelShares({ prior: beliefs, trust: TRUST, counted }), priorOf(share, people));
  }
  return model;
}

function modelOf(m: readonly (readonly number[])[], prior: number): Model {
  return { weights: m.map((levels) => levels.map(Math.log2)), prior };
}

function priorOf(share: number, people: number): number {
  const here = Math.min(0.98, share);
  return Math.log2(here / (1 - here) / people);
}

function compare(
  fields: readonly Field<ListedPerson, RegisteredPerson>[],
  left: ListedPerson,
  right: RegisteredPerson,
): ComparedPair {
  const pattern = comparePattern(fields, { left, right });
  const evidence: PersonEvidence[] = [];
  let chance = 0;
  for (const [at, field] of fields.entries()) {
    const level = pattern[at] ?? NOT_COMPARED;
    const found = field.levels[level];
    if (!found) continue;
    chance += Math.log2(field.chance?.({ level, left, right }) ?? found.u);
    if (isPersonEvidence(found.code)) evidence.push(found.code);
  }
  return { candidate: right, pattern, chance, evidence, allowed: mostAllowed(evidence) };
}

interface WeighedPair extends ComparedPair {
  readonly probability: number;
}

/** The probability of every candidate of one row, of whom at most one is meant. */
function probabilities(pairs: readonly ComparedPair[], model: Model): readonly number[] {
  const odds = pairs.map(({ pattern, chance, allowed }) => {
    let weight = model.prior - chance;
    pattern.forEach((level, field) => {
      if (level !== NOT_COMPARED) weight += model.weights[field]?.[level] ?? 0;
    });
    return Math.min(2 ** Math.min(weight, 60), allowed === 1 ? Infinity : allowed / (1 - allowed));
  });
  const all = 1 + odds.reduce((sum, value) => sum + value, 0);
  return odds.map((value) => value / all);
}

function weigh(pairs: readonly ComparedPair[], model: Model): readonly WeighedPair[] {
  const found = probabilities(pairs, model);
  return pairs.map((pair, at) => ({ ...pair, probability: found[at] ?? 0 }));
}

function verdictOf(pairs: readonly WeighedPair[]): RowMatch {
  const sorted = [...pairs].sort((a, b) => b.probability - a.probability);
  const rivals = sorted[0] ? rivalsOf(sorted[0], sorted) : [];
  const candidates = sorted
    .filter((pair) => pair.probability >= SHOWN || rivals.includes(pair))
    .slice(0, MOST_SHOWN)
    .map(({ candidate, probability, evidence }): ListCandidate => ({
      person: candidate,
      probability,
      evidence: candidate.isGone ? [...evidence, 'movedAway'] : evidence,
    }));
  const [best] = candidates;
  const together = candidates.reduce((sum, { probability }) => sum + probability, 0);
  if (!best || together < DOUBTFUL) return { verdict: 'none', candidates: [] };
  if (best.probability < CERTAIN || rivals.length > 0) return { verdict: 'doubtful', candidates };
  return { verdict: best.person.isGone ? 'formerly' : 'certain', candidates };
}

/** A surname beside the phone of a family means any of the family who have it, however much likelier one of them is. */
function rivalsOf(best: WeighedPair, pairs: readonly WeighedPair[]): readonly WeighedPair[] {
  return isFamilyOnly(best) ? pairs.filter((pair) => pair !== best && isFamilyOnly(pair)) : [];
}

const FITTING_MASK: readonly PersonEvidence[] = ['nameMaskFits', 'nameMaskFitsLoosely'];
const FAMILY: readonly PersonEvidence[] = [
  'phoneSame',
  'phoneOfFamily',
  'phoneMaskFits',
  'phoneMaskOfFamily',
  'dwellingSame',
];
const TELLING: readonly PersonEvidence[] = [
  'idSame',
  'idNear',
  'idMaskFits',
  'birthSame',
  'idConflicts',
  'idMaskDiffers',
  'sexDiffers',
  'ageDiffers',
  'ageSame',
];

function isFamilyOnly({ evidence }: WeighedPair): boolean {
  const has = (codes: readonly PersonEvidence[]) => evidence.some((code) => codes.includes(code));
  return has(FITTING_MASK) && has(FAMILY) && !has(TELLING);
}
