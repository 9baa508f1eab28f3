import { describe, expect, it } from 'vitest';
import { madeUpId } from '../../../test/support/rosters.ts';
import { living, somebody } from '../../../test/support/somebody.ts';
import { getDay } from '../../base/domain/day.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import { decideBroughtBack, refusedRows, type BroughtBack } from './apply-brought-back.ts';
import { shownIdentity } from './brought-back-number.ts';
import type { PersonState } from './person-state.ts';
import type { CellDifference, DoorWords, ExportKey, RowDifference } from './round-trip.ts';

const today = getDay('2026-03-10');
const FIRST = '11010519491231002X';
const SECOND = madeUpId('1980-01-01', 1);
const THERE: DoorWords = { estate: '柳荫里', building: '3', unit: '2', room: '502' };

const named = (id: string, more: Partial<PersonState> = {}): PersonState => somebody({ id, name: id, ...more });
const at = (id: string, householdId: string, relation: 'head' | 'spouse' | 'son' | null): Partial<PersonState> => ({
  residencies: [living({ id: `stay-${id}`, householdId, relation, dwellingId: `door-${householdId}` })],
});
const holding = (number: string) => [{ key: `key ${number}`, kind: 'residentId' as const, masked: number }];

function row(personId: string, cells: Partial<Record<ExportKey, string>>, more: Partial<RowDifference> = {}) {
  return { personId, cells, more };
}

/** The rows of a file, numbered from 2, over these people. Numbers are held by whoever has them. */
function brought(
  people: readonly PersonState[],
  rows: readonly ReturnType<typeof row>[],
  more: Partial<BroughtBack> = {},
): BroughtBack {
  const holder = (key: string) => people.find(({ identities }) => identities.some((one) => one.key === key));
  const differences = rows.map(({ personId, cells, more: other }, index): RowDifference => {
    const person = people.find(({ id }) => id === personId);
    const list = Object.entries(cells).map(([key, after]): CellDifference => ({
      // The keys of the record above are keys of columns.
      key: key as ExportKey,
      before: key === 'idNumber' && person && shownIdentity(person) ? 'there' : '',
      after,
      verdict: 'ok',
    }));
    return { row: index + 2, personId, name: personId, status: 'changed', version: 3, cells: list, ...other };
  });
  const heads = new Map<string, { personId: string; residencyId: string }[]>();
  for (const { id, residencies } of people)
    for (const { id: residencyId, relation, householdId } of residencies)
      if (relation === 'head' && householdId !== null)
        heads.set(householdId, [...(heads.get(householdId) ?? []), { personId: id, residencyId }]);
  const numbers = differences.flatMap(({ row: at, cells }) =>
    cells
      .filter(({ key }) => key === 'idNumber')
      .map(({ after }) => {
        const key = `key ${after}`;
        const found = holder(key);
        const claim = found && { personId: found.id, elsewhere: undefined };
        return [at, { reading: readIdNumber(after), claim, key, masked: `…${after.slice(-4)}` }] as const;
      }),
  );
  let made = 0;
  const newId = () => `new-${(made += 1)}`;
  const doors = new Map(
    differences.flatMap(({ row: at, door }) => (door?.room === '502' ? [[at, DOOR] as const] : [])),
  );
  return {
    ...{ differences, people: new Map(people.map((one) => [one.id, one])), numbers: new Map(numbers), doors, heads },
    ...{ today, newTagId: newId, newId, ...more },
  };
}
const DOOR = { dwellingId: 'door-502', dwelling: '柳荫里 3号楼2单元502' };

const told = (of: BroughtBack) => {
  const answer = decideBroughtBack(of);
  return 'refused' in answer ? answer.refused : answer.facts.map(({ type, subjectId }) => `${type} ${subjectId}`);
};
const changesOf = (of: BroughtBack) => {
  const answer = decideBroughtBack(of);
  return 'refused' in answer ? [] : answer.facts.map(({ change }) => change);
};

describe('an id number brought back', () => {
  it('takes the place of the one that went out; both ends stay in the history', () => {
    const file = brought([named('a', { identities: holding(SECOND) })], [row('a', { idNumber: FIRST })]);
    const answer = decideBroughtBack(file);
    expect(answer).toMatchObject({
      facts: [
        { type: 'identityDropped', changes: [{ field: 'idNumber', before: SECOND }, {}] },
        { type: 'identityAdded', change: { addIdentities: [{ personId: 'a', number: FIRST }] } },
      ],
    });
  });

  it('is added where there was none, with the birth date it proves', () => {
    expect(changesOf(brought([named('a')], [row('a', { idNumber: FIRST })]))).toMatchObject([
      { addIdentities: [{ number: FIRST }], fields: [{ set: { birthDate: '1949-12-31', sex: 'female' } }] },
    ]);
  });

  it('of somebody else is a conflict for its row, and only for that', () => {
    const people = [named('a'), named('b', { identities: holding(FIRST) }), named('c')];
    const file = brought(people, [row('a', { idNumber: FIRST }), row('c', { note: '核对过' })]);
    expect([...refusedRows(file)]).toMatchObject([[2, { refused: 'idRegisteredHere' }]]);
    expect(decideBroughtBack(file)).toMatchObject({ refused: 'idRegisteredHere', details: { row: 2 } });
  });

  it('is exchanged between two rows', () => {
    const people = [named('a', { identities: holding(FIRST) }), named('b', { identities: holding(SECOND) })];
    const file = brought(people, [row('a', { idNumber: SECOND }), row('b', { idNumber: FIRST })]);
    expect(refusedRows(file).size).toBe(0);
    expect(changesOf(file)).toEqual([
      { dropIdentities: [{ personId: 'a', key: `key ${FIRST}` }] },
      expect.objectContaining({ addIdentities: [expect.objectContaining({ personId: 'a', number: SECOND })] }),
      { dropIdentities: [{ personId: 'b', key: `key ${SECOND}` }] },
      expect.objectContaining({ addIdentities: [expect.objectContaining({ personId: 'b', number: FIRST })] }),
    ]);
  });

  it('is not free when the row that would give it up cannot be written', () => {
    const people = [
      named('a', { identities: holding(FIRST) }),
      named('b', { identities: holding(SECOND), birthDate: getDay('1990-01-01') }),
    ];
    const file = brought(people, [row('a', { idNumber: SECOND }), row('b', { idNumber: FIRST })]);
    expect([...refusedRows(file)].map(([at, { refused }]) => [at, refused])).toEqual([
      [3, 'idContradictsPerson'],
      [2, 'idRegisteredHere'],
    ]);
  });

  it('is held against the birth date that the same row corrects', () => {
    const old = named('a', { birthDate: getDay('1949-12-13') });
    expect(told(brought([old], [row('a', { idNumber: FIRST })]))).toBe('idContradictsPerson');
    expect(told(brought([old], [row('a', { idNumber: FIRST, birthDate: '1949-12-31' })]))).toEqual([
      'personEdited a',
      'identityAdded a',
    ]);
  });
});

describe('an address brought back', () => {
  it('moves a household as one, its head at its head', () => {
    const people = [named('a', at('a', 'h', 'spouse')), named('b', at('b', 'h', 'head'))];
    const changes = changesOf(brought(people, [row('a', {}, { door: THERE }), row('b', {}, { door: THERE })]));
    expect(changes.flatMap(({ households = [] }) => households)).toEqual([
      { id: 'new-1', dwellingId: 'door-502', fromDay: today },
    ]);
    expect(
      changes
        .flatMap(({ openResidencies = [] }) => openResidencies)
        .map(({ personId, householdId, relation }) => [personId, householdId, relation]),
    ).toEqual([
      ['a', 'new-1', 'spouse'],
      ['b', 'new-1', 'head'],
    ]);
    expect(changes.flatMap(({ closeResidencies = [] }) => closeResidencies).map(({ reason }) => reason)).toEqual([
      'moved',
      'moved',
    ]);
  });

  it('makes whoever moves without the head the head of a household of their own', () => {
    const changes = changesOf(brought([named('a', at('a', 'h', 'son'))], [row('a', {}, { door: THERE })]));
    expect(changes[0]?.openResidencies).toMatchObject([{ relation: 'head' }]);
  });

  it('that the register does not have is refused, and the present one is no move', () => {
    const people = [named('a', at('a', 'h', 'head'))];
    expect(told(brought(people, [row('a', {}, { door: { ...THERE, room: '999' } })]))).toBe('doorUnknown');
    const here = { doors: new Map([[2, { dwellingId: 'door-h', dwelling: '' }]]) };
    expect(told(brought(people, [row('a', { note: '在' }, { door: THERE })], here))).toEqual(['personEdited a']);
  });
});

describe('a relation brought back', () => {
  const home = [named('a', at('a', 'h', 'head')), named('b', at('b', 'h', 'spouse')), named('c', at('c', 'h', null))];

  it('makes a new head; the old one is what its own row says, else nothing', () => {
    expect(changesOf(brought(home, [row('b', { relation: '户主' })]))).toEqual([
      { setRelations: [{ residencyId: 'stay-a', relation: null }] },
      { setRelations: [{ residencyId: 'stay-b', relation: 'head' }] },
    ]);
    expect(changesOf(brought(home, [row('b', { relation: '户主' }), row('a', { relation: '配偶' })]))).toEqual([
      { setRelations: [{ residencyId: 'stay-b', relation: 'head' }] },
      { setRelations: [{ residencyId: 'stay-a', relation: 'spouse' }] },
    ]);
  });

  it('refuses two heads of one household, and a household without any', () => {
    const twice = brought(home, [row('b', { relation: '户主' }), row('c', { relation: '户主' })]);
    expect([...refusedRows(twice)].map(([at, { refused }]) => [at, refused])).toEqual([
      [2, 'headTwice'],
      [3, 'headTwice'],
    ]);
    expect(told(brought(home, [row('a', { relation: '配偶' })]))).toBe('headMissing');
  });

  it('of a member is set, and of somebody who lives nowhere is nothing', () => {
    expect(told(brought(home, [row('c', { relation: '子女' })]))).toEqual(['relationSet c']);
    expect(told(brought([named('d', { residencies: [] })], [row('d', { relation: '子女' })]))).toBe(
      'nothingBroughtBack',
    );
  });
});
