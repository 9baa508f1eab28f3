import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import type { Day } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Tx } from '../../base/server/db.ts';
import { pageOf } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { describePeople } from '../../register/server/api.ts';
import { Direction, Holder } from '../domain/gate-check.ts';
import { DayText } from '../domain/shift-inputs.ts';
import { countLog, listLog, readSpan, type LogFilter } from './log-queries.ts';
import { readTimeCursor, timePage } from './time-cursor.ts';

const READ = 'gate.log.read';
const none = z.object({});
const hour = z.coerce.number().int().min(0).max(24);

const LogQuery = z.object({
  community: z.string().optional(),
  gate: idSchema<'gate'>().optional(),
  direction: Direction.optional(),
  /** `held`: asked or stopped. */
  outcome: z.enum(['pass', 'ask', 'stop', 'held']).optional(),
  holder: Holder.optional(),
  person: idSchema<'person'>().optional(),
  visit: idSchema<'visit'>().optional(),
  /** Today unless a person or a visit is asked for; those have all days that are kept. */
  day: DayText.optional(),
  /** Hours of that day, the second one excluded. */
  fromHour: hour.default(0),
  untilHour: hour.default(24),
});
type LogQuery = z.infer<typeof LogQuery>;

async function filterOf(tx: Tx, query: LogQuery, today: Day): Promise<LogFilter> {
  const { gate, direction, outcome, holder, person, visit, fromHour, untilHour } = query;
  const chosen = { gate, direction, outcome, holder, person, visit };
  const isAboutOne = person !== undefined || visit !== undefined;
  if (query.day === undefined && isAboutOne) return chosen;
  return { ...chosen, ...(await readSpan(tx, { day: query.day ?? today, fromHour, untilHour })) };
}

const log = defineRoute({
  path: '/api/gate/log',
  summary: 'Who went through which gate when, newest first. Names: the look is recorded',
  permission: READ,
  params: none,
  query: LogQuery.extend(timePage),
  look: ({ query }) => (query.person === undefined ? { kind: 'gateLog' } : { kind: 'person', id: query.person }),
  async handle({ tx, communityIds, today }, { query }) {
    const filter = await filterOf(tx, query, today);
    const after = readTimeCursor(query.after);
    const found = await listLog(tx, { communityIds, filter, after, limit: query.limit + 1 });
    const page = pageOf({ rows: found, limit: query.limit, key: ({ at, checkId }) => [at, checkId] });
    const personIds = page.rows.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    const people = await describePeople(tx, { communityIds, personIds });
    const rows = page.rows.map(({ visitor, words, ...row }) => {
      const person = people.get(row.personId ?? '');
      return { ...row, name: person?.name ?? visitor ?? words ?? '', dwelling: person?.dwelling ?? '' };
    });
    return { rows, next: page.next };
  },
});

const count = defineRoute({
  path: '/api/gate/log/count',
  summary: 'How many lines of the log the filters leave',
  permission: READ,
  params: none,
  query: LogQuery,
  async handle({ tx, communityIds, today }, { query }) {
    return { count: await countLog(tx, { communityIds, filter: await filterOf(tx, query, today) }) };
  },
});

/** Reads of the log. */
export const logRoutes: readonly Route[] = [log, count];
