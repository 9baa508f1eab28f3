import { describe, expect, it } from 'vitest';
import {
  card,
  EAST,
  errandCard,
  HOUSEHOLD,
  LIMITED,
  MEASURING,
  minutes,
  PASS,
  PERSON,
  question,
  standing,
  VISIT,
  visit,
} from '../../../test/support/gate-questions.ts';
import { uuidV7 } from '../../base/domain/ids.ts';
import { recordOf } from './check-record.ts';
import { decideGate } from './decide-gate.ts';
import { GateCheck, type Resolution } from './gate-check.ts';
import type { GateQuestion } from './gate-question.ts';

const AT = minutes(0);
const id = uuidV7(Date.parse(AT), new Uint8Array(10));

function record(more: Partial<GateQuestion>, resolution: Resolution = 'let'): GateCheck {
  const asked = question(more);
  return recordOf({ id, question: asked, verdict: decideGate(asked), resolution });
}

describe('the record of a passage', () => {
  it('holds what was known, what the rule said and what was done', () => {
    expect(record({ rules: MEASURING, first: { value: 365, at: AT } })).toEqual({
      ...{
        id,
        at: AT,
        gateId: EAST,
        direction: 'in',
        holder: 'resident',
        method: 'scan',
        personId: PERSON,
        passId: PASS,
      },
      ...{ outcome: 'pass', code: 'welcomeHome', resolution: 'let', temperature: 365, temperatureSite: 'forehead' },
    });
  });

  const subjects: readonly Partial<GateQuestion>[] = [
    {},
    { who: { kind: 'typed', personId: PERSON }, identity: 'right' },
    { who: { kind: 'visit', visit: visit() } },
    { who: { kind: 'vehicle', plate: '黑A12345', register: 'listed', passengers: 2 } },
    { who: card({ kind: 'staff' }) },
    { who: { ...card(), read: { status: 'forged' } } },
    { who: { kind: 'nobody' } },
    { direction: 'out', rules: LIMITED, who: errandCard },
  ];

  it.each(subjects)('is one the server takes (%#)', (more) => {
    const sent = record(more);
    expect(GateCheck.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
  });

  it('counts each of them under what it is', () => {
    expect(subjects.map((more) => [record(more).holder, record(more).method])).toEqual([
      ['resident', 'scan'],
      ['resident', 'find'],
      ['visitor', 'find'],
      ['vehicle', 'find'],
      ['staff', 'scan'],
      ['unknown', 'scan'],
      ['unknown', 'none'],
      ['resident', 'scan'],
    ]);
  });

  it('names the household only when its outing is really taken', () => {
    const out = { direction: 'out', rules: LIMITED, who: errandCard } as const;
    expect(record(out).householdId).toBe(HOUSEHOLD);
    expect(record(out, 'turnedAway').householdId).toBeUndefined();
    expect(record({ ...out, direction: 'in' }).householdId).toBeUndefined();
    expect(record({ direction: 'out', who: errandCard }).householdId).toBeUndefined();
  });

  it('keeps what the rule said when somebody is let through in an emergency', () => {
    const sent = record({ direction: 'out', standing: standing('stayHome') }, 'emergency');
    expect(sent).toMatchObject({ outcome: 'stop', code: 'stayHome', resolution: 'emergency' });
  });

  it('names the visit of a temporary pass, from the list or from the card', () => {
    expect(record({ who: card({ kind: 'temporary', visitId: VISIT }) })).toMatchObject({
      visitId: VISIT,
      holder: 'visitor',
    });
    expect(record({ who: card({ kind: 'temporary' }, { visit: visit() }) }).visitId).toBe(VISIT);
  });

  it('carries both measurements and both clocks', () => {
    const asked = question({ first: { value: 380, at: minutes(-8) }, second: { value: 379, at: minutes(-1) } });
    const sent = recordOf({
      id,
      question: asked,
      verdict: decideGate(asked),
      resolution: 'referred',
      phoneAt: minutes(90),
    });
    expect(sent).toMatchObject({ temperature: 380, temperatureAgain: 379, code: 'fever', phoneAt: minutes(90) });
  });
});
