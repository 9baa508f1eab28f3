import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { idCheckDigit } from '../../base/domain/id-number.ts';
import type { FileReading, RosterRecord } from '../../sheets/domain/reading.ts';
import { isPlanEmpty, type ImportPlan } from './import-plan.ts';
import { applyPlan, EMPTY_CONTENTS, memoryRegister, type RegisterContents } from './memory-register.ts';
import { planImport } from './plan-import.ts';

const today = getDay('2022-04-20');

function residentId(first17: string): string {
  return first17 + idCheckDigit(first17);
}

type Line = Partial<Omit<RosterRecord, 'sheet' | 'row' | 'problems'>>;

function person(name: string, room: string, more: Line = {}): Line {
  return { name, estate: '云锦里', building: '3', unit: '2', room, ...more };
}

function withId(first17: string): Line {
  return { idNumber: residentId(first17), idKind: 'residentId' };
}

function list(...lines: Line[]): FileReading {
  const records = lines.map((line, at): RosterRecord => ({
    sheet: 'S',
    row: at + 2,
    phones: [],
    tags: [],
    plates: [],
    others: {},
    problems: [],
    ...line,
  }));
  const header = { sheet: 'S', row: 1, outcome: 'notRecord', reason: 'header' } as const;
  return {
    fileName: 'list.xlsx',
    tables: [],
    records,
    rows: [header, ...records.map(({ sheet, row }) => ({ sheet, row, outcome: 'taken' as const }))],
    problems: [],
  };
}

function planOver(contents: RegisterContents, ...readings: FileReading[]): ImportPlan {
  let count = contents.persons.length * 1000;
  return planImport({ readings, known: memoryRegister(contents), today, newId: () => `id${String((count += 1))}` });
}

function plan(...readings: FileReading[]): ImportPlan {
  return planOver(EMPTY_CONTENTS, ...readings);
}

function afterwards(...readings: FileReading[]): RegisterContents {
  return applyPlan(EMPTY_CONTENTS, plan(...readings));
}

const anna = withId('99010119850307201');

describe('planImport into an empty register', () => {
  it('makes estate, building, unit, dwelling, household, person and stay', () => {
    const made = plan(
      list(
        person('王小明', '501', {
          ...anna,
          phones: ['13800001111'],
          relation: '户主',
          tags: ['独居老人'],
          plates: ['京A12345'],
        }),
      ),
    );
    expect(made.estates).toMatchObject([{ name: '云锦里', key: '云锦里', kind: 'walkup' }]);
    expect(made.buildings).toMatchObject([{ name: '3', key: '3', floors: 5 }]);
    expect(made.units).toMatchObject([{ name: '2', key: '2' }]);
    expect(made.dwellings).toMatchObject([{ room: '501', floor: 5, placeKey: '云锦里|3|2|501', kind: 'home' }]);
    expect(made.persons).toMatchObject([
      { name: '王小明', sex: 'male', birthDate: '1985-03-07', phones: ['13800001111'] },
    ]);
    expect(made.residencies).toMatchObject([
      { kind: 'home', relation: 'head', dwellingId: made.dwellings[0]?.id, householdId: made.households[0]?.id },
    ]);
    expect(made.residencies[0]?.until).toBeUndefined();
    expect(made.tags).toMatchObject([{ kind: 'livingAlone', note: '独居老人' }]);
    expect(made.vehicles).toMatchObject([{ plate: '京A12345' }]);
  });

  it('gives every row one account and names the person it led to', () => {
    const made = plan(list(person('王小明', '501'), { name: '李四' }, { phones: ['13800001111'] }));
    expect(made.rows.map(({ row, outcome, reason, personIds }) => [row, outcome, reason, personIds.length])).toEqual([
      [1, 'notRecord', 'header', 0],
      [2, 'taken', undefined, 1],
      [3, 'held', 'notIdentifiable', 0],
      [4, 'held', 'nameMissing', 0],
    ]);
  });

  it('makes one person of two lists that agree by id, by name and door, or by name and phone', () => {
    const made = plan(
      list(person('王小明', '501', anna), person('李丽', '502'), person('陈晨', '503', { phones: ['13800002222'] })),
      list({ name: '王小明', ...anna }, person('李丽', '502'), { name: '陈晨', phones: ['13800002222'] }),
    );
    expect(made.persons.map(({ name }) => name)).toEqual(['王小明', '李丽', '陈晨']);
  });

  it('keeps namesakes of different households apart', () => {
    expect(plan(list(person('李丽', '502'), person('李丽', '601'))).persons).toHaveLength(2);
  });

  it('keeps both people who claim one id, gives it to the first and says so', () => {
    const made = plan(list(person('王小明', '501', anna), person('王大山', '501', anna)));
    expect(made.persons.map(({ name, ids }) => [name, ids.length])).toEqual([
      ['王小明', 1],
      ['王大山', 0],
    ]);
    expect(made.rows[2]?.problems.map(({ code }) => code)).toContain('idClaimed');
    expect(made.duplicates).toMatchObject([{ evidence: ['idSame', 'nameDiffers'] }]);
  });

  it('recognises a number with one wrong digit beside the same name and door', () => {
    const made = plan(
      list(person('王小明', '501', anna)),
      list(person('王小明', '501', { others: { idNumberAsTyped: '990101198503072018' } })),
    );
    expect(made.persons).toHaveLength(1);
    expect(made.persons[0]?.others).toEqual({});
  });

  it('keeps what was typed where no number could be read', () => {
    expect(plan(list(person('王小明', '501', { others: { idNumberAsTyped: '99010' } }))).persons[0]?.others).toEqual({
      idNumberAsTyped: '99010',
    });
  });

  it('takes sex and birth date from the id and says what it dropped', () => {
    const made = plan(list(person('王小明', '501', { ...anna, sex: 'female', birthDate: getDay('1985-03-08') })));
    expect(made.persons).toMatchObject([{ sex: 'male', birthDate: '1985-03-07' }]);
    expect(made.conflicts.map(({ field, rule, kept, dropped }) => [field, rule, kept.value, dropped.value])).toEqual([
      ['sex', 'idProves', 'male', 'female'],
      ['birthDate', 'idProves', '1985-03-07', '1985-03-08'],
    ]);
  });

  it('takes what more lists say, else what the later list says', () => {
    const at = (employer: string) => list(person('王小明', '501', { ...anna, employer }));
    expect(plan(at('甲厂'), at('甲厂'), at('乙厂')).persons[0]?.employer).toBe('甲厂');
    expect(plan(at('甲厂'), at('乙厂')).persons[0]?.employer).toBe('乙厂');
  });

  it('counts somebody at one of two addresses and keeps the other as a former one', () => {
    const made = plan(
      list(person('王小明', '501', anna)),
      list(person('王小明', '101', anna)),
      list(person('王小明', '501', anna)),
    );
    expect(made.residencies.map(({ until, untilReason }) => [until, untilReason])).toEqual([
      [undefined, undefined],
      [today, 'unknown'],
    ]);
    expect(
      made.rows
        .filter(({ problems }) => problems.some(({ code }) => code === 'livesElsewhere'))
        .map(({ file }) => file),
    ).toEqual([1]);
  });

  it('believes the list that tells the household where two addresses are told once each', () => {
    const roster = list(person('王小明', '501', { ...anna, relation: '户主' }));
    const vaccinations = list(person('王小明', '101', anna));
    for (const files of [
      [roster, vaccinations],
      [vaccinations, roster],
    ]) {
      const made = plan(...files);
      const lived = made.residencies.find(({ until }) => until === undefined);
      expect(made.dwellings.find(({ id }) => id === lived?.dwellingId)?.room).toBe('501');
    }
  });

  it('ends the stay of somebody who has moved out or died', () => {
    const made = plan(
      list(
        person('王小明', '501', { ...anna, leftOn: getDay('2022-03-01') }),
        person('李丽', '502', { diedOn: 'unknown' }),
      ),
    );
    expect(made.residencies.map(({ until, untilReason }) => [until, untilReason])).toEqual([
      ['2022-03-01', 'left'],
      [today, 'died'],
    ]);
    expect(made.persons[1]?.diedOn).toBe(today);
  });

  it('puts an address without its unit into the only such room of the building', () => {
    expect(plan(list(person('王小明', '501')), list({ ...person('王小明', '501'), unit: '' })).dwellings).toHaveLength(
      1,
    );
    expect(
      plan(
        list(person('李丽', '501'), { ...person('王小明', '501'), unit: '1' }),
        list({ ...person('陈晨', '501'), unit: '' }),
      ).dwellings,
    ).toHaveLength(3);
  });

  it('says so when a room has no estate, unless there is only one', () => {
    const bare = { name: '陈晨', room: '501', building: '3', phones: ['13800002222'] };
    expect(plan(list(person('王小明', '501')), list(bare)).residencies).toHaveLength(2);
    const made = plan(list(person('王小明', '501'), { ...person('李丽', '101'), estate: '金桂花园' }, bare));
    expect(made.rows[3]?.problems).toEqual([{ code: 'estateMissing' }]);
  });
});

describe('households', () => {
  function sizes(made: ImportPlan): readonly number[] {
    return made.households.map(({ id }) => made.residencies.filter(({ householdId }) => householdId === id).length);
  }

  it('are the family behind a door and the tenants beside them', () => {
    const made = plan(
      list(
        person('王小明', '501', { relation: '户主' }),
        person('李丽', '501', { relation: '配偶' }),
        person('陈晨', '501', { relation: '租户' }),
        person('赵一', '501', { relation: '租户' }),
      ),
    );
    expect(sizes(made)).toEqual([2, 2]);
    expect(made.residencies.map(({ kind }) => kind)).toEqual(['home', 'home', 'tenant', 'tenant']);
  });

  it('begin anew with each head and follow the key where there is one', () => {
    expect(
      sizes(
        plan(
          list(
            person('王小明', '501', { relation: '户主' }),
            person('李丽', '501', { relation: '配偶' }),
            person('陈晨', '501', { relation: '户主' }),
          ),
        ),
      ),
    ).toEqual([2, 1]);
    const keyed = (name: string, householdKey: string) => person(name, '501', { relation: '租户', householdKey });
    expect(sizes(plan(list(keyed('王小明', '1'), keyed('李丽', '1'), keyed('陈晨', '2'))))).toEqual([2, 1]);
  });

  it('take in who stands behind the door in a list without relations', () => {
    expect(sizes(plan(list(person('王小明', '501', { relation: '户主' })), list(person('李丽', '501'))))).toEqual([2]);
  });
});

describe('estates', () => {
  it('are one in every spelling', () => {
    expect(
      plan(
        list(
          person('王小明', '501'),
          person('李丽', '502', { estate: '云锦里小区' }),
          person('陈晨', '503', { estate: '云锦里社区' }),
        ),
      ).estates,
    ).toHaveLength(1);
  });

  function lists(count: number, name: string) {
    const people = Array.from({ length: count }, (_, at) => ({
      id: withId(`9901011985030720${String(at)}`),
      room: `${String(at + 1)}01`,
      name: `王小${String.fromCharCode(0x4e00 + at)}`,
    }));
    const one = list(
      ...people.map(({ id, room, name: who }) => person(who, room, id)),
      person('赵一', '909', withId('99010119850307999')),
    );
    return plan(one, list(...people.map(({ id, room, name: who }) => person(who, room, { ...id, estate: name }))));
  }

  it('are one when five people with ids live behind the same doors under another name', () => {
    const made = lists(5, '纺织二厂宿舍');
    expect(made.estates).toHaveLength(1);
    expect(made.estateAliases).toMatchObject([{ alias: '纺织二厂宿舍', provenBy: 5 }]);
    expect(made.residencies).toHaveLength(6);
  });

  it('are two when only four do, and one again when the names begin alike', () => {
    expect(lists(4, '纺织二厂宿舍').estates).toHaveLength(2);
    expect(lists(2, '云锦里一期').estates).toHaveLength(1);
  });
});

describe('planImport into a register', () => {
  const before = afterwards(
    list(
      person('王小明', '501', { ...anna, relation: '户主' }),
      person('李丽', '501', { relation: '配偶' }),
      person('张一凡', '502'),
    ),
  );

  it('fills what is empty and grows the phones', () => {
    const made = planOver(
      before,
      list(person('李丽', '501', { ...withId('99010119860307202'), phones: ['13800003333'], employer: '甲厂' })),
    );
    expect(made.persons).toEqual([]);
    expect(made.changes.map(({ field, after }) => [field, after])).toEqual([
      ['sex', 'female'],
      ['birthDate', '1986-03-07'],
      ['employer', '甲厂'],
      ['phones', ['13800003333']],
      ['ids', [`residentId:${residentId('99010119860307202')}`]],
    ]);
  });

  it('shows a difference and leaves the register as it is', () => {
    const made = planOver(before, list(person('王小明', '501', { ...anna, name: '王晓明', relation: '子' })));
    expect(isPlanEmpty(made)).toBe(true);
    expect(made.differences.map(({ field, known, stated }) => [field, known, stated])).toEqual([
      ['name', '王小明', '王晓明'],
      ['relation', 'head', 'son'],
    ]);
  });

  it('shows another address and keeps the one it knows', () => {
    const made = planOver(before, list(person('王小明', '909', anna)));
    expect(made.residencies).toMatchObject([{ until: today, untilReason: 'unknown' }]);
    expect(made.differences).toMatchObject([{ field: 'place', known: '云锦里|3|2|501', stated: '云锦里|3|2|909' }]);
  });

  it('ends a known stay', () => {
    expect(
      planOver(before, list(person('张一凡', '502', { leftOn: getDay('2022-04-01') }))).residencyEnds,
    ).toMatchObject([{ until: '2022-04-01', reason: 'left' }]);
  });

  it('puts a child without a number into the household it knows', () => {
    const made = planOver(
      before,
      list(person('王小宝', '501', { relation: '子' }), person('李丽', '501', { relation: '配偶' })),
    );
    expect(made.households).toEqual([]);
    expect(made.residencies).toMatchObject([{ householdId: before.persons[0]?.residencies[0]?.householdId }]);
  });

  it('follows our own person id even where the name was corrected', () => {
    const [first] = before.persons;
    const made = planOver(before, list({ ...person('王晓明', '501'), personId: first?.id ?? '' }));
    expect(made.rows[1]?.personIds).toEqual([first?.id]);
    expect(made.differences).toMatchObject([{ field: 'name', stated: '王晓明' }]);
  });

  it('does not bring back who has moved away when an old list comes again', () => {
    const old = list(person('张一凡', '502'));
    const left = applyPlan(before, planOver(before, list(person('张一凡', '502', { leftOn: getDay('2022-04-01') }))));
    expect(isPlanEmpty(planOver(left, old))).toBe(true);
  });
});

describe('planning the same files again', () => {
  const sign = fc.constantFrom('王', '李', '张', '伟', '芳', '小', '明', '晓');
  const line: fc.Arbitrary<Line> = fc
    .record({
      name: fc.array(sign, { minLength: 2, maxLength: 3 }).map((signs) => signs.join('')),
      estate: fc.constantFrom('云锦里', '云锦里小区', '金桂花园', undefined),
      building: fc.constantFrom('1', '2', undefined),
      unit: fc.constantFrom('1', '2', undefined),
      room: fc.constantFrom('101', '102', undefined),
      id: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      typed: fc.option(fc.constantFrom('990101198503072018', '99010119850307'), { nil: undefined }),
      phone: fc.option(fc.constantFrom('13800001111', '13800002222'), { nil: undefined }),
      birthDate: fc.option(fc.constantFrom(getDay('1985-03-07'), getDay('1960-01-01')), { nil: undefined }),
      sex: fc.option(fc.constantFrom('male' as const, 'female' as const), { nil: undefined }),
      relation: fc.option(fc.constantFrom('户主', '配偶', '子', '租户'), { nil: undefined }),
      householdKey: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
      leftOn: fc.option(fc.constant(getDay('2022-03-01')), { nil: undefined }),
      tags: fc.constantFrom<string[]>([], ['独居'], ['高龄']),
    })
    .map(({ id, typed, phone, ...rest }) => {
      const stated = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const number = id === undefined ? {} : withId(`9901011985030720${String(id)}`);
      return {
        ...stated,
        ...number,
        phones: phone === undefined ? [] : [phone],
        others: id === undefined && typed !== undefined ? { idNumberAsTyped: typed } : {},
      };
    });
  const files = fc.array(
    fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => list(...lines)),
    { minLength: 1, maxLength: 3 },
  );

  it('changes nothing', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(files, (readings) => {
        const again = planOver(afterwards(...readings), ...readings);
        expect({ ...again, rows: [], differences: [], conflicts: [], duplicates: [] }).toEqual({ ...plan(), rows: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('loses no row and never gives one id to two people', () => {
    fc.assert(
      fc.property(files, (readings) => {
        const made = plan(...readings);
        const numbers = made.persons.flatMap(({ ids }) => ids.map(({ number }) => number));
        expect(made.rows).toHaveLength(readings.reduce((sum, { rows }) => sum + rows.length, 0));
        expect(
          made.rows.filter(({ outcome }) => outcome === 'taken').every(({ personIds }) => personIds.length === 1),
        ).toBe(true);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
