import { describe, expect, it } from 'vitest';
import { idCheckDigit } from '../../base/domain/id-number.ts';
import type { FileReading, RosterRecord } from '../../sheets/domain/reading.ts';
import type { KnownPerson } from './known-register.ts';
import { EMPTY_CONTENTS, memoryRegister } from './memory-register.ts';
import { aliasesByProof } from './plan-aliases.ts';
import { entriesOf } from './plan-entries.ts';

function idOf(person: number): string {
  const first17 = `99010119850307${String(person).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

function line(estate: string, person: number, door: Partial<RosterRecord> = {}): RosterRecord {
  const idNumber = idOf(person);
  return {
    sheet: 'S',
    row: person + 2,
    name: `人${String(person)}`,
    idNumber,
    idKind: 'residentId',
    estate,
    building: '3',
    unit: '2',
    room: String(101 + person),
    phones: [],
    tags: [],
    plates: [],
    others: {},
    problems: [],
    ...door,
  };
}

function list(estate: string, people: number, door: Partial<RosterRecord> = {}): readonly RosterRecord[] {
  return Array.from({ length: people }, (_none, person) => line(estate, person, door));
}

function aliases(lists: readonly (readonly RosterRecord[])[], known: readonly KnownPerson[] = [], knownKey = '') {
  const readings = lists.map((records): FileReading => ({
    fileName: 'list',
    tables: [],
    records,
    rows: [],
    problems: [],
  }));
  const estates = knownKey === '' ? [] : [{ id: 'estate-1', name: knownKey, aliases: [] }];
  const register = memoryRegister({ ...EMPTY_CONTENTS, estates, persons: known });
  return Object.fromEntries(
    aliasesByProof(entriesOf(readings), register, { isKnownKey: (key) => key === knownKey, keyOf: (key) => key }),
  );
}

/** So many more people who stand in the one estate only, so that it is the bigger one. */
function more(estate: string, people: number): readonly RosterRecord[] {
  return Array.from({ length: people }, (_none, at) => line(estate, 100 + at));
}

describe('two names of one estate', () => {
  it('are proven by five people who live behind the same doors, towards the bigger one', () => {
    expect(aliases([list('棉纺厂', 5), list('纺织楼', 5), more('纺织楼', 3)])).toEqual({
      棉纺厂: { to: '纺织楼', provenBy: 5 },
    });
  });

  it('are not proven by four, but by two when they begin alike', () => {
    expect(aliases([list('棉纺厂', 4), list('纺织楼', 4), more('纺织楼', 3)])).toEqual({});
    expect(aliases([list('金桂东', 2), list('金桂苑', 2), more('金桂苑', 3)])).toEqual({
      金桂东: { to: '金桂苑', provenBy: 2 },
    });
    expect(aliases([list('金桂东', 1), list('金桂苑', 1), more('金桂苑', 3)])).toEqual({});
  });

  it('are two estates when too many moved from the one to the other', () => {
    const moved = Array.from({ length: 4 }, (_none, at) => at + 5);
    const lists = [
      [...list('棉纺厂', 5), ...moved.map((person) => line('棉纺厂', person))],
      [...list('纺织楼', 5), ...moved.map((person) => line('纺织楼', person, { room: '909' }))],
      more('纺织楼', 3),
    ];
    expect(aliases(lists)).toEqual({});
    expect(aliases([lists[0]?.slice(0, 8) ?? [], lists[1]?.slice(0, 8) ?? [], more('纺织楼', 3)])).toEqual({
      棉纺厂: { to: '纺织楼', provenBy: 5 },
    });
  });

  it('stand for neither when they are of one size', () => {
    expect(aliases([list('棉纺厂', 5), list('纺织楼', 5)])).toEqual({});
  });

  it('are the same door when one list leaves the unit out, and not when units differ', () => {
    const bigger = more('纺织楼', 3);
    expect(aliases([list('棉纺厂', 5, { unit: '' }), list('纺织楼', 5), bigger])).toHaveProperty('棉纺厂');
    expect(aliases([list('棉纺厂', 5, { unit: '1' }), list('纺织楼', 5), bigger])).toEqual({});
  });

  it('are not proven by people without an id number, nor by lines without a door', () => {
    const bigger = more('纺织楼', 3);
    const nameless = { idNumber: '', idKind: 'none' as const };
    expect(aliases([list('棉纺厂', 9, nameless), list('纺织楼', 9, nameless), bigger])).toEqual({});
    const nowhere = { building: '', unit: '', room: '' };
    expect(aliases([list('棉纺厂', 9, nowhere), list('纺织楼', 9, nowhere), bigger])).toEqual({});
  });

  it('lead to the last of a chain', () => {
    // Eight of thirteen who can be compared say that 纺织楼 is 工人村.
    const lists = [list('棉纺厂', 5), list('纺织楼', 5), more('纺织楼', 8), more('工人村', 20)];
    expect(aliases(lists)).toEqual({
      棉纺厂: { to: '工人村', provenBy: 5 },
      纺织楼: { to: '工人村', provenBy: 8 },
    });
  });
});

describe('an estate that the register knows', () => {
  const known = Array.from({ length: 5 }, (_none, person): KnownPerson => ({
    id: `p${String(person)}`,
    name: `人${String(person)}`,
    ids: [{ kind: 'residentId', number: idOf(person) }],
    phones: [],
    residencies: [
      { id: `r${String(person)}`, dwellingId: `d${String(person)}`, placeKey: `纺织楼|3|2|${String(101 + person)}` },
    ],
    tags: [],
    plates: [],
    others: {},
  }));

  it('takes the new name of one list, by the doors of the people it knows, however small it is', () => {
    expect(aliases([[...list('棉纺厂', 5), ...more('棉纺厂', 30)]], known, '纺织楼')).toEqual({
      棉纺厂: { to: '纺织楼', provenBy: 5 },
    });
  });

  it('is never an alias itself', () => {
    expect(aliases([list('纺织楼', 5), [...list('棉纺厂', 5), ...more('棉纺厂', 30)]], known, '纺织楼')).toEqual({
      棉纺厂: { to: '纺织楼', provenBy: 5 },
    });
  });
});
