import { describe, expect, it } from 'vitest';
import { STANDING_CODES } from './pack-words.ts';
import { StandingCode } from '../../register/domain/standing.ts';
import { isUnverified, type Clause } from './clause.ts';
import { Pack } from './pack.ts';
import { builtInPacks, packById } from './packs.ts';

/** Every clause anywhere in a pack. */
function clausesOf(part: unknown): readonly Clause[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('grade' in part && 'text' in part) return [part as Clause];
  return Object.values(part).flatMap((one) => clausesOf(one));
}

describe('the packs of the product', () => {
  it('are these, under these ids', () => {
    expect(builtInPacks.map(({ id }) => id)).toEqual([
      'covid19-cn-8',
      'covid19-cn-9',
      'covid19-cn-twenty',
      'covid19-cn-ten',
      'covid19-cn-10',
      'influenza-cn',
      'norovirus-cn',
      'dengue-cn',
      'chikungunya-cn-2025',
      'mpox-cn-2023',
      'school-clusters-cn',
    ]);
  });

  it.each(builtInPacks.map((pack) => [pack.id, pack] as const))(
    '%s satisfies its own schema and comes through JSON unchanged',
    (_id, pack) => {
      expect(Pack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
    },
  );

  it('offer these measures', () => {
    const measures = Object.fromEntries(builtInPacks.map(({ id, measures: of }) => [id, of.map((one) => one.id)]));
    expect(measures).toEqual({
      'covid19-cn-8': ['close-contact', 'secondary-contact', 'entry'],
      'covid19-cn-9': [
        'close-contact',
        'secondary-contact',
        'entry',
        'high-risk-area',
        'medium-risk-area',
        'low-risk-area',
      ],
      'covid19-cn-twenty': ['close-contact', 'entry', 'high-risk-area', 'low-risk-area'],
      'covid19-cn-ten': ['close-contact', 'case-home'],
      'covid19-cn-10': [],
      'influenza-cn': ['case-home'],
      'norovirus-cn': ['case-home'],
      'dengue-cn': ['case-mosquito-proof'],
      'chikungunya-cn-2025': ['case-mosquito-proof', 'co-exposed'],
      'mpox-cn-2023': ['close-contact', 'case-home'],
      'school-clusters-cn': [],
    });
  });

  it('say every clause in three languages and where it was read', () => {
    const clauses = clausesOf(builtInPacks);
    expect(clauses.length).toBeGreaterThan(200);
    for (const { text, source, grade } of clauses) {
      expect(Object.keys(text).sort()).toEqual(['en', 'zh-CN', 'zh-TW']);
      // What was read has an address; what was not read says so.
      if (grade !== 'M') expect(source).toMatch(/\.[a-z]{2,}|public code|\d+\.\d+/);
      if (source.startsWith('none read')) expect(grade).toBe('M');
    }
  });

  it('never call official what rests on code, low-trust pages or memory', () => {
    expect((['A', 'B', 'C', 'D', 'M'] as const).map((grade) => isUnverified({ grade }))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('ask for two people wherever they confine somebody to a facility or a home', () => {
    for (const { measures } of builtInPacks)
      for (const { id, stages, isCoercive } of measures)
        if (stages.some(({ standing }) => standing !== undefined)) expect([id, isCoercive]).toEqual([id, true]);
        else expect([id, isCoercive]).toEqual([id, false]);
  });

  it('tell the gate in the words of the register', () => {
    expect([...STANDING_CODES]).toEqual(StandingCode.options);
  });

  it('state the ways of counting that contradict each other, with their sources', () => {
    const contradictions = packById('covid19-cn-9')?.contradictions ?? [];
    expect(contradictions.map(({ anchor, clause }) => [anchor, clause.grade])).toEqual([
      ['lastExposure', 'B'],
      ['leftRiskArea', 'C'],
      ['arrival', 'A'],
      [undefined, 'D'],
      ['controlStart', 'D'],
    ]);
  });

  it('are not there under another id', () => {
    expect(packById('covid19-cn-11')).toBeUndefined();
  });
});
