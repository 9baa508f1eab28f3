import { describe, expect, it } from 'vitest';
import { ageOn, getDay } from '../../base/domain/day.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import { isMobile } from '../../base/domain/phone.ts';
import { readPlates } from '../../base/domain/plate.ts';
import { ROLES } from '../../access/domain/roles.ts';
import { DEMO_HOUSEHOLDS, DEMO_PEOPLE, demoCommunities, demoCommunity, type DemoCommunity } from './demo-community.ts';
import { demoPhone } from './demo-people.ts';
import { randomFrom } from './demo-random.ts';
import { isPlanEmpty } from './import-plan.ts';
import { applyPlan, EMPTY_CONTENTS, memoryRegister } from './memory-register.ts';
import { planImport } from './plan-import.ts';
import { readRelation, relationZh } from './relation.ts';

const today = getDay('2022-04-20');

function make(given: { seed?: number; index?: number; households?: number } = {}): DemoCommunity {
  let count = 0;
  return demoCommunity({
    seed: 7,
    index: 0,
    households: DEMO_HOUSEHOLDS,
    today,
    newId: () => `id${String((count += 1))}`,
    ...given,
  });
}

const whole = make();

describe('demoCommunity', () => {
  it('has exactly the size of the community in the needs', () => {
    expect([whole.households.length, whole.persons.length, whole.residencies.length]).toEqual([
      DEMO_HOUSEHOLDS,
      DEMO_PEOPLE,
      DEMO_PEOPLE,
    ]);
    const old = whole.estates.filter(({ kind }) => kind === 'walkup').map(({ id }) => id);
    const buildings = whole.buildings.filter(({ estateId }) => old.includes(estateId)).map(({ id }) => id);
    expect([
      old.length,
      buildings.length,
      whole.units.filter(({ buildingId }) => buildings.includes(buildingId)).length,
    ]).toEqual([8, 19, 96]);
    expect(whole.dwellings.filter(({ kind }) => kind === 'shop')).toHaveLength(211);
  });

  it('is the same for the same seed and another for another', () => {
    expect(make({ households: 50 })).toEqual(make({ households: 50 }));
    expect(make({ households: 50, seed: 8 }).persons.map(({ name }) => name)).not.toEqual(
      make({ households: 50 }).persons.map(({ name }) => name),
    );
  });

  it.each([1, 20, 300, 1000])('works for %i households', (households) => {
    const made = make({ households });
    expect([made.households.length, made.persons.length]).toEqual([
      households,
      Math.round((households * DEMO_PEOPLE) / DEMO_HOUSEHOLDS),
    ]);
  });

  it('gives every place one key and every person one home', () => {
    for (const keys of [
      whole.dwellings.map(({ placeKey }) => placeKey),
      whole.persons.map(({ id }) => id),
      whole.residencies.map(({ personId }) => personId),
      whole.households.map(({ dwellingId }) => dwellingId),
    ])
      expect(new Set(keys).size).toBe(keys.length);
  });

  it('has one head or only tenants in every household', () => {
    const byHousehold = new Map<string, string[]>();
    for (const { householdId = '', relation = '' } of whole.residencies)
      byHousehold.set(householdId, [...(byHousehold.get(householdId) ?? []), relation]);
    for (const here of byHousehold.values())
      expect(
        here.every((relation) => relation === 'tenant') ? 1 : here.filter((relation) => relation === 'head').length,
      ).toBe(1);
  });

  it('cuts about 15 grids of about 300 households, each building in one', () => {
    expect(whole.grids).toHaveLength(15);
    expect(whole.grids.flatMap(({ buildingIds }) => buildingIds).toSorted()).toEqual(
      whole.buildings.map(({ id }) => id).toSorted(),
    );
    expect(whole.grids.reduce((sum, { households }) => sum + households, 0)).toBe(DEMO_HOUSEHOLDS);
    for (const { households, worker } of whole.grids) {
      expect(households).toBeGreaterThan(200);
      expect(households).toBeLessThan(420);
      expect(whole.staff[worker]?.role).toBe('gridWorker');
    }
  });

  it('has staff for every role and no phone twice', () => {
    expect(new Set(whole.staff.map(({ role }) => role))).toEqual(new Set(ROLES));
    expect(new Set(whole.staff.map(({ phone }) => phone)).size).toBe(whole.staff.length);
  });
});

describe('the people of the demo', () => {
  it('carry valid numbers of a region that does not exist, once each', () => {
    const numbers = whole.persons.flatMap(({ ids, birthDate, sex }) =>
      ids.map(({ kind, number }) => ({ kind, number, birthDate, sex })),
    );
    for (const { kind, number, birthDate, sex } of numbers) {
      const read = readIdNumber(number, kind);
      expect([read.kind, read.problem]).toEqual([kind, undefined]);
      if (kind !== 'residentId') continue;
      expect([number.slice(0, 4), read.birthDate, read.sex]).toEqual(['1199', birthDate, sex]);
    }
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
    expect(new Set(numbers.map(({ kind }) => kind))).toEqual(
      new Set(['residentId', 'hkmPermit', 'twPermit', 'passport', 'hmtResidence']),
    );
  });

  it('have phones and plates that nobody has', () => {
    for (const { phones } of whole.persons)
      for (const phone of phones) expect([isMobile(phone), /^1\d0000\d{5}$/.test(phone)]).toEqual([true, true]);
    for (const { plate } of whole.vehicles)
      expect([readPlates(plate).plates, plate.slice(0, 2)]).toEqual([[plate], '苏Z']);
    expect(new Set(whole.vehicles.map(({ plate }) => plate)).size).toBe(whole.vehicles.length);
    expect(demoPhone(699_999)).toBe('19000099999');
  });

  it('are of every age, with more old people than children, and small children without numbers', () => {
    const ages = whole.persons.map(({ birthDate }) => (birthDate ? ageOn(birthDate, today) : -1));
    const share = (from: number, to: number) => ages.filter((age) => age >= from && age <= to).length / ages.length;
    expect(ages.every((age) => age >= 0 && age <= 100)).toBe(true);
    expect(share(0, 14)).toBeGreaterThan(0.08);
    expect(share(65, 100)).toBeGreaterThan(0.13);
    expect(share(65, 100)).toBeLessThan(0.35);
    expect(whole.persons.some(({ ids }) => ids.length === 0)).toBe(true);
  });

  it('include every kind of need, tenants, foreigners and names with a dot', () => {
    expect(new Set(whole.tags.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(10);
    expect(whole.persons.some(({ name }) => name.includes('·'))).toBe(true);
    expect(whole.residencies.some(({ kind }) => kind === 'tenant')).toBe(true);
  });
});

describe('demoCommunities', () => {
  it('yields communities whose numbers do not clash', () => {
    let count = 0;
    const all = [
      ...demoCommunities({ seed: 7, households: 200, communities: 3, today, newId: () => `id${String((count += 1))}` }),
    ];
    const numbers = all.flatMap(({ persons }) =>
      persons.flatMap(({ ids, phones }) => [...ids.map(({ number }) => number), ...phones]),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(3);
  });
});

describe('the demo as a roster', () => {
  it('comes in as it is, household by household, and a second time changes nothing', () => {
    const made = make({ households: 300 });
    const home = new Map(made.dwellings.map((dwelling) => [dwelling.id, dwelling]));
    const nameOf = new Map([...made.estates, ...made.buildings, ...made.units].map(({ id, name }) => [id, name]));
    const stay = new Map(made.residencies.map((residency) => [residency.personId, residency]));
    const records = made.persons.map(({ name, sex, birthDate, ids, phones, id }, at) => {
      const { dwellingId = '', relation = 'other' } = stay.get(id) ?? {};
      const door = home.get(dwellingId);
      const part = (key: string | undefined) => nameOf.get(key ?? '') ?? '';
      const [first] = ids;
      return {
        sheet: 'S',
        row: at + 1,
        name,
        phones,
        tags: [],
        plates: [],
        others: {},
        problems: [],
        relation: relationZh(relation),
        ...(sex ? { sex } : {}),
        ...(birthDate ? { birthDate } : {}),
        ...(first ? { idNumber: first.number, idKind: first.kind } : {}),
        estate: part(door?.estateId),
        building: part(door?.buildingId),
        unit: part(door?.unitId),
        room: door?.room ?? '',
      };
    });
    const readings = [
      {
        fileName: 'a.xlsx',
        tables: [],
        records,
        problems: [],
        rows: records.map(({ sheet, row }) => ({ sheet, row, outcome: 'taken' as const })),
      },
    ];
    let count = 0;
    const newId = () => `p${String((count += 1))}`;
    const plan = planImport({ readings, known: memoryRegister(EMPTY_CONTENTS), today, newId });
    expect([plan.persons.length, plan.households.length, plan.duplicates.length, plan.conflicts.length]).toEqual([
      made.persons.length,
      made.households.length,
      0,
      0,
    ]);
    expect(plan.residencies.map(({ relation }) => relation)).toEqual(expect.arrayContaining([readRelation('户主')]));
    expect(
      isPlanEmpty(planImport({ readings, known: memoryRegister(applyPlan(EMPTY_CONTENTS, plan)), today, newId })),
    ).toBe(true);
  });
});

describe('randomFrom', () => {
  it('repeats itself, stays in range and loses nothing in a shuffle', () => {
    const [a, b] = [randomFrom(1), randomFrom(1)];
    expect(Array.from({ length: 20 }, a.fraction)).toEqual(Array.from({ length: 20 }, b.fraction));
    const numbers = Array.from({ length: 1000 }, () => a.between(3, 5));
    expect(new Set(numbers)).toEqual(new Set([3, 4, 5]));
    expect(a.shuffle([1, 2, 3, 4]).toSorted()).toEqual([1, 2, 3, 4]);
  });
});
