import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { living, somebody } from '../../../test/support/somebody.ts';
import { getDay, type Instant } from '../../base/domain/day.ts';
import { decideBroughtBack } from './apply-brought-back.ts';
import { dwellingLabel } from './dwelling-label.ts';
import { exportLine, type ExportedPerson } from './export-row.ts';
import { maskPhone, showPhones } from './masking.ts';
import { entriesOfEffects } from './person-history.ts';
import { mainResidency, openResidencies } from './person-state.ts';
import { compareRow, EXPORT_COLUMNS, exportCells, readBroughtBack } from './round-trip.ts';

const TODAY = getDay('2026-03-10');
/** No id number was typed in; tags get no id. */
const NOTHING_TYPED = { numbers: new Map(), doors: new Map(), heads: new Map(), newTagId: () => '', newId: () => '' };
const line = fc.option(fc.stringMatching(/^[一-龥A-Z0-9]{1,12}$/), { nil: null });

const exported: fc.Arbitrary<ExportedPerson> = fc.record({
  personId: fc.uuid(),
  version: fc.integer({ min: 1, max: 99 }),
  name: fc.stringMatching(/^[一-龥]{2,4}$/),
  sex: fc.constantFrom('male' as const, 'female' as const, null),
  birthDate: fc.constantFrom(getDay('1944-12-26'), getDay('2020-02-29'), null),
  ethnicity: line,
  employer: line,
  registeredAddress: line,
  note: line,
  identity: fc.constantFrom({ kind: 'passport' as const, number: 'E12345678' }, undefined),
  phones: fc.uniqueArray(fc.constantFrom('13500000001', '13500000002', '057187654321')),
  plates: fc.uniqueArray(fc.constantFrom('京A12345', '粤BD12345')),
  tags: fc.uniqueArray(fc.constantFrom('livingAlone', 'chronic', 'aged')),
  home: fc.constantFrom(undefined, {
    estate: '柳荫里',
    building: '3',
    unit: '2',
    room: '0501',
    householdId: 'h',
    relation: 'fatherInLaw' as const,
    headSex: 'female' as const,
  }),
});

const numberOf = () => 1;
const table = (people: readonly ExportedPerson[]) => [
  EXPORT_COLUMNS.map(({ header }) => header),
  ...people.map((person) => exportCells(person, { today: TODAY, numberOf })),
];

describe('a workbook that goes out and comes back', () => {
  it('says nothing new when nobody touched it, wherever its columns were moved', () => {
    fc.assert(
      fc.property(fc.array(exported, { minLength: 1, maxLength: 5 }), fc.infiniteStream(fc.nat()), (people, keys) => {
        const order = EXPORT_COLUMNS.map((_, index) => ({ index, key: keys.next().value ?? 0 })).sort(
          (a, b) => a.key - b.key,
        );
        const moved = table(people).map((row) => order.map(({ index }) => row[index] ?? ''));
        const back = readBroughtBack(moved);
        expect(back).toHaveLength(people.length);
        for (const [index, row] of (back ?? []).entries()) {
          const person = people[index];
          const cells = person ? exportCells(person, { today: TODAY, numberOf }) : [];
          expect(compareRow(row, { cells, version: person?.version ?? 0 })).toMatchObject({
            status: 'same',
            cells: [],
          });
        }
      }),
    );
  });

  it('is known by its last columns, below titles too; rows without a number are left to the import', () => {
    const [person] = fc.sample(exported, 1);
    if (!person) throw new Error('no sample');
    const rows = [['云杉社区人员'], ...table([person]), ['新来的人']];
    expect(readBroughtBack(rows)).toMatchObject([{ row: 3, cells: { personId: person.personId } }]);
    expect(
      readBroughtBack([
        ['姓名', '电话'],
        ['张三', '13500000001'],
      ]),
    ).toBeUndefined();
  });

  it('becomes the edits that a worker would make, phones among them', () => {
    const state = somebody({ phones: ['13500000001'] });
    const cells = [
      { key: 'phones' as const, before: '13500000001', after: '13500000002', verdict: 'ok' as const },
      { key: 'sex' as const, before: '', after: '女', verdict: 'ok' as const },
      { key: 'room' as const, before: '501', after: '502', verdict: 'elsewhere' as const },
    ];
    const difference = {
      row: 2,
      personId: state.id,
      name: state.name,
      status: 'changed' as const,
      version: state.version,
      cells,
    };
    const people = new Map([[state.id, state]]);
    expect(decideBroughtBack({ differences: [difference], people, ...NOTHING_TYPED, today: TODAY })).toMatchObject({
      facts: [
        { type: 'personEdited', changes: [{ field: 'sex', after: 'female' }] },
        { type: 'phoneDropped', changes: [{ before: '135****0001' }] },
        { type: 'phoneAdded', change: { addPhones: [{ phone: '13500000002', position: 0 }] } },
      ],
    });
    const stale = { ...difference, status: 'changedMeanwhile' as const };
    expect(decideBroughtBack({ differences: [stale], people, ...NOTHING_TYPED, today: TODAY })).toEqual({
      refused: 'nothingBroughtBack',
    });
  });

  it('names the row whose edit is refused', () => {
    const state = somebody();
    const cells = [{ key: 'birthDate' as const, before: '', after: '2030-01-01', verdict: 'ok' as const }];
    const difference = {
      row: 7,
      personId: state.id,
      name: state.name,
      status: 'changed' as const,
      version: state.version,
      cells,
    };
    const answer = decideBroughtBack({
      differences: [difference],
      people: new Map([[state.id, state]]),
      ...NOTHING_TYPED,
      today: TODAY,
    });
    expect(answer).toMatchObject({ refused: 'dayInFuture', details: { row: 7 } });
  });
});

describe('the words of an export', () => {
  it('are those of forms: the father-in-law of a woman is 公公', () => {
    const [person] = fc.sample(exported, 1);
    if (!person) throw new Error('no sample');
    const home = {
      estate: '柳荫里',
      building: '3',
      unit: '2',
      room: '501',
      householdId: 'h',
      relation: 'fatherInLaw' as const,
      headSex: 'female' as const,
    };
    const birthDate = getDay('1940-01-01');
    expect(
      exportLine({ ...person, sex: 'male', identity: undefined, tags: ['livingAlone'], birthDate, home }, TODAY),
    ).toMatchObject({
      sex: '男',
      idType: '无',
      idNumber: '',
      relation: '公公',
      tags: ['独居', '高龄'],
    });
  });
});

describe('masks', () => {
  it('show the ends of a phone and never the whole', () => {
    expect(['13812345678', '057187654321', '87654321', '110'].map(maskPhone)).toEqual([
      '138****5678',
      '057*****4321',
      '******21',
      '*10',
    ]);
    fc.assert(
      fc.property(fc.stringMatching(/^\d{3,12}$/), (phone) => {
        expect(maskPhone(phone)).toHaveLength(phone.length);
        expect(maskPhone(phone)).toContain('*');
      }),
    );
  });

  it('are the only form in which a phone leaves without the right', () => {
    const phones = [{ key: 'k', phone: '13812345678' }];
    expect(showPhones({ phones, access: 'masked' })).toEqual([{ key: 'k', masked: '138****5678' }]);
    expect(showPhones({ phones, access: 'open' })).toEqual([
      { key: 'k', masked: '138****5678', number: '13812345678' },
    ]);
  });
});

describe('a door in words', () => {
  it.each([
    [{ estate: '柳荫里', building: '3', unit: '2', room: '501' }, '柳荫里 3号楼2单元501'],
    [{ estate: '柳荫里', building: '3号楼', unit: '二单元', room: '501室' }, '柳荫里 3号楼二单元501室'],
    [{ estate: '下河村', building: '三组', unit: null, room: '17' }, '下河村 三组17'],
    [{ estate: '文昌路', building: null, unit: null, room: '12', name: '王记面馆' }, '文昌路 12 王记面馆'],
    [{ estate: '柳荫里' }, '柳荫里'],
  ])('%j', (door, words) => {
    expect(dwellingLabel(door)).toBe(words);
  });
});

describe('the history that imports leave', () => {
  const common = {
    importId: 'i',
    // A test's instant.
    at: '2026-03-01T00:00:00.000Z' as Instant,
    accountId: 'a',
    before: null,
    after: null,
    fileName: '名册.xlsx',
    sheet: '1号楼',
    row: 4,
  };

  it('tells the row that made the record, what it changed, and hides phones', () => {
    const entries = entriesOfEffects([
      { ...common, seq: 0, kind: 'person' },
      {
        ...common,
        seq: 2,
        kind: 'change',
        before: { field: 'phones', value: [] },
        after: { field: 'phones', value: ['13812345678'] },
      },
      { ...common, seq: 3, kind: 'seen', importId: 'later' },
    ]);
    expect(entries.map(({ type, changes, source }) => [type, changes, source?.row])).toEqual([
      ['importCreated', [], 4],
      ['importChanged', [{ field: 'phones', after: '138****5678' }], 4],
      ['importSeen', [], 4],
    ]);
  });
});

describe('where somebody is found', () => {
  it('is the own home before the rented room, the lodging and the work', () => {
    const kinds = ['work', 'stay', 'tenant', 'home'] as const;
    const residencies = kinds.map((kind) => living({ id: kind, kind }));
    expect(mainResidency({ residencies })?.id).toBe('home');
    expect(mainResidency({ residencies: residencies.slice(0, 2) })?.id).toBe('stay');
    expect(openResidencies({ residencies: [living({ untilDay: TODAY, untilReason: 'moved' })] })).toEqual([]);
  });
});
