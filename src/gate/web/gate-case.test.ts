import { describe, expect, it } from 'vitest';
import {
  claims,
  EAST,
  HOUSEHOLD,
  minutes,
  PASS,
  PERSON,
  RULES,
  VISIT,
  visit,
  WEST,
} from '../../../test/support/gate-questions.ts';
import { decideGate } from '../domain/decide-gate.ts';
import type { GatePersonRow } from '../domain/gate-snapshot.ts';
import { openCase, peopleOf, questionOf, type CaseContext, type CaseSource, type GateCase } from './gate-case.ts';
import type { GateWorld } from './gate-world.ts';
import { EMPTY_LOG } from './own-log.ts';

const OTHER = '01938000-0000-7000-8000-000000000009';
const row = (id: string, standing: string, plates = ''): GatePersonRow => [
  ...([id, '钱多', 'qianduo qd', HOUSEHOLD, '幸福里 3号楼2单元501', '501', '5678', 2] as const),
  ...([plates, standing, standing === '' ? '' : '2026-11-30', ''] as const),
];

function worldOf(people: readonly GatePersonRow[], more: Partial<GateWorld> = {}): GateWorld {
  return {
    ...{ people, gates: [], rules: RULES, shifts: [] },
    ...{
      askable: new Set(),
      visits: new Map(),
      trusted: new Map(),
      outings: new Map(),
      lasts: new Map(),
      keys: new Map(),
      revocations: '',
      listedAt: minutes(-5),
    },
    ...more,
  };
}

const context = (world: GateWorld): CaseContext => ({
  world,
  own: EMPTY_LOG,
  gateId: EAST,
  communityId: 11,
  now: minutes(0),
});
const cardCase = (more: Parameters<typeof claims>[0] = {}): GateCase => {
  const dates = { issuedAt: minutes(-60), fromAt: minutes(-60), untilAt: minutes(60) };
  const { passId, communityId, kind, ...rest } = claims(more);
  const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const read = { status: 'valid', claims: { passId, communityId, kind, ...present, ...dates } } as const;
  return openCase({ key: 'k', source: { kind: 'card', read, revocation: 'none' }, direction: 'out' });
};
const open = (source: CaseSource, direction: 'in' | 'out' = 'out') => openCase({ key: 'k', source, direction });
const verdict = (gateCase: GateCase, of: CaseContext) => decideGate(questionOf(gateCase, of)).code;

describe('a case at the gate', () => {
  it('takes the restriction of the person of the card', () => {
    expect(verdict(cardCase(), context(worldOf([row(PERSON, '')])))).toBe('goOut');
    expect(verdict(cardCase(), context(worldOf([row(PERSON, 'stayHome')])))).toBe('stayHome');
  });

  it('holds a restriction whose end it cannot read until the list says otherwise', () => {
    const odd: GatePersonRow = [...row(PERSON, 'stayHome').slice(0, 10), '', ''] as unknown as GatePersonRow;
    expect(verdict(cardCase(), context(worldOf([odd])))).toBe('stayHome');
  });

  it('does not find who is no longer in the list', () => {
    expect(verdict(cardCase(), context(worldOf([])))).toBe('notListed');
  });

  it('asks who it is when a household shares a card, and decides by the one who was named', () => {
    const world = worldOf([row(PERSON, 'stayHome'), row(OTHER, '')]);
    const errand = cardCase({ kind: 'errand', personId: undefined, householdId: HOUSEHOLD });
    expect(verdict(errand, context(world))).toBe('askWho');
    expect(verdict({ ...errand, bearerId: OTHER }, context(world))).toBe('goOut');
    expect(verdict({ ...errand, bearerId: PERSON }, context(world))).toBe('stayHome');
  });

  it('knows a vehicle by the plate of a resident, and asks who drives where one of the home must stay', () => {
    const car = open({ kind: 'plate', plate: '黑A12345' });
    expect(verdict(car, context(worldOf([row(PERSON, '', '黑A12345 黑AD54321')])))).toBe('vehiclePass');
    expect(verdict(car, context(worldOf([row(PERSON, '', '黑A1234')])))).toBe('vehicleUnknown');
    expect(verdict(car, context(worldOf([row(PERSON, '', '黑A12345'), row(OTHER, 'stayHome')])))).toBe('askWho');
  });

  it('believes the later of what the list and this phone saw of a card', () => {
    const world = worldOf([row(PERSON, '')], {
      lasts: new Map([[PASS, { gateId: EAST, direction: 'out', at: minutes(-90) }]]),
    });
    const own = { ...EMPTY_LOG, lasts: { [PASS]: { gateId: WEST, direction: 'in', at: minutes(-1) } } } as const;
    expect(verdict(cardCase(), { ...context(world), own })).toBe('twoGates');
  });

  it('believes what was registered here before what the list says of a visit', () => {
    const known = {
      ...visit({ hostAnswer: 'notAsked' }),
      name: '欧阳',
      phoneTail: '',
      company: '',
      plate: '',
      isRegular: false,
    };
    const world = worldOf([], { visits: new Map([[VISIT, known]]) });
    const here = { ...EMPTY_LOG, visits: { [VISIT]: { ...known, hostAnswer: 'agreed' as const } } };
    const guest = open({ kind: 'visit', visitId: VISIT }, 'in');
    expect(verdict(guest, context(world))).toBe('hostNotAsked');
    expect(verdict(guest, { ...context(world), own: here })).toBe('visitorIn');
    expect(peopleOf(guest, { world, own: here }).visit?.name).toBe('欧阳');
  });
});
