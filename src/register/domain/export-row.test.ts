import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { exportLine, exportPhones, sexZh, tagWordsOf, type ExportedPerson } from './export-row.ts';

const today = getDay('2026-03-10');

const person: ExportedPerson = {
  personId: 'p1',
  version: 1,
  name: '柳青',
  sex: 'female',
  birthDate: getDay('1960-05-01'),
  ethnicity: null,
  employer: null,
  registeredAddress: null,
  note: null,
  identity: { kind: 'residentId', number: '990101********7201' },
  phones: ['138****1111'],
  plates: [],
  tags: ['livingAlone'],
  home: {
    estate: '云锦里',
    building: '3',
    unit: '2',
    room: '501',
    householdId: 'house-1',
    relation: 'motherInLaw',
    headSex: 'female',
  },
};

describe('a line of the export', () => {
  it('says everything in the words of forms', () => {
    expect(exportLine(person, today)).toEqual({
      name: '柳青',
      idNumber: '990101********7201',
      idType: '居民身份证',
      sex: '女',
      birthDate: '1960-05-01',
      phones: ['138****1111'],
      estate: '云锦里',
      building: '3',
      unit: '2',
      room: '501',
      householdKey: 'house-1',
      relation: '婆婆',
      tags: tagWordsOf({ tags: ['livingAlone'], birthDate: null }, today),
    });
  });

  it('of somebody of whom only the name is known leaves every cell empty', () => {
    const bare = { ...person, sex: null, birthDate: null, identity: undefined, phones: [], tags: [], home: undefined };
    expect(exportLine(bare, today)).toMatchObject({
      name: '柳青',
      idNumber: '',
      sex: '',
      birthDate: '',
      phones: [],
      estate: '',
      building: '',
      unit: '',
      room: '',
      householdKey: '',
      relation: '',
      tags: [],
    });
  });

  it('names a relation after the sex of the head, and of the person', () => {
    const relationOf = (change: Partial<NonNullable<ExportedPerson['home']>>) =>
      person.home && exportLine({ ...person, home: { ...person.home, ...change } }, today).relation;
    expect(relationOf({ headSex: 'male' })).toBe('岳母');
    expect(relationOf({ headSex: null })).toBe('岳母');
    expect(relationOf({ relation: 'grandparent' })).toBe('祖母');
    expect(relationOf({ relation: null })).toBe('');
  });
});

describe('the tags of an export', () => {
  it.each([
    ['1946-03-10', ['高龄']],
    ['1946-03-11', []],
    ['2012-03-10', []],
    ['2012-03-11', ['儿童']],
  ])('that follow from a birth on %s are computed: %j', (birth, words) => {
    expect(tagWordsOf({ tags: [], birthDate: getDay(birth) }, today)).toEqual(words);
  });

  it('are said once, whether stored, computed or both', () => {
    expect(tagWordsOf({ tags: ['aged', 'aged'], birthDate: getDay('1930-01-01') }, today)).toEqual(['高龄']);
  });

  it('that no list knows are kept as they are', () => {
    expect(tagWordsOf({ tags: ['formerWord'], birthDate: null }, today)).toEqual(['formerWord']);
  });
});

it('the sex of an export is a word or nothing', () => {
  expect([sexZh('male'), sexZh('female'), sexZh(null)]).toEqual(['男', '女', '']);
});

it('the phones of an export are masked unless they are open', () => {
  const phones = ['13800001111', '057188881234'];
  expect(exportPhones(phones, 'open')).toEqual(phones);
  expect(exportPhones(phones, 'masked')).toEqual(['138****1111', '057*****1234']);
});
