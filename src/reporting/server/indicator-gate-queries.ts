import { sql } from '../../base/server/db.ts';
import { REPORT_FEVER_TENTHS } from '../../gate/domain/report-fever.ts';
import type { FigureRows, RowsOf } from './figure-rows-queries.ts';

/**
 * The log of the day; of a day whose rows were deleted by rule one line for each passage that was counted, so that what is past stays
 * what it was. Of those nobody can say who it was.
 */
const checks: RowsOf = ({ communityIds, day, from, until }) => sql`
  select c.community_id, c.id, c.person_id, null::uuid as dwelling_id, c.at, c.code as state, c.direction, c.resolution,
    coalesce(c.temperature_again, c.temperature) >= ${REPORT_FEVER_TENTHS} as is_fever
  from gate_check c
  where c.community_id = any (${[...communityIds]}::int[]) and c.at >= ${from} and c.at < ${until}
  union all
  select d.community_id, md5(concat_ws(' ', d.community_id, d.day, d.gate_id, d.direction, d.holder, d.outcome, d.resolution, n))::uuid,
    null, null, null, 'expired', d.direction, d.resolution, n <= d.fevers
  from gate_day_count d cross join lateral generate_series(1, d.checks) n
  where d.community_id = any (${[...communityIds]}::int[]) and d.day = ${day}::date`;

const gateChecks: FigureRows = { base: checks };
const gateIn: FigureRows = {
  base: checks,
  only: () => sql`direction = 'in' and resolution in ('let', 'emergency')`,
};
const gateOut: FigureRows = {
  base: checks,
  only: () => sql`direction = 'out' and resolution in ('let', 'emergency')`,
};
const gateTurnedAway: FigureRows = { base: checks, only: () => sql`resolution = 'turnedAway'` };
const gateReferred: FigureRows = { base: checks, only: () => sql`resolution = 'referred'` };
const gateFever: FigureRows = { base: checks, only: () => sql`is_fever` };

const visitors: RowsOf = ({ communityIds, from, until }) => sql`
  select v.community_id, v.id, v.host_person_id as person_id, v.host_dwelling_id as dwelling_id, v.registered_at as at, v.kind as state
  from visit v
  where v.community_id = any (${[...communityIds]}::int[]) and v.registered_at >= ${from} and v.registered_at < ${until}`;

const incidents: RowsOf = ({ communityIds, from, until }) => sql`
  select i.community_id, i.id, i.person_id, null::uuid as dwelling_id, i.at, i.kind as state
  from gate_incident i
  where i.community_id = any (${[...communityIds]}::int[]) and i.at >= ${from} and i.at < ${until}`;

const incidentsOpen: RowsOf = ({ communityIds, until }) => sql`
  select i.community_id, i.id, i.person_id, null::uuid as dwelling_id, i.at, i.kind as state
  from gate_incident i
  where i.community_id = any (${[...communityIds]}::int[]) and i.at < ${until} and (i.closed_at is null or i.closed_at >= ${until})`;

/** Rows behind the figures of the gates. */
export const gateRows = {
  ...{ gateChecks, gateIn, gateOut, gateTurnedAway, gateReferred, gateFever },
  ...{ visitors: { base: visitors }, incidents: { base: incidents }, incidentsOpen: { base: incidentsOpen } },
} as const satisfies Record<string, FigureRows>;
