import type { Day } from '../../base/domain/day.ts';
import { addDays, daysBetween } from '../../base/domain/day.ts';
import { groupBy } from '../../base/domain/group-by.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { type Figures, figuresFrom, figuresOfPeriod, sumFigures } from '../domain/figures.ts';
import { countingVersion } from '../domain/report-state.ts';
import { readCounts } from './count-queries.ts';
import { countFigures, readScope } from './figure-queries.ts';
import { readHeads } from './report-queries.ts';

/** The figures of an area over some days, and what they rest on. */
export interface PeriodFigures {
  readonly from: Day;
  readonly until: Day;
  /** As signed where signed, as kept where not. */
  readonly figures: Figures;
  readonly days: readonly { readonly day: Day; readonly figures: Figures; readonly signed: number }[];
  /** Community days that were signed, and all that should have been. */
  readonly signedDays: number;
  readonly wantedDays: number;
  /** Each of them over these days; `isSigned`: the last day. */
  readonly communities: readonly {
    readonly communityId: CommunityId;
    readonly figures: Figures;
    readonly isSigned: boolean;
  }[];
  /** Anything at all is known of these days. */
  readonly isKnown: boolean;
}

/** So few communities are counted while somebody waits, when nobody has counted them yet. */
export const COUNT_AT_ONCE = 8;

/** Adds up what was signed; a day that a community did not sign counts as it was kept, and is said to be unsigned. */
export async function readPeriod(
  tx: Tx,
  of: { readonly communityIds: readonly CommunityId[]; readonly from: Day; readonly until: Day },
): Promise<PeriodFigures> {
  const { communityIds, from, until } = of;
  const days = Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => addDays(from, at));
  const key = (communityId: number, day: Day) => `${communityId} ${day}`;
  const kept = new Map((await readCounts(tx, of)).map((row) => [key(row.communityId, row.day), row.figures]));
  for (const [id, figures] of await countMissing(tx, {
    communityIds,
    day: until,
    isKept: (id) => kept.has(key(id, until)),
  }))
    kept.set(key(id, until), figures);
  const signed = new Map<string, Figures>();
  for (const [at, versions] of groupBy(await readHeads(tx, of), (row) => key(row.communityId, row.day))) {
    const figures = countingVersion(versions)?.signed;
    if (figures) signed.set(at, figures);
  }
  const ofCommunities = communityIds.map((communityId) =>
    days.map((day) => signed.get(key(communityId, day)) ?? kept.get(key(communityId, day))),
  );
  const communities = communityIds.map((communityId, at) => ({
    communityId,
    figures: figuresOfPeriod(ofCommunities[at] ?? []),
    isSigned: signed.has(key(communityId, until)),
  }));
  const series = days.map((day, at) => ({
    day,
    figures: sumFigures(ofCommunities.map((community) => community[at] ?? figuresFrom({}))),
    signed: communityIds.filter((communityId) => signed.has(key(communityId, day))).length,
  }));
  return {
    ...{ from, until },
    figures: sumFigures(communities.map(({ figures }) => figures)),
    days: series,
    communities,
    signedDays: signed.size,
    wantedDays: days.length * communityIds.length,
    isKnown: signed.size > 0 || kept.size > 0,
  };
}

/** The last day of a new site, before the first count by itself. */
async function countMissing(
  tx: Tx,
  of: {
    readonly communityIds: readonly CommunityId[];
    readonly day: Day;
    readonly isKept: (id: CommunityId) => boolean;
  },
): Promise<ReadonlyMap<CommunityId, Figures>> {
  const missing = of.communityIds.filter((id) => !of.isKept(id));
  if (missing.length === 0 || missing.length > COUNT_AT_ONCE) return new Map();
  return countFigures(tx, await readScope(tx, { communityIds: missing, day: of.day }));
}
