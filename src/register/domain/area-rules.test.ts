import { describe, expect, it } from 'vitest';
import {
  AREA_LEVELS,
  decideCreateArea,
  decideRenameArea,
  decideRetireArea,
  levelsBelow,
  type AreaState,
} from './area-rules.ts';

const street: AreaState = { areaId: 10, name: '杨柳街道', level: 'subdistrict', isRoot: false, isRetired: false };
const gone = { ...street, isRetired: true };

describe('an area', () => {
  it('stands below one of a higher level, never beside or above it', () => {
    for (const [at, level] of AREA_LEVELS.entries()) expect(levelsBelow(level)).toEqual(AREA_LEVELS.slice(at + 1));
    const input = { code: 'M1', name: '新社区', level: 'community' as const };
    expect(decideCreateArea({ parent: street, isCodeTaken: false }, input)).toEqual({
      facts: [{ type: 'areaCreated', parentId: 10, ...input }],
    });
    const above = { ...input, level: 'district' as const };
    expect(decideCreateArea({ parent: street, isCodeTaken: false }, above)).toMatchObject({
      refused: 'areaLevelTooHigh',
    });
    expect(decideCreateArea({ parent: street, isCodeTaken: true }, input)).toMatchObject({ refused: 'areaCodeTaken' });
    expect(decideCreateArea({ parent: gone, isCodeTaken: false }, input)).toMatchObject({ refused: 'notFound' });
  });

  it('is renamed while it is in use', () => {
    expect(decideRenameArea(street, { name: '柳' })).toMatchObject({ facts: [{ name: '柳', formerName: '杨柳街道' }] });
    expect(decideRenameArea(gone, { name: '柳' })).toMatchObject({ refused: 'notFound' });
  });

  it('is retired when nothing is left in it, and the top never', () => {
    const state = { area: street, partCount: 0, peopleCount: 0 };
    expect(decideRetireArea(state)).toEqual({ facts: [{ type: 'areaRetired', areaId: 10 }] });
    expect(decideRetireArea({ ...state, partCount: 1 })).toMatchObject({ refused: 'areaHasParts' });
    expect(decideRetireArea({ ...state, peopleCount: 1 })).toMatchObject({ refused: 'areaHasPeople' });
    expect(decideRetireArea({ ...state, area: { ...street, isRoot: true } })).toMatchObject({ refused: 'areaIsRoot' });
    expect(decideRetireArea({ ...state, area: undefined })).toMatchObject({ refused: 'notFound' });
  });
});
