import { emptySql, type Sql, sql } from '../../base/server/db.ts';
import type { FigureScope, RowsOf } from './figure-rows.ts';

/** Tenths of a degree from which a reading counts as fever: 37.3 C, the threshold of the domestic protocols. */
const FEVER_TENTHS = 373;

function checks({ communityIds, from, until }: FigureScope, only: Sql): Sql {
  return sql`
    select c.community_id, c.id, c.person_id, null::uuid as dwelling_id, c.at, c.code as state
    from gate_check c
    where c.community_id = any (${[...communityIds]}::int[]) and c.at >= ${from} and c.at < ${until} ${only}`;
}

const gateChecks: RowsOf = (scope) => checks(scope, emptySql);
const gateIn: RowsOf = (scope) => checks(scope, sql`and c.direction = 'in' and c.resolution in ('let', 'emergency')`);
const gateOut: RowsOf = (scope) => checks(scope, sql`and c.direction = 'out' and c.resolution in ('let', 'emergency')`);
const gateTurnedAway: RowsOf = (scope) => checks(scope, sql`and c.resolution = 'turnedAway'`);
const gateReferred: RowsOf = (scope) => checks(scope, sql`and c.resolution = 'referred'`);
const gateFever: RowsOf = (scope) =>
  checks(scope, sql`and coalesce(c.temperature_again, c.temperature) >= ${FEVER_TENTHS}`);

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
  ...{ visitors, incidents, incidentsOpen },
} as const satisfies Record<string, RowsOf>;
