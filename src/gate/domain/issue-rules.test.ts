import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../../../test/support/passes.ts';
import { getDay } from '../../base/domain/day.ts';
import { getId } from '../../base/domain/ids.ts';
import { decideIssue, decideVehiclePass, periodRefusal, plateOf, type Candidate } from './issue-rules.ts';
import { recordPassFact } from './pass-facts.ts';

const today = getDay('2026-11-22');
const period = { fromAt: at('2026-11-22T02:00'), untilAt: at('2026-12-31T16:00') };
const days = { fromDay: today, untilDay: getDay('2026-12-31') };
const input = { kind: 'resident', who: { everybody: true }, ...days } as const;

const candidate = fc.record<Candidate>({
  holderId: fc.uuid(),
  passId: fc.uuid(),
  state: fc.constantFrom('free', 'already', 'without'),
});

describe('issuing passes', () => {
  it('accounts for everybody who was asked for', () => {
    fc.assert(
      fc.property(fc.array(candidate, { minLength: 1 }), fc.nat(50), (candidates, unknown) => {
        const decision = decideIssue({ candidates, unknown, period }, input, { today });
        if (!('facts' in decision)) throw new Error(decision.refused);
        const [fact] = decision.facts;
        if (fact?.type !== 'passesIssued') throw new Error('something else');
        expect(fact.passes.length + fact.already + fact.without).toBe(candidates.length + unknown);
        expect(fact.passes.map(({ personId }) => personId)).toEqual(
          candidates.filter(({ state }) => state === 'free').map(({ holderId }) => holderId),
        );
      }),
    );
  });

  it('gives an errand pass to the household and the others to the person', () => {
    const candidates: Candidate[] = [{ holderId: 'h', passId: 'p', state: 'free' }];
    const state = { candidates, unknown: 0, period };
    expect(decideIssue(state, { ...input, kind: 'errand' }, { today })).toMatchObject({
      facts: [{ passes: [{ passId: 'p', kind: 'errand', householdId: 'h', ...period }] }],
    });
    expect(decideIssue(state, { ...input, kind: 'staff' }, { today })).toMatchObject({
      facts: [{ passes: [{ passId: 'p', kind: 'staff', personId: 'h' }] }],
    });
  });

  it('says so when nobody was found at all', () => {
    expect(decideIssue({ candidates: [], unknown: 0, period }, input, { today })).toEqual({ refused: 'passNobody' });
  });

  it('writes down a count and a bounded list, never 12,600 rows', () => {
    const candidates = Array.from({ length: 12_600 }, (_, n): Candidate => ({
      holderId: `h${n}`,
      passId: `p${n}`,
      state: 'free',
    }));
    const decision = decideIssue({ candidates, unknown: 3, period }, input, { today });
    if (!('facts' in decision) || !decision.facts[0]) throw new Error('refused');
    const written = recordPassFact(decision.facts[0]);
    expect(written).toMatchObject({ kind: 'resident', issued: 12_600, already: 0, without: 3 });
    expect(JSON.stringify(written).length).toBeLessThan(10_000);
  });
});

describe('the days of a pass', () => {
  it.each([
    ['one day', '2026-11-22', '2026-11-22', undefined],
    ['366 days', '2026-11-22', '2027-11-22', undefined],
    ['a beginning in the past', '2026-11-01', '2026-11-22', undefined],
    ['367 days', '2026-11-22', '2027-11-23', 'passTooLong'],
    ['an end before the beginning', '2026-11-23', '2026-11-22', 'passEndsBeforeStart'],
    ['an end that is past', '2026-11-01', '2026-11-21', 'passEndsInPast'],
  ])('%s', (_what, fromDay, untilDay, refused) => {
    expect(periodRefusal({ fromDay: getDay(fromDay), untilDay: getDay(untilDay) }, today)?.refused).toBe(refused);
  });
});

describe('a pass for a vehicle', () => {
  const state = { passId: 'p', period, person: 'notNamed', held: 'no' } as const;
  const send = (plate: string, more: object = {}) =>
    decideVehiclePass(
      { ...state, ...more },
      { plate, personId: getId('00000000-0000-7000-8000-000000000001'), ...days },
      { today },
    );

  it('takes the plate in the spelling of the register', () => {
    expect(['京 a·12345', '京A12345', '粤BD12345'].map(plateOf)).toEqual(['京A12345', '京A12345', '粤BD12345']);
    expect(['', '京A12345 京A12346', '京A12345 白色', '12345'].map(plateOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(send('京 a·12345')).toMatchObject({ facts: [{ passes: [{ kind: 'vehicle', plate: '京A12345' }] }] });
  });

  it.each([
    ['passPlateUnreadable', '白车', {}],
    ['passHeldAlready', '京A12345', { held: 'yes' }],
    ['notFound', '京A12345', { person: 'unknown' }],
  ])('refuses %s', (refused, plate, more) => {
    expect(send(plate, more)).toEqual({ refused });
  });
});
