import type { Day, Instant } from '../../base/domain/day.ts';
import { addDays, instantOf } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { figuresFrom, type Figures } from '../domain/figures.ts';
import type { Operation } from '../domain/indicator.ts';
import { brokenChecks } from '../domain/report-checks.ts';
import {
  countingVersion,
  minuteOfDay,
  type ReportStanding,
  standingOf,
  withOverrides,
} from '../domain/report-state.ts';
import { readCounts, readTimes } from './count-queries.ts';
import { countFigures, readScope, readUsed } from './figure-queries.ts';
import {
  type ExplanationRow,
  type OverrideRow,
  readExplanations,
  readOverrides,
  readRemarks,
  readVersions,
  type RemarkRow,
  type ReportRow,
} from './report-queries.ts';

/** The sheet of a community on a day with everything around it. */
export interface DaySheet {
  readonly communityId: CommunityId;
  readonly day: Day;
  /** Counted from the rows at this moment. */
  readonly live: Figures;
  readonly used: readonly Operation[];
  /** The newest version: what it counted and what stands on it. */
  readonly sheet: { readonly computed: Figures; readonly stands: Figures } | undefined;
  readonly yesterday: { readonly figures: Figures; readonly isSigned: boolean } | undefined;
  readonly broken: readonly { readonly check: string; readonly difference: number }[];
  readonly standing: ReportStanding;
  readonly dueAt: Instant;
  readonly versions: readonly ReportRow[];
  readonly overrides: readonly OverrideRow[];
  readonly explanations: readonly ExplanationRow[];
  readonly remarks: readonly RemarkRow[];
}

/** Reads it; the figures are counted anew, so that the sheet always shows both what stands and what is. */
export async function readDaySheet(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly day: Day; readonly now: Instant },
): Promise<DaySheet> {
  const { communityId, day, now } = of;
  const communityIds = [communityId];
  const scope = await readScope(tx, { communityIds, day, now });
  const live = (await countFigures(tx, scope)).get(communityId) ?? figuresFrom({});
  const used = (await readUsed(tx, communityIds)).get(communityId) ?? [];
  const both = await readVersions(tx, { communityIds, from: addDays(day, -1), until: day });
  const versions = both.filter((version) => version.day === day);
  const reportIds = versions.map(({ reportId }) => reportId);
  const overrides = await readOverrides(tx, { communityId, reportIds });
  const newest = versions.at(-1);
  const stands = newest && standsOn(newest, overrides);
  const signedYesterday = countingVersion(both.filter((version) => version.day !== day))?.signed;
  const yesterday = signedYesterday ?? (await countedOn(tx, { communityId, day: addDays(day, -1) }));
  const times = (await readTimes(tx, communityIds)).get(communityId);
  const dueAt = instantOf(new Date(minuteOfDay(scope.from, times?.dueMinute ?? 0)));
  return {
    ...{ communityId, day, live, used, versions, overrides, dueAt },
    sheet: newest && stands ? { computed: newest.computed, stands } : undefined,
    yesterday: yesterday && { figures: yesterday, isSigned: signedYesterday !== undefined },
    broken: brokenChecks({ today: stands ?? live, yesterday: signedYesterday }).map(({ check, difference }) => ({
      check: check.code,
      difference,
    })),
    standing: standingOf({ versions, dueAt, now }),
    explanations: await readExplanations(tx, { communityId, reportIds }),
    remarks: await readRemarks(tx, { communityId, reportIds }),
  };
}

/** What stands on a version: as signed, or counted with the lines put by hand so far. */
export function standsOn(version: ReportRow, overrides: readonly OverrideRow[]): Figures {
  const own = overrides.filter(({ reportId }) => reportId === version.reportId);
  return version.signed ?? withOverrides(version.computed, own);
}

/** What was kept of a day, for comparison; nothing where nobody counted then. */
async function countedOn(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly day: Day },
): Promise<Figures | undefined> {
  const [kept] = await readCounts(tx, { communityIds: [of.communityId], from: of.day, until: of.day });
  return kept?.figures;
}
