import { describe, expect, it } from 'vitest';
import { getDay, instantOf } from '../../base/domain/day.ts';
import { builtInEditions, editionInForce, findBuiltIn, type Edition } from './edition.ts';
import { packById } from './packs.ts';

const inForce = (on: string, editions: readonly Edition[] = builtInEditions) => {
  const found = editionInForce(editions, { disease: 'covid19', on: getDay(on) });
  return found && [found.packId, found.version];
};

/** An own edition of a community, made from edition 9. */
function own(version: number, effectiveFrom: string): Edition {
  const pack = { ...packById('covid19-cn-9')!, id: 'willow-9', effectiveFrom: getDay(effectiveFrom) };
  const at = instantOf(new Date('2022-07-01T00:00:00Z'));
  return {
    packId: pack.id,
    version,
    pack,
    published: { areaId: 100, areaName: '柳荫里', at, basedOn: 'covid19-cn-9', note: '试行' },
  };
}

describe('the edition in force', () => {
  it.each([
    ['2021-04-30', undefined],
    ['2021-05-01', 'covid19-cn-8'],
    ['2022-06-27', 'covid19-cn-8'],
    ['2022-06-28', 'covid19-cn-9'],
    ['2022-11-10', 'covid19-cn-9'],
    ['2022-11-11', 'covid19-cn-twenty'],
    ['2022-12-07', 'covid19-cn-ten'],
    ['2023-01-07', 'covid19-cn-ten'],
    ['2023-01-08', 'covid19-cn-10'],
  ])('on %s is %s', (on, id) => {
    expect(inForce(on)?.[0]).toBe(id);
  });
  it('is the own one from its day on, the newest version of it first', () => {
    const editions = [own(2, '2022-07-10'), ...builtInEditions, own(1, '2022-07-10')];
    expect(inForce('2022-07-09', editions)).toEqual(['covid19-cn-9', 1]);
    expect(inForce('2022-07-10', editions)).toEqual(['willow-9', 2]);
    expect(inForce('2022-11-11', editions)).toEqual(['covid19-cn-twenty', 1]);
  });
  it('is the own one of two that begin on one day', () => {
    expect(inForce('2022-06-28', [own(1, '2022-06-28'), ...builtInEditions])).toEqual(['willow-9', 1]);
  });
});

describe('an edition of the product', () => {
  it('is found under version 1 and no other', () => {
    expect(findBuiltIn({ packId: 'dengue-cn', version: 1 })?.disease).toBe('dengue');
    expect(findBuiltIn({ packId: 'dengue-cn', version: 2 })).toBeUndefined();
  });
});
