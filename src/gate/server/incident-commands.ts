import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import {
  CloseFlag,
  CloseIncident,
  decideCloseFlag,
  decideCloseIncident,
  decideReportIncident,
  decideTakeIncident,
  ReportIncident,
  TakeIncident,
} from '../domain/incident-rules.ts';
import { isGate } from './gate-queries.ts';
import {
  insertIncident,
  lockFlag,
  lockIncident,
  setFlagClosed,
  setIncidentClosed,
  setIncidentTaken,
} from './incident-queries.ts';

const closes = { permission: 'gate.incident.close', scope: 'community' } as const;
const onIncident = ({ incidentId }: { readonly incidentId: string }) => ({ kind: 'incident', id: incidentId });

const reportIncident = defineCommand({
  name: 'reportIncident',
  summary: 'Notes what went wrong at a gate, for the director',
  permission: 'gate.incident.report',
  scope: 'community',
  schema: ReportIncident,
  subject: onIncident,
  load: async (tx, { incidentId, gateId }, { communityId, now }) => ({
    isKnown: (await lockIncident(tx, { communityId, incidentId })) !== undefined,
    hasGate: await isGate(tx, communityId, gateId),
    now,
  }),
  decide: (state, input) => decideReportIncident(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await insertIncident(tx, context, fact);
  },
  // What people write may hold a phone number: it stays in the incident itself.
  record: ({ note: _note, ...fact }) => fact,
});

const takeIncident = defineCommand({
  name: 'takeIncident',
  summary: 'Deals with an incident from now on',
  ...closes,
  schema: TakeIncident,
  subject: onIncident,
  load: async (tx, { incidentId }, { communityId, accountId }) => ({
    incident: await lockIncident(tx, { communityId, incidentId }),
    accountId,
  }),
  decide: (state) => decideTakeIncident(state),
  async apply(tx, facts, context) {
    for (const fact of facts) await setIncidentTaken(tx, context, fact);
  },
});

const closeIncident = defineCommand({
  name: 'closeIncident',
  summary: 'Writes down what came of an incident',
  ...closes,
  schema: CloseIncident,
  subject: onIncident,
  load: async (tx, { incidentId }, { communityId }) => ({
    incident: await lockIncident(tx, { communityId, incidentId }),
  }),
  decide: (state, input) => decideCloseIncident(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await setIncidentClosed(tx, context, fact);
  },
  record: ({ outcome: _outcome, ...fact }) => fact,
});

const closeFlag = defineCommand({
  name: 'closeFlag',
  summary: 'Writes down what was behind a warning',
  ...closes,
  schema: CloseFlag,
  subject: ({ flagId }) => ({ kind: 'flag', id: flagId }),
  load: async (tx, { flagId }, { communityId }) => ({ flag: await lockFlag(tx, { communityId, flagId }) }),
  decide: (state, input) => decideCloseFlag(state, input),
  async apply(tx, facts, context) {
    for (const fact of facts) await setFlagClosed(tx, context, fact);
  },
  record: ({ outcome: _outcome, ...fact }) => fact,
});

/** Commands on incidents and warnings. */
export const incidentCommands: readonly Command[] = [reportIncident, takeIncident, closeIncident, closeFlag];
