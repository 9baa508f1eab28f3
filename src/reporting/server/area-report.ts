import type { Day, Instant } from '../../base/domain/day.ts';
import { addDays, instantOf } from '../../base/domain/day.ts';
import { groupBy } from '../../base/domain/group-by.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Locale } from '../../base/domain/texts.ts';
import type { Tx } from '../../base/server/db.ts';
import { type AreaReport, type CommunitySheet, rollUp } from '../domain/area-report.ts';
import { figuresFrom, type Figures } from '../domain/figures.ts';
import { brokenChecks } from '../domain/report-checks.ts';
import { countingVersion, minuteOfDay, standingOf } from '../domain/report-state.ts';
import type { AreaHead } from './board-queries.ts';
import { readCounts, readTimes } from './count-queries.ts';
import { readLines } from './day-line-queries.ts';
import { countFigures, readScope, readUsed } from './figure-queries.ts';
import { readVersions } from './report-queries.ts';
import { standsOn } from './sheet-of-day.ts';

interface Question {
  readonly area: AreaHead;
  readonly communities: readonly { readonly communityId: CommunityId; readonly code: string; readonly name: string }[];
  readonly day: Day;
  readonly now: Instant;
  readonly locale: Locale;
}

/** The daily sheet of an area: of one community, or of all below rolled up. Counts anew what nobody has kept. */
export async function readAreaReport(tx: Tx, of: Question): Promise<AreaReport> {
  return rollUp({ ...of, sheets: await readSheets(tx, of) });
}

async function readSheets(tx: Tx, { communities, day, now }: Question): Promise<readonly CommunitySheet[]> {
  const communityIds = communities.map(({ communityId }) => communityId);
  const scope = await readScope(tx, { communityIds, day, now });
  const live = await countFigures(tx, scope);
  const used = await readUsed(tx, communityIds);
  const before = addDays(day, -1);
  const versions = groupBy(
    await readVersions(tx, { communityIds, from: before, until: day }),
    (row) => `${row.communityId} ${row.day}`,
  );
  const kept = new Map(
    (await readCounts(tx, { communityIds, from: before, until: before })).map((row) => [row.communityId, row.figures]),
  );
  const lines = await readLines(tx, { communityIds, day });
  const times = await readTimes(tx, communityIds);
  return communities.map((community) => {
    const { communityId } = community;
    const today = versions.get(`${communityId} ${day}`) ?? [];
    const signedBefore = countingVersion(versions.get(`${communityId} ${before}`) ?? [])?.signed;
    const overrides = lines.filter((line) => line.communityId === communityId);
    const newest = today.at(-1);
    const computed: Figures = newest?.computed ?? live.get(communityId) ?? figuresFrom({});
    const stands = newest ? standsOn(newest, overrides) : computed;
    const dueAt = instantOf(new Date(minuteOfDay(scope.from, times.get(communityId)?.dueMinute ?? 0)));
    return {
      ...{ ...community, stands, computed, used: used.get(communityId) ?? [] },
      standing: standingOf({ versions: today, dueAt, now }),
      signed: countingVersion(today)?.signed,
      yesterday: signedBefore ?? kept.get(communityId),
      overrides: overrides.filter(({ reportId }) => reportId === newest?.reportId),
      broken: brokenChecks({ today: stands, yesterday: signedBefore }).map(({ check, difference }) => ({
        check: check.code,
        difference,
      })),
    };
  });
}
