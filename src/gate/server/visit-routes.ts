import { z } from 'zod';
import { mayIn } from '../../base/domain/actor.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Tx } from '../../base/server/db.ts';
import { pageOf } from '../../base/server/page-cursor.ts';
import type { Route } from '../../base/server/route.ts';
import { describeDoors, describePeople } from '../../register/server/api.ts';
import { maskPhone } from '../../register/domain/masking.ts';
import { VisitKind } from '../domain/visit-inputs.ts';
import { isOverdue } from '../domain/visit-rules.ts';
import { readTimeCursor, timePage } from './time-cursor.ts';
import { countVisits, listVisits, type VisitRow } from './visit-list-queries.ts';

const READ = 'gate.visit.register';
const none = z.object({});
const VisitQuery = z.object({
  community: z.string().optional(),
  state: z.enum(['open', 'overdue', 'regular', 'all']).default('open'),
  kind: VisitKind.optional(),
});

async function hostsOf(tx: Tx, rows: readonly VisitRow[]): Promise<(row: VisitRow) => string> {
  const communityIds = [...new Set(rows.map(({ communityId }) => communityId))];
  const dwellingIds = rows.flatMap(({ hostDwellingId }) => (hostDwellingId === null ? [] : [hostDwellingId]));
  const personIds = rows.flatMap(({ hostPersonId }) => (hostPersonId === null ? [] : [hostPersonId]));
  const doors = await describeDoors(tx, { communityIds, dwellingIds });
  const people = await describePeople(tx, { communityIds, personIds });
  return ({ hostDwellingId, hostPersonId }) => {
    const person = people.get(hostPersonId ?? '');
    const door = doors.get(hostDwellingId ?? '') ?? person?.dwelling ?? '';
    return [door, person?.name ?? ''].filter((part) => part !== '').join(' ');
  };
}

const visits = defineRoute({
  path: '/api/gate/visits',
  summary: 'Visitors, couriers, tradesmen and drivers, the newest first; phones masked unless the role may read them',
  permission: READ,
  params: none,
  query: VisitQuery.extend(timePage),
  async handle({ tx, communityIds, now, actor }, { query }) {
    const { after, limit, state, kind } = query;
    const filter = { state, kind };
    const found = await listVisits(tx, { communityIds, filter, now, after: readTimeCursor(after), limit: limit + 1 });
    const page = pageOf({ rows: found, limit, key: ({ registeredAt, visitId }) => [registeredAt, visitId] });
    const hostOf = await hostsOf(tx, page.rows);
    const rows = page.rows.map((row) => {
      const { phone, ...visit } = row;
      const mayRead = mayIn(actor, 'register.phone.read', row.communityId);
      const shown = phone === null ? null : mayRead ? phone : maskPhone(phone);
      return { ...visit, phone: shown, host: hostOf(row), isOverdue: isOverdue(row, now) };
    });
    return { rows, next: page.next };
  },
});

const count = defineRoute({
  path: '/api/gate/visits/count',
  summary: 'How many visits the filters leave',
  permission: READ,
  params: none,
  query: VisitQuery,
  async handle({ tx, communityIds, now }, { query: { state, kind } }) {
    return { count: await countVisits(tx, { communityIds, filter: { state, kind }, now }) };
  },
});

/** Reads of visits. */
export const visitRoutes: readonly Route[] = [visits, count];
