import { describe, expect, it } from 'vitest';
import { getId } from '../../base/domain/ids.ts';
import { AddDwelling } from './place-inputs.ts';
import {
  decideAddDwelling,
  decideAddEstateAlias,
  decideCreateBuilding,
  decideCreateEstate,
  decideEditDwelling,
  decideMergeEstates,
  decideRemoveDwelling,
  decideRenameBuilding,
  decideRenameEstate,
  keyWithRoom,
} from './place-rules.ts';

const id = <Kind extends string>(at: number) => getId<Kind>(`00000000-0000-7000-8000-${String(at).padStart(12, '0')}`);
const estate = { estateId: id<'estate'>(1), name: '云锦里小区', key: '云锦里', kind: 'walkup' as const };
const building = {
  ...{ buildingId: id<'building'>(2), estateId: estate.estateId, estateKey: estate.key, name: '3号楼', key: '3' },
  floors: 6,
};

describe('an estate', () => {
  it('is known by its short spelling, which no other estate may have', () => {
    const input = { estateId: estate.estateId, name: '云锦里 小区', kind: 'walkup' as const };
    expect(decideCreateEstate({ holderId: undefined }, input)).toMatchObject({ facts: [{ key: '云锦里' }] });
    expect(decideCreateEstate({ holderId: 'other' }, input)).toMatchObject({ refused: 'estateNameTaken' });
  });

  it('is renamed to what was its own alias, not to that of another', () => {
    const input = { estateId: estate.estateId, name: '锦里' };
    expect(decideRenameEstate({ estate, holderId: estate.estateId }, input)).toMatchObject({
      facts: [{ name: '锦里', key: '锦里', kind: 'walkup', formerName: '云锦里小区', formerKey: '云锦里' }],
    });
    expect(decideRenameEstate({ estate, holderId: id(9) }, input)).toMatchObject({ refused: 'estateNameTaken' });
    expect(decideRenameEstate({ estate: undefined, holderId: undefined }, input)).toMatchObject({
      refused: 'notFound',
    });
  });

  it('takes another name only when nobody has it', () => {
    const input = { estateId: estate.estateId, alias: '锦里宿舍' };
    expect(decideAddEstateAlias({ estate, holderId: undefined }, input)).toMatchObject({
      facts: [{ key: '锦里宿舍' }],
    });
    expect(decideAddEstateAlias({ estate, holderId: estate.estateId }, input)).toMatchObject({
      refused: 'estateNameTaken',
    });
    expect(decideAddEstateAlias({ estate: undefined, holderId: undefined }, input)).toMatchObject({
      refused: 'notFound',
    });
  });

  it('is never merged with itself', () => {
    const input = { keptId: estate.estateId, goneId: estate.estateId };
    expect(decideMergeEstates({ kept: estate, gone: estate }, input)).toMatchObject({ refused: 'mergeEstateSelf' });
    const other = { ...estate, estateId: id<'estate'>(5), name: '锦里', key: '锦里' };
    const two = { keptId: estate.estateId, goneId: other.estateId };
    expect(decideMergeEstates({ kept: estate, gone: undefined }, two)).toMatchObject({ refused: 'notFound' });
    expect(decideMergeEstates({ kept: estate, gone: other }, two)).toMatchObject({ facts: [{ goneKey: '锦里' }] });
  });
});

describe('a building', () => {
  it('is known by its number', () => {
    const input = { buildingId: building.buildingId, estateId: estate.estateId, name: '三号楼', floors: null };
    expect(decideCreateBuilding({ hasEstate: true, isNameTaken: false }, input)).toMatchObject({
      facts: [{ key: '3' }],
    });
    expect(decideCreateBuilding({ hasEstate: false, isNameTaken: false }, input)).toMatchObject({
      refused: 'notFound',
    });
    expect(decideCreateBuilding({ hasEstate: true, isNameTaken: true }, input)).toMatchObject({
      refused: 'buildingNameTaken',
    });
    const named = { buildingId: building.buildingId, name: 'A座', floors: 18 };
    expect(decideRenameBuilding({ building, isNameTaken: false }, named)).toMatchObject({
      facts: [{ key: 'A', floors: 18, formerName: '3号楼' }],
    });
    expect(decideRenameBuilding({ building, isNameTaken: true }, named)).toMatchObject({
      refused: 'buildingNameTaken',
    });
    expect(decideRenameBuilding({ building: undefined, isNameTaken: false }, named)).toMatchObject({
      refused: 'notFound',
    });
  });
});

describe('a door', () => {
  const input = (given: object = {}) =>
    AddDwelling.parse({
      ...{ dwellingId: id(7), estateId: estate.estateId, buildingId: building.buildingId, unit: '2单元', room: '0501' },
      ...given,
    });
  const state = { estate, building, unitId: undefined, newUnitId: id(8), isKnown: false };

  it('brings its unit along and tells its floor', () => {
    expect(decideAddDwelling(state, input())).toMatchObject({
      facts: [{ unit: { name: '2单元', key: '2' }, door: { unitId: id(8), floor: 5, placeKey: '云锦里|3|2|501' } }],
    });
    const known = decideAddDwelling({ ...state, unitId: id(6) }, input());
    expect(known).toMatchObject({ facts: [{ unit: null, door: { unitId: id(6) } }] });
  });

  it('may stand in no building, but then has no unit', () => {
    const loose = { ...state, building: undefined };
    expect(decideAddDwelling(loose, input({ buildingId: null }))).toMatchObject({ refused: 'unitNeedsBuilding' });
    expect(decideAddDwelling(loose, input({ buildingId: '', unit: '', room: '12号' }))).toMatchObject({
      facts: [{ unit: null, door: { buildingId: null, unitId: null, floor: null, placeKey: '云锦里|||12' } }],
    });
  });

  it('is refused twice, in another estate, and in a building that is not there', () => {
    expect(decideAddDwelling({ ...state, isKnown: true }, input())).toMatchObject({ refused: 'dwellingKnown' });
    expect(decideAddDwelling({ ...state, building: undefined }, input())).toMatchObject({ refused: 'notFound' });
    expect(decideAddDwelling(state, input({ estateId: id(9) }))).toMatchObject({ refused: 'notFound' });
  });

  const door = { dwellingId: id(7), kind: 'home', placeKey: '云锦里|3|2|501', residentCount: 0, historyCount: 0 };
  const edit = { dwellingId: id<'dwelling'>(7), room: '502', floor: 5, kind: 'home' as const, name: null };

  it('keeps its building when its room is corrected', () => {
    expect(keyWithRoom('云锦里|3|2|501', '0502')).toBe('云锦里|3|2|502');
    expect(decideEditDwelling({ dwelling: door, isKnown: false }, edit)).toMatchObject({
      facts: [{ placeKey: '云锦里|3|2|502' }],
    });
    expect(decideEditDwelling({ dwelling: door, isKnown: true }, edit)).toMatchObject({ refused: 'dwellingKnown' });
    expect(decideEditDwelling({ dwelling: undefined, isKnown: false }, edit)).toMatchObject({ refused: 'notFound' });
  });

  it('goes only when nobody lives or ever lived there', () => {
    expect(decideRemoveDwelling(door)).toMatchObject({ facts: [{ type: 'dwellingRemoved' }] });
    expect(decideRemoveDwelling(undefined)).toMatchObject({ refused: 'notFound' });
    expect(decideRemoveDwelling({ ...door, residentCount: 2 })).toMatchObject({ refused: 'dwellingOccupied' });
    expect(decideRemoveDwelling({ ...door, historyCount: 1 })).toMatchObject({ refused: 'dwellingHasHistory' });
    const hotel = { ...door, kind: 'hotel' };
    expect(decideRemoveDwelling(hotel)).toMatchObject({ refused: 'dwellingIsCollective' });
    expect(decideEditDwelling({ dwelling: hotel, isKnown: false }, edit)).toMatchObject({
      refused: 'dwellingIsCollective',
    });
  });
});
