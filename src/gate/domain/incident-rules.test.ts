import { describe, expect, it } from 'vitest';
import { instantOf } from '../../base/domain/day.ts';
import { addHours } from './gate-moments.ts';
import {
  decideCloseFlag,
  decideCloseIncident,
  decideReportIncident,
  decideTakeIncident,
  ReportIncident,
  type IncidentState,
} from './incident-rules.ts';

const now = instantOf(new Date('2026-03-10T02:00:00.000Z'));
const incidentId = '00000000-0000-7000-8000-000000000001';
const gateId = '00000000-0000-7000-8000-000000000002';
const report = (more: object = {}) =>
  ReportIncident.parse({ incidentId, kind: 'barrierBroken', gateId, at: now, note: ' ', ...more });
const incident = (more: Partial<IncidentState> = {}): IncidentState => ({
  ...{ incidentId, takenBy: null, outcome: null, isClosed: false },
  ...more,
});

describe('reporting an incident', () => {
  const state = { isKnown: false, hasGate: true, now };

  it('is two taps: kind and gate; a note may follow', () => {
    expect(decideReportIncident(state, report())).toEqual({
      facts: [
        { type: 'incidentReported', subjectId: incidentId, kind: 'barrierBroken', gateId, at: now, note: undefined },
      ],
    });
  });

  it('is possible days later from an outbox, once, and not for times to come', () => {
    expect(decideReportIncident(state, report({ at: addHours(now, -100) }))).toHaveProperty('facts.length', 1);
    expect(decideReportIncident({ ...state, isKnown: true }, report())).toEqual({ facts: [] });
    expect(decideReportIncident(state, report({ at: addHours(now, 1) }))).toMatchObject({ refused: 'momentInFuture' });
    expect(decideReportIncident({ ...state, hasGate: false }, report())).toMatchObject({ refused: 'gateUnknown' });
  });

  it('never says anything but that it was reported, whatever its kind', () => {
    for (const kind of ['refusal', 'barrierBroken', 'emergency', 'fever'])
      expect(decideReportIncident(state, report({ kind }))).toMatchObject({ facts: [{ type: 'incidentReported' }] });
  });
});

describe('dealing with an incident', () => {
  const take = (more: Partial<IncidentState> = {}) =>
    decideTakeIncident({ incident: incident(more), accountId: 'lin' });

  it('is one person’s at a time', () => {
    expect(take()).toEqual({ facts: [{ type: 'incidentTaken', subjectId: incidentId, by: 'lin' }] });
    expect(take({ takenBy: 'lin' })).toEqual({ facts: [] });
    expect(take({ takenBy: 'he' })).toEqual({ refused: 'incidentTaken' });
    expect(take({ takenBy: 'lin', isClosed: true })).toEqual({ refused: 'incidentClosed' });
    expect(decideTakeIncident({ incident: undefined, accountId: 'lin' })).toEqual({ refused: 'notFound' });
  });

  it('ends with one outcome, which is never overwritten', () => {
    const close = { incidentId: report().incidentId, outcome: '已修好' };
    expect(decideCloseIncident({ incident: incident({ takenBy: 'he' }) }, close)).toEqual({
      facts: [{ type: 'incidentClosed', subjectId: incidentId, outcome: '已修好' }],
    });
    expect(decideCloseIncident({ incident: incident({ isClosed: true, outcome: '已修好' }) }, close)).toEqual({
      facts: [],
    });
    expect(decideCloseIncident({ incident: incident({ isClosed: true, outcome: '别的' }) }, close)).toEqual({
      refused: 'incidentClosed',
    });
    expect(decideCloseIncident({ incident: undefined }, close)).toEqual({ refused: 'notFound' });
  });
});

describe('a warning', () => {
  const close = { flagId: report().incidentId as never, outcome: '误报' };
  const flag = { flagId: 'f', outcome: null, isClosed: false };

  it('is closed once with what was behind it', () => {
    expect(decideCloseFlag({ flag }, close)).toEqual({
      facts: [{ type: 'flagClosed', subjectId: 'f', outcome: '误报' }],
    });
    expect(decideCloseFlag({ flag: { ...flag, isClosed: true, outcome: '误报' } }, close)).toEqual({ facts: [] });
    expect(decideCloseFlag({ flag: { ...flag, isClosed: true, outcome: '冒用' } }, close)).toEqual({
      refused: 'flagClosed',
    });
    expect(decideCloseFlag({ flag: undefined }, close)).toEqual({ refused: 'notFound' });
  });
});
