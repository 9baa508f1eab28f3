import type { Day, Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Figures } from '../domain/figures.ts';
import { INDICATORS } from '../domain/indicators.ts';
import type { BoardRow, BoardView } from '../domain/report-shapes.ts';
import { countingVersion, minuteOfDay, standingOf } from '../domain/report-state.ts';
import { type AreaHead, areaNames, communitiesBelow } from './board-queries.ts';
import { type KeptCount, readCounts, readTimes } from './count-queries.ts';
import { readScope } from './figure-queries.ts';
import { readHeads, type ReportHead } from './report-queries.ts';

const CODES = INDICATORS.map(({ code }) => code);

/**
 * All communities below an area on a day. Live figures are those that were kept at the last count, so that 259 communities are a few
 * hundred rows by key and nothing is counted while somebody waits.
 */
export async function readBoard(
  tx: Tx,
  of: {
    readonly area: AreaHead;
    readonly communityIds: readonly CommunityId[];
    readonly day: Day;
    readonly now: Instant;
  },
): Promise<BoardView> {
  const { area, day, now } = of;
  const communities = await communitiesBelow(tx, { areaId: area.areaId, communityIds: of.communityIds });
  const communityIds = communities.map(({ communityId }) => communityId);
  const { from: midnight } = await readScope(tx, { communityIds, day });
  const counts = new Map(
    (await readCounts(tx, { communityIds, from: day, until: day })).map((kept) => [kept.communityId, kept]),
  );
  const versions = byCommunity(await readHeads(tx, { communityIds, from: day, until: day }));
  const times = await readTimes(tx, communityIds);
  const parentIds = communities.flatMap(({ parentId }) => (parentId === null ? [] : [parentId]));
  const { areaId, name, level } = area;
  return {
    area: { areaId, name, level },
    day,
    codes: [...CODES],
    parents: await areaNames(tx, [...new Set(parentIds)]),
    rows: communities.map((community) =>
      rowOf({
        community,
        kept: counts.get(community.communityId),
        versions: versions.get(community.communityId) ?? [],
        dueAt: instantOf(new Date(minuteOfDay(midnight, times.get(community.communityId)?.dueMinute ?? 0))),
        now,
      }),
    ),
  };
}

function rowOf(of: {
  readonly community: { readonly communityId: number; readonly name: string; readonly parentId: number | null };
  readonly kept: KeptCount | undefined;
  readonly versions: readonly ReportHead[];
  readonly dueAt: Instant;
  readonly now: Instant;
}): BoardRow {
  const { community, kept, versions, dueAt, now } = of;
  const newest = versions.at(-1);
  const counts = countingVersion(versions);
  return {
    ...community,
    standing: standingOf({ versions, dueAt, now }),
    reportId: newest?.reportId ?? null,
    version: newest?.version ?? 0,
    signedAt: counts?.signedAt ?? null,
    countedAt: kept?.countedAt ?? null,
    live: kept ? valuesOf(kept.figures) : null,
    signed: counts?.signed ? valuesOf(counts.signed) : null,
  };
}

function valuesOf(figures: Figures): number[] {
  return CODES.map((code) => figures[code]);
}

function byCommunity(rows: readonly ReportHead[]): ReadonlyMap<CommunityId, readonly ReportHead[]> {
  const groups = new Map<CommunityId, ReportHead[]>();
  for (const row of rows) {
    const group = groups.get(row.communityId);
    if (group) group.push(row);
    else groups.set(row.communityId, [row]);
  }
  return groups;
}
