import { describe, expect, it } from 'vitest';
import type { FileReading, RosterRecord } from '../../sheets/domain/reading.ts';
import { EMPTY_CONTENTS, memoryRegister, type RegisterContents } from './memory-register.ts';
import { entriesOf } from './plan-entries.ts';
import { floorOfRoom, planPlaces } from './plan-places.ts';

type Line = Partial<Pick<RosterRecord, 'estate' | 'group' | 'building' | 'unit' | 'room' | 'floor'>>;

function places(lines: readonly Line[], contents: RegisterContents = EMPTY_CONTENTS) {
  const records = lines.map((line, at): RosterRecord => ({
    sheet: 'S',
    row: at + 2,
    name: `人${String(at)}`,
    phones: [],
    tags: [],
    plates: [],
    others: {},
    problems: [],
    ...line,
  }));
  const reading: FileReading = { fileName: 'list.xlsx', tables: [], records, rows: [], problems: [] };
  const entries = entriesOf([reading]);
  let count = 0;
  const plan = planPlaces(entries, memoryRegister(contents), () => `id${String((count += 1))}`);
  return {
    plan,
    keys: entries.map((entry) => plan.doorOf.get(entry)?.placeKey),
    problems: entries.map(({ problems }) => problems.map(({ code }) => code)),
  };
}

const yunjin = { estate: '云锦里', building: '3' };

describe('the floor of a room', () => {
  it.each([
    ['501', 5],
    ['1203', 12],
    ['001', undefined],
    ['51', undefined],
    ['12034', undefined],
    ['501A', undefined],
    ['', undefined],
  ])('%s is %s', (room, floor) => {
    expect(floorOfRoom(room)).toBe(floor);
  });
});

describe('a room that is written without its unit', () => {
  it('is in the only unit that has such a room, whichever line comes first', () => {
    const [whole, part] = [
      { ...yunjin, unit: '2', room: '501' },
      { ...yunjin, room: '501' },
    ];
    expect(places([whole, part]).keys).toEqual(['云锦里|3|2|501', '云锦里|3|2|501']);
    expect(places([part, whole]).plan.dwellings).toHaveLength(1);
  });

  it('is a door of its own where two units have such a room', () => {
    const { plan, keys } = places([
      { ...yunjin, unit: '1', room: '501' },
      { ...yunjin, unit: '2', room: '501' },
      { ...yunjin, room: '501' },
    ]);
    expect(keys).toEqual(['云锦里|3|1|501', '云锦里|3|2|501', '云锦里|3||501']);
    expect(plan.units).toHaveLength(2);
  });

  it('is the door that the register knows', () => {
    const contents = {
      ...EMPTY_CONTENTS,
      estates: [{ id: 'e1', name: '云锦里', aliases: ['云锦小区'] }],
      dwellings: [{ id: 'd1', placeKey: '云锦里|3|2|501' }],
    };
    const { plan, keys } = places([{ estate: '云锦小区', building: '3', room: '501' }], contents);
    expect(keys).toEqual(['云锦里|3|2|501']);
    expect(plan).toMatchObject({ estates: [], estateAliases: [], buildings: [], units: [], dwellings: [] });
  });
});

describe('a line without an estate', () => {
  it('is in the only one there is', () => {
    expect(
      places([
        { ...yunjin, room: '501' },
        { building: '3', room: '502' },
      ]).keys,
    ).toEqual(['云锦里|3||501', '云锦里|3||502']);
  });

  it('is told so where there are two, and is no problem without an address', () => {
    const { keys, problems } = places([
      { ...yunjin, room: '501' },
      { estate: '工人村', building: '1', room: '101' },
      { building: '3', room: '502' },
      {},
    ]);
    expect(keys.slice(2)).toEqual([undefined, undefined]);
    expect(problems).toEqual([[], [], ['estateMissing'], []]);
  });
});

describe('a new building', () => {
  it('is made once, and is as high as its highest room', () => {
    const { plan } = places([
      { ...yunjin, unit: '1', room: '201' },
      { ...yunjin, unit: '1', room: '601' },
      { ...yunjin, unit: '2', room: '401' },
    ]);
    expect(plan.buildings).toEqual([{ id: 'id2', estateId: 'id1', name: '3', key: '3', floors: 6 }]);
    expect(plan.units.map(({ name, key }) => [name, key])).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
  });

  it('believes a stated floor before the number of the room', () => {
    const { plan } = places([{ ...yunjin, room: '501', floor: 6 }]);
    expect(plan.dwellings.map(({ floor }) => floor)).toEqual([6]);
    expect(plan.buildings.map(({ floors }) => floors)).toEqual([6]);
  });
});

describe('the kind of a new estate', () => {
  it.each([
    [{ estate: '云锦里', building: '3', room: '701' }, 'walkup'],
    [{ estate: '云锦里', building: '3', room: '801' }, 'highrise'],
    [{ estate: '云锦里', building: '3', room: '101' }, 'other'],
    [{ estate: '竹竿巷', building: '12弄', room: '3' }, 'lane'],
    [{ estate: '柳家屯', building: '1', room: '901' }, 'village'],
    [{ estate: '文昌路商铺', building: '12', room: '901' }, 'shops'],
  ])('of %j is %s', (line, kind) => {
    expect(places([line]).plan.estates.map((estate) => estate.kind)).toEqual([kind]);
  });

  it('makes its doors shops or homes', () => {
    const { plan } = places([
      { estate: '文昌路商铺', building: '12', room: '3' },
      { ...yunjin, room: '501' },
    ]);
    expect(plan.dwellings.map(({ kind }) => kind)).toEqual(['shop', 'home']);
  });
});
