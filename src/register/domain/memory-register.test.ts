import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import type { ImportPlan, PersonChange } from './import-plan.ts';
import { EMPTY_REGISTER, type KnownPerson } from './known-register.ts';
import { applyPlan, EMPTY_CONTENTS, memoryRegister, type RegisterContents } from './memory-register.ts';
import { planImport } from './plan-import.ts';
import { idKey } from './spelling.ts';

const today = getDay('2026-03-10');
const source = { file: 0, sheet: 'S', row: 2 };
const nothing = planImport({ readings: [], known: EMPTY_REGISTER, today, newId: () => 'id' });

const person: KnownPerson = {
  id: 'p1',
  name: '柳青',
  ids: [{ kind: 'passport', number: 'E12345678' }],
  phones: ['13800001111'],
  residencies: [{ id: 'r1', dwellingId: 'd1', placeKey: '云锦里|3|2|501' }],
  tags: ['livingAlone'],
  plates: [],
  others: { 备用: '旧' },
};

const contents: RegisterContents = {
  estates: [{ id: 'e1', name: '云锦里', aliases: [] }],
  buildings: new Map([['云锦里|3', { id: 'b1' }]]),
  units: new Map([['b1|2', { id: 'u1' }]]),
  dwellings: [
    { id: 'd1', placeKey: '云锦里|3|2|501' },
    { id: 'd2', placeKey: '云锦里|4|1|101' },
  ],
  persons: [person],
};

function afterwards(plan: Partial<ImportPlan>): RegisterContents {
  return applyPlan(contents, { ...nothing, ...plan });
}

function changed(...changes: readonly Omit<PersonChange, 'personId' | 'source'>[]): KnownPerson | undefined {
  return afterwards({ changes: changes.map((change) => ({ ...change, personId: 'p1', source })) }).persons[0];
}

describe('a register in memory', () => {
  it('finds people by everything that the planner asks for', () => {
    const known = memoryRegister(contents);
    expect(known.findPerson('p1')).toEqual(person);
    expect(known.findPersonByIdKey(idKey('passport', 'E12345678'))).toEqual(person);
    expect(known.personsByName('柳青')).toEqual([person]);
    expect(known.personsByPhone('13800001111')).toEqual([person]);
    expect(known.personsByDwelling('d1')).toEqual([person]);
  });

  it('finds places by their keys, and the doors of one building only', () => {
    const known = memoryRegister(contents);
    expect(known.findBuilding('云锦里|3')).toEqual({ id: 'b1' });
    expect(known.findUnit('b1', '2')).toEqual({ id: 'u1' });
    expect(known.findDwelling('云锦里|3|2|501')).toEqual(contents.dwellings[0]);
    expect(known.dwellingsIn('云锦里|3')).toEqual([contents.dwellings[0]]);
  });

  it('of nothing finds nothing', () => {
    const known = memoryRegister(EMPTY_CONTENTS);
    expect([known.findPerson('p1'), known.findPersonByIdKey('x'), known.findDwelling('x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([known.personsByName('柳青'), known.personsByPhone('1'), known.dwellingsIn('x')]).toEqual([[], [], []]);
  });
});

describe('a plan that is carried out in memory', () => {
  it('of nothing leaves everything as it was, and changes what it was given in no case', () => {
    const before = structuredClone(contents);
    expect(afterwards({})).toEqual(contents);
    afterwards({ changes: [{ personId: 'p1', field: 'employer', after: '棉纺厂', source }] });
    expect(contents).toEqual(before);
  });

  it('makes somebody new behind a new door, who is found by it', () => {
    const made = afterwards({
      dwellings: [
        { id: 'd3', estateId: 'e1', buildingId: 'b9', unitId: 'u9', room: '7', placeKey: '云锦里|9|1|7', kind: 'home' },
      ],
      units: [{ id: 'u9', buildingId: 'b9', name: '1单元', key: '1' }],
      persons: [{ id: 'p2', name: '王大军', ids: [], phones: [], others: {} }],
      residencies: [{ id: 'r2', personId: 'p2', dwellingId: 'd3', householdId: 'h2', kind: 'home', relation: 'head' }],
      tags: [{ id: 't2', personId: 'p2', kind: 'livingAlone', note: '独居' }],
      vehicles: [{ personId: 'p2', plate: '京A12345' }],
    });
    const known = memoryRegister(made);
    expect(known.personsByDwelling('d3')).toEqual([
      {
        id: 'p2',
        name: '王大军',
        ids: [],
        phones: [],
        residencies: [
          {
            id: 'r2',
            dwellingId: 'd3',
            placeKey: '云锦里|9|1|7',
            householdId: 'h2',
            relation: 'head',
            until: undefined,
          },
        ],
        tags: ['livingAlone'],
        plates: ['京A12345'],
        others: {},
      },
    ]);
    expect([known.findBuilding('云锦里|9'), known.findUnit('b9', '1')]).toEqual([{ id: 'b9' }, { id: 'u9' }]);
    expect(known.findPerson('p1')).toEqual(person);
  });

  it('ends a known stay and fills its relation', () => {
    const [after] = afterwards({
      residencyEnds: [{ residencyId: 'r1', personId: 'p1', until: today, reason: 'left' }],
      residencyChanges: [{ residencyId: 'r1', personId: 'p1', relation: 'spouse', source }],
    }).persons;
    expect(after?.residencies).toEqual([
      { id: 'r1', dwellingId: 'd1', placeKey: '云锦里|3|2|501', relation: 'spouse', until: today },
    ]);
  });

  it('gives an estate its other name, a new one too', () => {
    const { estates } = afterwards({
      estates: [{ id: 'e2', name: '工人村', key: '工人村', kind: 'village' }],
      estateAliases: [
        { estateId: 'e1', alias: '云锦小区', key: '云锦小区', provenBy: 5 },
        { estateId: 'e2', alias: '老工人村', key: '老工人村' },
      ],
    });
    expect(estates).toEqual([
      { id: 'e1', name: '云锦里', aliases: ['云锦小区'] },
      { id: 'e2', name: '工人村', aliases: ['老工人村'] },
    ]);
  });

  it('writes every sort of field as the register holds it', () => {
    expect(
      changed(
        { field: 'employer', after: '棉纺厂' },
        { field: 'sex', after: 'male' },
        { field: 'birthDate', after: '1985-03-07' },
        { field: 'phones', before: person.phones, after: ['13800001111', '13900002222'] },
        { field: 'ids', after: [idKey('passport', 'E12345678'), idKey('residentId', '99010119850307201X')] },
        { field: 'others', after: ['邮箱=a=b', '备用=新'] },
      ),
    ).toEqual({
      ...person,
      employer: '棉纺厂',
      sex: 'male',
      birthDate: '1985-03-07',
      phones: ['13800001111', '13900002222'],
      ids: [
        { kind: 'passport', number: 'E12345678' },
        { kind: 'residentId', number: '99010119850307201X' },
      ],
      // What is known stands; only what was missing is filled.
      others: { 邮箱: 'a=b', 备用: '旧' },
    });
  });
});
