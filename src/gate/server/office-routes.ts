import { z } from 'zod';
import { addDays, daysBetween } from '../../base/domain/day.ts';
import { defineRoute } from '../../base/server/define-route.ts';
import type { Route } from '../../base/server/route.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import { DayText } from '../domain/shift-inputs.ts';
import { boardRoutes } from './board-routes.ts';
import { listGates, readGateRules } from './gate-queries.ts';
import { gateWorkers } from './gate-workers.ts';
import { incidentRoutes } from './incident-routes.ts';
import { logRoutes } from './log-routes.ts';
import { listShifts } from './shift-list-queries.ts';
import { paperRoutes } from './paper-routes.ts';
import { visitRoutes } from './visit-routes.ts';

const none = z.object({});
const community = z.string().optional();
/** Six weeks: a month with the days around it. */
const MOST_DAYS = 42;

const gates = defineRoute({
  path: '/api/gate/gates',
  summary: 'The gates of one community in their order, closed ones last',
  permission: 'gate.shift.read',
  params: none,
  query: z.object({ community }),
  async handle({ tx, communityIds: [communityId], now }) {
    if (communityId === undefined) return undefined;
    return { communityId, rows: await listGates(tx, { communityId, now }), next: null };
  },
});

const rules = defineRoute({
  path: '/api/gate/rules',
  summary: 'What the gates of one community ask for, and what holds where nothing is set',
  permission: 'gate.shift.read',
  params: none,
  query: z.object({ community }),
  async handle({ tx, communityIds: [communityId] }) {
    if (communityId === undefined) return undefined;
    return { communityId, rules: await readGateRules(tx, communityId), defaults: DEFAULT_GATE_RULES };
  },
});

const shifts = defineRoute({
  path: '/api/gate/shifts',
  summary:
    'The roster of one community from one day to another, both included; a week from today unless said otherwise',
  permission: 'gate.shift.read',
  params: none,
  query: z.object({ community, from: DayText.optional(), to: DayText.optional() }),
  async handle({ tx, communityIds: [communityId], today }, { query }) {
    if (communityId === undefined) return undefined;
    const from = query.from ?? today;
    const wanted = query.to ?? addDays(from, 6);
    const to = daysBetween(from, wanted) > MOST_DAYS ? addDays(from, MOST_DAYS) : wanted;
    return { communityId, from, to, rows: await listShifts(tx, { communityId, from, to }) };
  },
});

const guards = defineRoute({
  path: '/api/gate/guards',
  summary: 'Who may stand at a gate of one community today',
  permission: 'gate.shift.plan',
  params: none,
  query: z.object({ community }),
  async handle({ tx, communityIds: [communityId], today }) {
    if (communityId === undefined) return undefined;
    return { rows: await gateWorkers(tx, { communityId, today }) };
  },
});

/** Reads of the office behind the gates. */
export const gateOfficeRoutes: readonly Route[] = [
  gates,
  rules,
  shifts,
  guards,
  ...boardRoutes,
  ...logRoutes,
  ...paperRoutes,
  ...visitRoutes,
  ...incidentRoutes,
];
