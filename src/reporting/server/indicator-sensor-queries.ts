import { sql } from '../../base/server/db.ts';
import type { FigureRows, RowsOf } from './figure-rows-queries.ts';

/** Questions of the sensors that were raised or settled on the day, or stood open at its end. */
const alarms: RowsOf = ({ communityIds, from, until }) => sql`
  select s.community_id, s.id, null::uuid as person_id, s.dwelling_id, s.at, coalesce(s.outcome, 'open') as state, s.kind,
    s.raised_at, s.closed_at
  from sensor_alarm s
  where s.community_id = any (${[...communityIds]}::int[]) and s.kind in ('opening', 'silent') and s.explained_by is null
    and s.raised_at < ${until} and (s.closed_at is null or s.closed_at >= ${from})`;

const doorOpenings: FigureRows = { base: alarms, only: ({ from }) => sql`kind = 'opening' and raised_at >= ${from}` };
const doorOpeningsAnswered: FigureRows = {
  base: alarms,
  only: ({ from, until }) => sql`kind = 'opening' and closed_at >= ${from} and closed_at < ${until}`,
};
const sensorsSilent: FigureRows = {
  base: alarms,
  only: ({ until }) => sql`kind = 'silent' and (closed_at is null or closed_at >= ${until})`,
};

/** Rows behind the figures of the door sensors. */
export const sensorRows = { doorOpenings, doorOpeningsAnswered, sensorsSilent } as const satisfies Record<
  string,
  FigureRows
>;
