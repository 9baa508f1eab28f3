import { emptySql, sql } from '../../base/server/db.ts';
import type { FigureRows, RowsOf } from './figure-rows-queries.ts';
import { answersOf } from './indicator-screening-queries.ts';

const healthReports: RowsOf = (scope) => answersOf(scope, ['dailyHealth'], emptySql);

const symptoms: RowsOf = ({ communityIds, from, until }) => sql`
  select a.community_id, a.id, a.person_id, a.dwelling_id, a.at, a.triage as state
  from answer a
  where a.community_id = any (${[...communityIds]}::int[]) and a.at >= ${from} and a.at < ${until}
    and a.triage in ('familyDoctor', 'feverClinic', 'emergency120')`;

const referrals: RowsOf = ({ communityIds, from, until }) => sql`
  select r.community_id, r.id, r.person_id, null::uuid as dwelling_id, r.opened_at as at, r.level as state
  from referral r
  where r.community_id = any (${[...communityIds]}::int[]) and r.opened_at >= ${from} and r.opened_at < ${until}`;

const referralsOpen: RowsOf = ({ communityIds, until }) => sql`
  select r.community_id, r.id, r.person_id, null::uuid as dwelling_id, r.opened_at as at, r.level as state
  from referral r
  where r.community_id = any (${[...communityIds]}::int[]) and r.opened_at < ${until}
    and (r.closed_at is null or r.closed_at >= ${until})`;

/** Rows behind the figures on health. */
export const healthRows = {
  ...{ healthReports: { base: healthReports }, symptoms: { base: symptoms } },
  ...{ referrals: { base: referrals }, referralsOpen: { base: referralsOpen } },
} as const satisfies Record<string, FigureRows>;
