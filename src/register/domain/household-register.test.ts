import { describe, expect, it } from 'vitest';
import { registerPlaceOf, type RegisterFacts } from './household-register.ts';

const lives: RegisterFacts = {
  residence: null,
  registeredAddress: null,
  doors: ['柳荫里 3号楼2单元501'],
  community: '云杉社区',
};
const gone = { ...lives, doors: [] };

describe('the household register', () => {
  it.each([
    ['人户一致', 'here'],
    ['常住户籍', 'here'],
    ['本地户籍', 'here'],
    ['人在户不在', 'away'],
    ['流动人口', 'away'],
    ['外来租住', 'away'],
    ['人户分离', 'away'],
    ['非本地户籍', 'away'],
    ['户在人不在', 'hereOnly'],
    ['空挂户', 'hereOnly'],
    ['', undefined],
    ['其他', undefined],
  ] as const)('of a resident whose roster says %s is %s', (residence, place) => {
    expect(registerPlaceOf({ ...lives, residence })).toBe(place);
  });

  it('is here when its address names the estate or the community', () => {
    for (const registeredAddress of ['望川区柳荫里3-2-501', '云杉社区 柳荫里', '春晓街道云杉 12号'])
      expect(registerPlaceOf({ ...lives, registeredAddress })).toBe('here');
    expect(registerPlaceOf({ ...lives, registeredAddress: '望川区春晓街道' })).toBeUndefined();
  });

  it('was left behind by whoever no longer lives here', () => {
    expect(registerPlaceOf({ ...gone, residence: '户籍人口' })).toBe('hereOnly');
    expect(registerPlaceOf({ ...gone, registeredAddress: '云杉社区' })).toBe('hereOnly');
    expect(registerPlaceOf({ ...gone, residence: '流动人口' })).toBeUndefined();
  });
});
