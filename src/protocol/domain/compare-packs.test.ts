import { describe, expect, it } from 'vitest';
import { comparePacks } from './compare-packs.ts';
import { builtInPacks, packById } from './packs.ts';

const pack = (id: string) => packById(id)!;

describe('comparing editions', () => {
  const differences = comparePacks(pack('covid19-cn-8'), pack('covid19-cn-9'));
  const of = (id: string) =>
    differences.filter((one) => one.id === id).map(({ what, before, after }) => [what.en, before?.en, after?.en]);

  it('says in words what changed from edition 8 to 9', () => {
    expect(of('close-contact')).toEqual([
      [
        'stages',
        '14 days isolation in a facility + 7 days health monitoring at home',
        '7 days isolation in a facility + 3 days health monitoring at home',
      ],
      [
        'tests',
        'isolation in a facility: days 1, 4, 7, 14; health monitoring at home: days 2, 7',
        'isolation in a facility: days 1, 2, 3, 5, 7; health monitoring at home: days 3',
      ],
    ]);
  });

  it('names what is new and what is gone', () => {
    expect(of('high-risk-area')).toEqual([['the whole', undefined, '7 days isolation in a facility']]);
    const gone = comparePacks(pack('covid19-cn-9'), pack('covid19-cn-twenty')).find(
      ({ id }) => id === 'secondary-contact',
    );
    expect([gone?.before?.['zh-CN'], gone?.after]).toEqual(['7 天居家隔离', undefined]);
  });

  it('compares zones as well', () => {
    expect(differences.filter(({ part }) => part === 'zone').map(({ id }) => id)).toEqual([
      'high',
      'medium',
      'low',
      'sealed',
      'controlled',
      'precaution',
    ]);
  });

  it('finds nothing between an edition and itself, and the same number both ways', () => {
    for (const one of builtInPacks) {
      expect(comparePacks(one, one)).toEqual([]);
      for (const other of builtInPacks) expect(comparePacks(one, other)).toHaveLength(comparePacks(other, one).length);
    }
  });

  it('says that an edition without look-back has none', () => {
    const last = comparePacks(pack('covid19-cn-ten'), pack('covid19-cn-10')).at(-1);
    expect([last?.what.en, last?.before?.en, last?.after]).toEqual([
      'days looked back for contacts',
      '4 / 2',
      undefined,
    ]);
  });
});
