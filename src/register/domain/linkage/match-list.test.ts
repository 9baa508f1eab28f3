import { describe, expect, it } from 'vitest';
import { getDay } from '../../../base/domain/day.ts';
import { madeUpId } from '../../../../test/support/rosters.ts';
import type { ListedPerson, RegisteredPerson } from './listed-person.ts';
import { listYear } from './list-year.ts';
import { matchList } from './match-list.ts';
import { nameFrequencies } from './name-frequencies.ts';

const SURNAMES = Array.from('王李张刘陈杨赵黄周吴');
const GIVEN = '建国 秀英 志强 桂兰 子涵 雨桐 浩然 思敏 文博 嘉怡 海燕 晓东'.split(' ');
/** A community of 600 invented people, three behind each door. */
const PEOPLE = Array.from({ length: 600 }, (_, at): RegisteredPerson => {
  const home = Math.floor(at / 3);
  const birthDate = getDay(`19${String(40 + ((at * 7) % 59))}-0${String(1 + (at % 9))}-1${String(at % 9)}`);
  const number = madeUpId(birthDate, at % 900);
  return {
    personId: `p${at}`,
    communityId: 1,
    name: `${SURNAMES[home % 10] ?? ''}${GIVEN[(at * 5 + home) % 12] ?? ''}`,
    ids: [`residentId:${number}`],
    idNumber: number,
    birthDate,
    sex: at % 2 === 0 ? 'male' : 'female',
    phones: at % 3 === 2 ? [] : [`139${String(10_000_000 + at * 7919)}`],
    familyPhones: [`139${String(10_000_000 + (at - (at % 3)) * 7919)}`],
    places: [`桂园|${1 + (home % 20)}|1|${101 + Math.floor(home / 20)}`],
    isGone: false,
  };
});
const names = nameFrequencies(PEOPLE.map(({ name }) => name));

/** What the register would offer: everybody, which is more than blocking gives. */
function meant(listed: Partial<ListedPerson>, candidates: readonly RegisteredPerson[] = PEOPLE) {
  const person: ListedPerson = { name: '', phones: [], phoneMasks: [], ...listed };
  const [match] = matchList({
    rows: [{ person, candidates }],
    around: { names, people: PEOPLE.length, listYear: 2022 },
  });
  if (!match) throw new Error('no answer');
  return { verdict: match.verdict, ids: match.candidates.map(({ person: found }) => found.personId), match };
}

const at = (index: number): RegisteredPerson => {
  const person = PEOPLE[index];
  if (!person) throw new Error('nobody');
  return person;
};
const numberOf = (person: RegisteredPerson) => person.idNumber ?? '';
const hide = (text: string, from: number, to: number) => text.slice(0, from) + '*'.repeat(to - from) + text.slice(to);

describe('a row of a list', () => {
  const someone = at(31);
  const number = numberOf(someone);
  const [phone = ''] = someone.phones;

  it('is certain by the whole number, however the name was hidden', () => {
    expect(meant({ name: `${someone.name.charAt(0)}*`, id: `residentId:${number}` })).toMatchObject({
      verdict: 'certain',
      ids: [someone.personId],
    });
  });

  it('is certain by a number with one wrong digit beside the name', () => {
    const wrong = number.slice(0, 9) + String((Number(number.charAt(9)) + 1) % 10) + number.slice(10);
    expect(meant({ name: someone.name, idTyped: wrong }).verdict).toBe('certain');
    const swapped = number.slice(0, 12) + number.charAt(13) + number.charAt(12) + number.slice(14);
    expect(meant({ name: someone.name, idTyped: swapped }).verdict).toBe('certain');
  });

  it('is certain by hidden name, number and phone together', () => {
    const listed = {
      name: `${someone.name.charAt(0)}**`,
      idTyped: hide(number, 6, 14),
      phoneMasks: [hide(phone, 3, 7)],
    };
    expect(meant(listed)).toMatchObject({ verdict: 'certain', ids: [someone.personId] });
  });

  it('is certain by name and phone without any number', () => {
    expect(meant({ name: someone.name, phones: [phone] })).toMatchObject({
      verdict: 'certain',
      ids: [someone.personId],
    });
  });

  it('is certain by number and name when a relative answers the phone', () => {
    expect(meant({ name: someone.name, id: `residentId:${number}`, phones: [at(200).phones[0] ?? ''] }).ids[0]).toBe(
      'p31',
    );
  });

  it('is somebody else when the valid number differs, whatever else agrees', () => {
    const other = numberOf(at(300));
    const found = meant({ name: someone.name, id: `residentId:${other}`, phones: [phone] }, [someone]);
    expect(found.verdict).not.toBe('certain');
  });

  it('is nobody of ours for a namesake from elsewhere', () => {
    const stranger = madeUpId('1971-03-05', 77);
    expect(meant({ name: someone.name, id: `residentId:${stranger}`, phones: ['13511112222'] }).verdict).toBe('none');
  });

  it('is nobody of ours when a stranger uses the phone of one of us under another name', () => {
    expect(meant({ name: '欧阳若愚', phones: [phone] }).verdict).toBe('none');
  });

  it('is left to a worker when a surname and a family phone fit two of the family', () => {
    const [first, second] = [at(30), at(32)];
    const family = [first, at(31), second].map((person) => ({ ...person, name: `王${person.name.slice(1)}` }));
    const found = meant({ name: '王**', phones: [at(30).phones[0] ?? ''] }, family);
    expect(found.verdict).toBe('doubtful');
    expect(found.ids).toContain('p30');
    expect(found.ids.length).toBeGreaterThan(1);
  });

  it('never is certain by a name alone', () => {
    expect(meant({ name: someone.name }).verdict).not.toBe('certain');
  });

  it('knows whoever has moved away, and says so', () => {
    const found = meant({ name: someone.name, id: `residentId:${number}` }, [{ ...someone, isGone: true }]);
    expect(found.verdict).toBe('formerly');
    expect(found.match.candidates[0]?.evidence).toContain('movedAway');
  });

  it('answers none without candidates', () => {
    expect(meant({ name: '谁' }, [])).toMatchObject({ verdict: 'none', ids: [] });
  });
});

describe('the whole list', () => {
  it('gives probabilities that add up to one at most for every row', () => {
    const rows = PEOPLE.slice(0, 40).map((person) => ({
      person: { name: `${person.name.charAt(0)}*`, phones: person.phones, phoneMasks: [] },
      candidates: PEOPLE.slice(0, 60),
    }));
    for (const { candidates } of matchList({ rows, around: { names, people: 600, listYear: 2022 } })) {
      const sum = candidates.reduce((all, { probability }) => all + probability, 0);
      expect(sum).toBeLessThanOrEqual(1.000_001);
    }
  });

  it('finds its own year from ages and birth dates', () => {
    const people = [30, 41, 52, 63, 20].map((age) => ({
      ...{ name: '', phones: [], phoneMasks: [], age, birthDate: getDay(`${2021 - age}-05-05`) },
    }));
    expect(listYear(people, 2026)).toBe(2021);
    expect(listYear(people.slice(0, 2), 2026)).toBe(2026);
  });
});
