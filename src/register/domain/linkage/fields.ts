/** One way in which two values may agree, with what is believed about it before any list was seen. */
export interface Level {
  readonly code: string;
  /** Share (0 to 1) of pairs of one person that agree so. */
  readonly m: number;
  /** Share (0 to 1) of pairs of two people that agree so. */
  readonly u: number;
}

/** One thing that is compared. The levels are ordered from the best agreement to none and cover every outcome. */
export interface Field<Left, Right = Left> {
  readonly name: string;
  readonly levels: readonly Level[];
  /** Index of the level; undefined where one of the two says nothing. */
  compare(left: Left, right: Right): number | undefined;
  /**
   * Share (0 to 1) of two people who agree on this very value by chance: 张伟 tells less than 澹台雪. Replaces `u` at this level;
   * undefined: no better knowledge than the level's.
   */
  chance?(of: { readonly level: number; readonly left: Left; readonly right: Right }): number | undefined;
}

/** What is known about the levels of each field: one row a field, one number a level. */
export interface Weights {
  readonly m: readonly (readonly number[])[];
  readonly u: readonly (readonly number[])[];
  /** Share (0 to 1) of the compared pairs that are one person. */
  readonly matchShare: number;
}

/** One compared pair: the level of every field, -1 where nothing could be compared. */
export type Pattern = readonly number[];

/** Stands in a pattern where a field could not be compared. */
export const NOT_COMPARED = -1;

/** Compares two records on every field. */
export function comparePattern<Left, Right>(
  fields: readonly Field<Left, Right>[],
  pair: { readonly left: Left; readonly right: Right },
): Pattern {
  return fields.map((field) => field.compare(pair.left, pair.right) ?? NOT_COMPARED);
}

/** The weights before anything was learned. `matchShare`: share of compared pairs that are expected to be one person. */
export function priorWeights(fields: readonly { readonly levels: readonly Level[] }[], matchShare: number): Weights {
  return {
    m: fields.map(({ levels }) => levels.map(({ m }) => m)),
    u: fields.map(({ levels }) => levels.map(({ u }) => u)),
    matchShare,
  };
}

/**
 * The base-2 logarithm of how much likelier a pattern is for one person than for two. `chances`: better knowledge of `u`, by field.
 * Source: Fellegi and Sunter, A Theory for Record Linkage, JASA 64 (1969), section 3.
 */
export function patternWeight(
  weights: Weights,
  pattern: Pattern,
  chances: readonly (number | undefined)[] = [],
): number {
  let sum = 0;
  for (const [field, level] of pattern.entries()) {
    if (level === NOT_COMPARED) continue;
    const m = weights.m[field]?.[level] ?? 1;
    const u = chances[field] ?? weights.u[field]?.[level] ?? 1;
    sum += Math.log2(m / u);
  }
  return sum;
}
