import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { householdOfEach, householdRecords } from './fill-household.ts';
import { personRecord, type FillOrder, type FillPerson } from './fill-person.ts';
import { selectionOfText, selectionOfTitle } from './fill-selection.ts';

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
  ...{ householdId: 'h1', relation: 'head', grid: null, gridWorker: null, order: null, travel: null },
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

describe('what was told of a journey', () => {
  const told = (travel: FillPerson['travel']) => personRecord({ ...nobody, travel }, plain);

  it('by the poster at the door goes into forms as it was said', () => {
    const answers = { from: '临安市', arrivedAt: '2022-04-18T21:30', transport: 'train', transportNumber: 'G77' };
    expect(told({ source: 'selfRegistration', answers })).toMatchObject({
      'returnee.from': '临安市',
      'returnee.date': { day: '2022-04-18' },
      'returnee.transport': '火车',
      'returnee.number': 'G77',
    });
  });
  it('to a worker says where somebody was and for how long, not when he came home', () => {
    const journeys = [{ place: '临安市', arrivedOn: '2022-04-10', leftOn: '2022-04-18', transport: 'car' }];
    const record = told({ source: 'travelHistory', answers: { hasTravelled: true, journeys } });
    expect(record).toMatchObject({ 'away.place': '临安市', 'away.date': { day: '2022-04-10' }, 'away.days': 8 });
    expect(record['returnee.date']).toBeUndefined();
  });
  it('and is not read is nothing', () => {
    for (const answers of [null, {}, { journeys: [] }, { from: 7, arrivedAt: 'gestern', transport: 'rocket' }])
      for (const source of ['selfRegistration', 'travelHistory'] as const) {
        const record = told({ source, answers });
        expect(Object.keys(record).filter((field) => /^(?:returnee|away)\./u.test(field))).toEqual([]);
      }
  });
});

describe('a question about a tag', () => {
  it('is answered with yes for whoever has it, and left open for others', () => {
    expect(personRecord({ ...nobody, tags: ['livingAlone'] }, plain)['tag.livingAlone']).toBe('是');
    expect(personRecord(nobody, plain)['tag.livingAlone']).toBeUndefined();
  });
  it('is told for a home by name', () => {
    const [home] = householdRecords([{ ...nobody, tags: ['dialysis'] }], plain);
    expect(home?.['tags']).toBe('林晓：透析');
  });
});

describe('where somebody is isolated', () => {
  it('is the home of whoever stays at home, and the day it ended is told once it ended', () => {
    expect(personRecord({ ...nobody, order }, plain)['observation.place']).toBe('云锦里 3号楼2单元501');
    expect(personRecord({ ...nobody, order }, plain)['observation.ended']).toBeUndefined();
    const ended = personRecord({ ...nobody, order: { ...order, isRunning: false } }, plain);
    expect(ended['observation.ended']).toEqual({ day: '2022-04-29' });
    const away = personRecord({ ...nobody, order: { ...order, place: 'facility' } }, plain);
    expect(away['observation.place']).toBeUndefined();
  });
});

describe('whom a form lists', () => {
  it.each([
    ['60岁以上老年人摸底登记表', { who: 'age', from: 60, to: 150 }],
    ['辖区65周岁及以上人员名单', { who: 'age', from: 65, to: 150 }],
    ['老年人基本情况表', { who: 'age', from: 60, to: 150 }],
    ['80岁以上老人名单', { who: 'tag', tag: 'aged' }],
    ['14岁以下儿童登记表', { who: 'age', from: 0, to: 13 }],
    ['返乡人员信息采集汇总表', { who: 'returnee' }],
    ['居家隔离医学观察人员台账', { who: 'order' }],
  ])('%s', (title, selection) => {
    expect(selectionOfTitle(title)).toEqual({ selection, isNarrow: true });
  });
  it('is written in an address and read again, or refused', () => {
    expect(selectionOfText({ who: 'age', value: '60-' })).toEqual({ who: 'age', from: 60, to: 150 });
    expect(selectionOfText({ who: 'age', value: '-13' })).toEqual({ who: 'age', from: 0, to: 13 });
    expect(selectionOfText({ who: 'age', value: '3-6' })).toEqual({ who: 'age', from: 3, to: 6 });
    expect(selectionOfText({ who: 'tag', value: 'aged' })).toEqual({ who: 'tag', tag: 'aged' });
    expect(selectionOfText({ who: 'order' })).toEqual({ who: 'order' });
    for (const [who, value] of [
      ['age', '-'],
      ['age', '60'],
      ['age', '999-'],
      ['tag', 'rich'],
      ['grid', '7'],
      ['nobody', ''],
    ] as const)
      expect(selectionOfText({ who, value })).toBeUndefined();
  });
});

describe('what a form asks of a household', () => {
  const aged: FillPerson = { ...nobody, phones: ['13900000001'], birthDate: getDay('1950-01-01') };
  const child: FillPerson = {
    ...nobody,
    personId: 'p2',
    name: '林小',
    relation: 'son',
    birthDate: getDay('2015-01-01'),
  };

  it('is counted where all birth dates are known, and left open where one is not', () => {
    const [known] = householdRecords([aged, child], plain);
    expect(known).toMatchObject({
      ...{ 'household.head': '林晓', 'household.headPhone': '13900000001', 'household.names': '林晓、林小' },
      ...{ 'household.aged60': 1, 'household.children': 1 },
    });
    const [open] = householdRecords([aged, { ...child, birthDate: null }], plain);
    expect(open?.['household.aged60']).toBeUndefined();
  });
  it('goes into lists of people as well: the phone of the head, not their own', () => {
    const of = householdOfEach([aged, child]);
    expect(of(child)).toMatchObject({ 'household.headPhone': '13900000001', 'household.size': 2 });
  });
});
