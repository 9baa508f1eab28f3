import { describe, expect, it } from 'vitest';
import { EAST, minutes, PERSON, VISIT } from '../../../test/support/gate-questions.ts';
import { getId, uuidV7 } from '../../base/domain/ids.ts';
import type { GateCheck } from '../domain/gate-check.ts';
import { followUps } from './gate-follow-up.ts';

const id = uuidV7(Date.parse(minutes(0)), new Uint8Array(10));
const check = (more: Partial<GateCheck>): GateCheck => ({
  ...{ id: getId(id), at: minutes(0), gateId: getId(EAST), direction: 'in', holder: 'resident', method: 'scan' },
  ...{ outcome: 'pass', code: 'welcomeHome', resolution: 'let' },
  ...more,
});
const after = (more: Partial<GateCheck>) => followUps(check(more), () => 'new');

describe('what follows from a passage', () => {
  it('is nothing for a resident who comes home', () => {
    expect(after({})).toEqual([]);
  });

  it('ends the visit of a visitor who leaves', () => {
    expect(after({ visitId: getId(VISIT), direction: 'out', code: 'visitorOut' })).toEqual([
      { name: 'endVisit', input: { visitId: VISIT, at: minutes(0) } },
    ]);
    expect(after({ visitId: getId(VISIT) })).toEqual([]);
  });

  it('tells the director of a fever, whatever was done, and of an emergency', () => {
    const incident = { incidentId: 'new', gateId: EAST, at: minutes(0), checkId: id };
    expect(after({ code: 'fever', resolution: 'referred', personId: getId(PERSON) })).toEqual([
      { name: 'reportIncident', input: { ...incident, kind: 'fever', personId: PERSON } },
    ]);
    expect(after({ code: 'stayHome', resolution: 'emergency' })).toEqual([
      { name: 'reportIncident', input: { ...incident, kind: 'emergency' } },
    ]);
  });
});
