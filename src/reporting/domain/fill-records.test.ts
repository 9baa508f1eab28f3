import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { householdOfEach, householdRecords } from './fill-household.ts';
import { personRecord, type FillOrder, type FillPerson } from './fill-person.ts';
import { selectionOfTitle } from './fill-selection.ts';

const DAY = getDay('2022-04-20');
const nobody: FillPerson = {
  ...{ personId: 'p1', name: '林晓', sex: 'female', birthDate: getDay('1990-04-21'), ethnicity: null, employer: null },
  ...{
    registeredAddress: null,
    residence: null,
    note: null,
    others: {},
    idNumber: null,
    idKind: null,
    phones: [],
    tags: [],
  },
  ...{ plates: [], estate: '云锦里', building: '3', unit: '2', floor: 5, room: '501', doorName: null },
  ...{ householdId: 'h1', relation: 'head', grid: null, gridWorker: null, order: null },
};
const order: FillOrder = {
  ...{ isRunning: true, startedOn: getDay('2022-04-15'), until: getDay('2022-04-29'), place: 'home', placeName: null },
  ...{ reasonCode: 'closeContact', testResult: 'negative', testedOn: getDay('2022-04-18'), nextTest: null },
};
const plain = { day: DAY, isolates: false };

describe('what a form may ask about a person', () => {
  it('is told as far as it is known, and nothing else', () => {
    const record = personRecord(nobody, plain);
    expect(record).toMatchObject({ name: '林晓', sex: '女', age: 31, address: '云锦里 3号楼2单元501', floor: 5 });
    for (const field of ['idNumber', 'phone', 'employer', 'observation.yes', 'test.result', 'grid'])
      expect([field, record[field]]).toEqual([field, undefined]);
  });
  it('takes from imported columns what lasts, and no result of then', () => {
    const others = { 已接种剂次: '3', 职业: '教师', 核酸结果: '阴性', 体温: '36.5', 健康码: '绿码' };
    const record = personRecord({ ...nobody, others }, plain);
    expect(record).toMatchObject({ 'vaccine.doses': 3, occupation: '教师' });
    for (const field of ['test.result', 'temperature', 'code.health']) expect(record[field]).toBeUndefined();
  });
  it('says "not isolated" only where orders are kept', () => {
    expect(personRecord(nobody, { day: DAY, isolates: true })['observation.yes']).toBe('否');
    expect(personRecord({ ...nobody, order }, plain)).toMatchObject({
      'observation.yes': '是',
      'observation.start': { day: '2022-04-15' },
      'observation.days': 14,
      'observation.mode': '居家',
      'observation.reason': '密切接触者',
      'test.result': '阴性',
    });
    expect(personRecord({ ...nobody, order: { ...order, isRunning: false } }, plain)['observation.status']).toBe(
      '已解除',
    );
  });
});

describe('households', () => {
  const child: FillPerson = { ...nobody, personId: 'p2', name: '林小', relation: 'son', order };
  it('are one row with the head first and the order of whoever stays in', () => {
    const [row, ...rest] = householdRecords([child, nobody], plain);
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ 'household.head': '林晓', 'household.size': 2, 'observation.status': '隔离中' });
    const members = row?.['household.members'];
    expect(typeof members === 'object' && 'members' in members && members.members.map(({ name }) => name)).toEqual([
      '林晓',
      '林小',
    ]);
  });
  it('tell each person whose household it is', () => {
    const of = householdOfEach([child, nobody]);
    expect(of(child)).toEqual({ 'household.head': '林晓', 'household.size': 2, 'household.key': 1 });
    expect(of({ ...child, householdId: null })).toEqual({});
  });
  it('lose nobody', () => {
    const some = fc.array(fc.record({ household: fc.option(fc.constantFrom('a', 'b', 'c')), at: fc.nat() }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(some, (list) => {
        const people = list.map(({ household }, at): FillPerson => ({
          ...nobody,
          personId: `p${at}`,
          householdId: household,
        }));
        const sizes = householdRecords(people, plain).map((row) => Number(row['household.size']));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people.length);
      }),
    );
  });
});

describe('whom a title asks for', () => {
  it('is chosen where the register can tell, and said where it cannot', () => {
    expect(selectionOfTitle('居家隔离家庭管理台账')).toEqual({ selection: { who: 'order' }, isNarrow: true });
    expect(selectionOfTitle('独居老人名单').selection).toEqual({ who: 'tag', tag: 'livingAlone' });
    expect(selectionOfTitle('红码黄码人员名单')).toEqual({ selection: { who: 'everybody' }, isNarrow: true });
    expect(selectionOfTitle('居民名单')).toEqual({ selection: { who: 'everybody' }, isNarrow: false });
  });
});
