import { daysBetween, type Day } from '../../base/domain/day.ts';
import type { ClusterRule } from './cluster-rule.ts';
import type { ClusterScope } from './pack-words.ts';

/** A case as far as counting needs it: no name, no person. */
export interface DatedCase {
  readonly id: string;
  readonly illness: string;
  readonly day: Day;
  /** Where it belongs, for example `{class: '3-2', school: 'x'}`; keys are compared as they are. */
  readonly scopes: Readonly<Partial<Record<ClusterScope, string>>>;
  readonly outcome?: 'hospitalised' | 'died';
}

/** Cases that reach a threshold: which rule, among whom, from when to when. */
export interface Cluster {
  readonly rule: ClusterRule;
  readonly scope: ClusterScope;
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  readonly caseIds: readonly string[];
}

/** Rules, cases, and how many people belong to a scope (key `class:3-2`), which rules by share need. */
export interface ClusterQuestion {
  readonly rules: readonly ClusterRule[];
  readonly cases: readonly DatedCase[];
  readonly sizes?: ReadonlyMap<string, number>;
}

/**
 * Slides each rule's window over the cases of each scope. Windows that overlap and all reach the threshold are one cluster.
 * A rule by share is silent where the size of the scope is unknown.
 */
export function findClusters({ rules, cases, sizes = new Map() }: ClusterQuestion): readonly Cluster[] {
  const sorted = [...cases].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return rules.flatMap((rule) => {
    const counted = sorted.filter((one) => isCounted(rule, one));
    return rule.scopes.flatMap((scope) =>
      [...groups(counted, scope)].flatMap(([key, members]) => {
        const needed = threshold(rule, sizes.get(`${scope}:${key}`));
        return needed === undefined
          ? []
          : windows({ rule, members, needed }).map((part) => clusterOf({ rule, scope, key, part }));
      }),
    );
  });
}

function isCounted({ illness, outcome }: ClusterRule, one: DatedCase): boolean {
  if (one.illness !== illness) return false;
  if (outcome === undefined) return true;
  return outcome === 'hospitalisedOrDied' ? one.outcome !== undefined : one.outcome === outcome;
}

function groups(cases: readonly DatedCase[], scope: ClusterScope): ReadonlyMap<string, readonly DatedCase[]> {
  const found = new Map<string, DatedCase[]>();
  for (const one of cases) {
    const key = one.scopes[scope];
    if (key === undefined) continue;
    const members = found.get(key) ?? [];
    members.push(one);
    found.set(key, members);
  }
  return found;
}

/** How many cases it takes; at least one, also where 30 % of three people would be fewer. */
function threshold({ count, share }: ClusterRule, size: number | undefined): number | undefined {
  if (count !== undefined) return count;
  return share === undefined || size === undefined ? undefined : Math.max(1, Math.ceil((size * share) / 100));
}

/** Stretches of cases, each within a window that reaches the threshold; overlapping ones joined. Members are in order of days. */
function windows({ rule, members, needed }: WindowQuestion): readonly (readonly DatedCase[])[] {
  const stretches: { from: number; to: number }[] = [];
  let first = 0;
  for (const [index, one] of members.entries()) {
    while (first < index && daysBetween(dayAt(members, first), one.day) >= rule.windowDays) first += 1;
    if (index - first + 1 < needed) continue;
    const last = stretches.at(-1);
    if (last && first <= last.to) last.to = index;
    else stretches.push({ from: first, to: index });
  }
  return stretches.map(({ from, to }) => members.slice(from, to + 1));
}

interface WindowQuestion {
  readonly rule: ClusterRule;
  readonly members: readonly DatedCase[];
  readonly needed: number;
}

function dayAt(members: readonly DatedCase[], index: number): Day {
  const one = members[index];
  if (!one) throw new Error('no such case');
  return one.day;
}

function clusterOf({ rule, scope, key, part }: ClusterPart): Cluster {
  return {
    ...{ rule, scope, key },
    from: dayAt(part, 0),
    to: dayAt(part, part.length - 1),
    caseIds: part.map(({ id }) => id),
  };
}

interface ClusterPart {
  readonly rule: ClusterRule;
  readonly scope: ClusterScope;
  readonly key: string;
  readonly part: readonly DatedCase[];
}
