import type { Day, Instant } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import { groupBy } from '../../base/domain/group-by.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { IndicatorCode } from '../domain/indicators.ts';
import type { BoardRow, BoardView } from '../domain/report-shapes.ts';
import { countingVersion, minuteOfDay, standingOf } from '../domain/report-state.ts';
import {
  type AreaHead,
  type BoardLine,
  type BoardVersion,
  readBoardLines,
  readBoardVersions,
} from './board-queries.ts';
import { readScope } from './figure-queries.ts';

/**
 * All communities below an area on a day, with the figures asked for. Live figures are those that were kept at the last count, so that
 * 259 communities are a few hundred rows by key and nothing is counted while somebody waits.
 */
export async function readBoard(
  tx: Tx,
  of: {
    readonly area: AreaHead;
    readonly communityIds: readonly CommunityId[];
    readonly day: Day;
    readonly now: Instant;
    readonly codes: readonly IndicatorCode[];
  },
): Promise<BoardView> {
  const { area, day, now, codes } = of;
  const { areaId, name, level } = area;
  const lines = await readBoardLines(tx, { areaId, communityIds: of.communityIds, day, codes });
  const communityIds = lines.map(({ communityId }) => communityId);
  const { from: midnight } = await readScope(tx, { communityIds, day });
  const versions = groupBy(await readBoardVersions(tx, { communityIds, day, codes }), ({ communityId }) =>
    String(communityId),
  );
  return {
    area: { areaId, name, level },
    day,
    codes: [...codes],
    parents: parentsOf(lines),
    rows: lines.map((line) => rowOf({ line, versions: versions.get(String(line.communityId)) ?? [], midnight, now })),
  };
}

/** The areas right above, in the order of their communities. */
function parentsOf(lines: readonly BoardLine[]): BoardView['parents'] {
  const names = new Map(
    lines.flatMap(({ parentId, parentName }) => (parentId === null ? [] : [[parentId, parentName]])),
  );
  return [...names].map(([areaId, name]) => ({ areaId, name: name ?? '' }));
}

function rowOf(of: {
  readonly line: BoardLine;
  readonly versions: readonly BoardVersion[];
  readonly midnight: Instant;
  readonly now: Instant;
}): BoardRow {
  const { line, versions, midnight, now } = of;
  const { communityId, name, parentId, dueMinute, countedAt, live } = line;
  const newest = versions.at(-1);
  const counts = countingVersion(versions);
  const dueAt = instantOf(new Date(minuteOfDay(midnight, dueMinute)));
  return {
    ...{ communityId, name, parentId, countedAt },
    standing: standingOf({ versions, dueAt, now }),
    reportId: newest?.reportId ?? null,
    version: newest?.version ?? 0,
    signedAt: counts?.signedAt ?? null,
    live: live && [...live],
    signed: counts?.signed ? [...counts.signed] : null,
  };
}
