import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { LOCALES } from '../../base/domain/texts.ts';
import { EVIDENCE_TEXTS, EVIDENCE_WEIGHTS, type EvidenceCode } from './match-evidence.ts';
import { comparePeople, matchPerson, type MatchFacts } from './match-person.ts';
import { compareNames, isOneSlip, maskFits } from './name-similarity.ts';

const none = { phones: [], places: [] };
const home = '云锦里|3|2|501';
const elsewhere = '金桂花园|1|1|101';
const wang: MatchFacts = {
  name: '王小明',
  id: 'residentId:990101198503072316',
  birthDate: getDay('1985-03-07'),
  sex: 'male',
  phones: ['13800001111'],
  places: [home],
};

function verdict(record: MatchFacts, ...candidates: MatchFacts[]) {
  return matchPerson({ record, candidates }).verdict;
}

describe('matchPerson merges', () => {
  it.each<[string, MatchFacts]>([
    ['the same id, whatever the address', { ...none, name: '王小明', id: wang.id, places: [elsewhere] }],
    ['the same id with a homophone in the name', { ...none, name: '王晓明', id: wang.id }],
    ['name and dwelling', { ...none, name: '王小明', places: [home] }],
    ['name and dwelling without the unit', { ...none, name: '王小明', places: ['云锦里|3||501'] }],
    ['name and phone, moved house', { ...none, name: '王小明', phones: ['13800001111'], places: [elsewhere] }],
    ['name and birth date', { ...none, name: '王小明', birthDate: wang.birthDate }],
    ['one wrong digit in the id', { ...none, name: '王小明', idTyped: '990101198503072317', places: [home] }],
    ['two exchanged digits in the id', { ...none, name: '王小明', idTyped: '990101198503072361' }],
    [
      'a masked name with a masked phone and the door',
      { ...none, name: '王**', phones: ['138****1111'], places: [home] },
    ],
  ])('%s', (_, record) => {
    expect(verdict(record, wang)).toBe('certain');
  });
});

describe('matchPerson keeps apart', () => {
  it.each<[string, MatchFacts]>([
    [
      'namesakes with different ids',
      { ...none, name: '王小明', id: 'residentId:990101198503072375', birthDate: wang.birthDate },
    ],
    [
      'namesakes in the same building with other birth dates',
      { ...none, name: '王小明', birthDate: getDay('1990-01-01'), places: ['云锦里|3|1|102'] },
    ],
    ['namesakes without ids in different households', { ...none, name: '王小明', places: [elsewhere] }],
    [
      'namesakes in one building but on different floors',
      { ...none, name: '王小明', phones: ['13900002222'], places: ['云锦里|3|1|102'] },
    ],
    [
      'father and son with one phone and one door',
      { ...none, name: '王大明', phones: ['13800001111'], places: [home] },
    ],
    ['twins', { ...none, name: '王小亮', birthDate: wang.birthDate, phones: ['13800001111'], places: [home] }],
    ['people of whom only the name is known', { ...none, name: '王小明' }],
  ])('%s', (_, record) => {
    expect(verdict(record, wang)).not.toBe('certain');
  });

  it('never merges two valid ids, and asks when all the rest agrees', () => {
    const twin = { ...wang, id: 'residentId:990101198503072375' };
    expect(matchPerson({ record: twin, candidates: [wang] })).toMatchObject({ verdict: 'doubtful' });
    expect(verdict({ ...twin, places: [elsewhere] }, wang)).toBe('none');
  });
});

describe('matchPerson asks', () => {
  it.each<[string, MatchFacts]>([
    ['an id that another name stands beside', { ...none, name: '李四', id: wang.id }],
    [
      'a homophone at the same door with the same phone',
      { ...none, name: '王晓明', phones: wang.phones, places: [home] },
    ],
    [
      'the same name and door with another birth date',
      { ...none, name: '王小明', birthDate: getDay('1960-11-12'), places: [home] },
    ],
  ])('about %s', (_, record) => {
    expect(verdict(record, wang)).toBe('doubtful');
  });

  it('nothing when documents of two kinds differ', () => {
    expect(
      verdict({ ...none, name: '王小明', id: 'passport:E12345678', phones: wang.phones, places: [home] }, wang),
    ).toBe('certain');
  });

  it('when two candidates fit equally', () => {
    const record = { ...none, name: '王小明', places: [home] };
    expect(verdict(record, { ...wang, id: undefined }, { ...wang, id: undefined })).toBe('ambiguous');
  });

  it('more of a common name than of a rare one', () => {
    const record: MatchFacts = { ...none, name: '张伟', birthDate: getDay('1985-03-07'), places: [elsewhere] };
    const candidate: MatchFacts = { ...wang, name: '张伟' };
    const of = (share: number) => matchPerson({ record, candidates: [candidate], shareOf: () => share }).verdict;
    expect([of(1 / 50), of(1 / 5000)]).toEqual(['doubtful', 'certain']);
  });
});

describe('comparePeople', () => {
  it('says why', () => {
    expect(comparePeople({ ...none, name: '王小明', phones: ['13800001111'], places: [home] }, wang).evidence).toEqual([
      'nameSame',
      'phoneSame',
      'dwellingSame',
    ]);
    expect(comparePeople({ ...none, name: '王小明', birthDate: getDay('1985-07-03') }, wang).evidence).toEqual([
      'nameSame',
      'birthNear',
    ]);
  });

  it('does not depend on the order, and an agreeing piece never lowers the probability', () => {
    const facts = fc.record({
      name: fc.constantFrom('王小明', '王晓明', '李四', '王*'),
      birthDate: fc.option(fc.constantFrom(getDay('1985-03-07'), getDay('1985-07-03'), getDay('1960-01-01')), {
        nil: undefined,
      }),
      phones: fc.constantFrom<string[]>([], ['13800001111'], ['138****1111']),
      places: fc.constantFrom<string[]>([], [home], [elsewhere]),
      idTyped: fc.option(fc.constantFrom('990101198503072316', '990101198503072317'), { nil: undefined }),
    });
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [one, other] = [comparePeople(a, b).probability, comparePeople(b, a).probability];
        const withPhone = comparePeople(
          { ...a, phones: ['13800001111'] },
          { ...b, phones: ['13800001111'] },
        ).probability;
        return Math.abs(one - other) < 1e-9 && withPhone >= one - 1e-9;
      }),
    );
  });

  it('has words for every piece of evidence in every language', () => {
    // The keys of the table are the codes.
    for (const code of Object.keys(EVIDENCE_WEIGHTS) as EvidenceCode[])
      for (const locale of LOCALES) expect(EVIDENCE_TEXTS[code][locale]).not.toBe('');
  });
});

describe('compareNames', () => {
  it.each([
    ['王小明', '王小明', 'same'],
    ['王小明', '王晓明', 'sounds'],
    ['张扬', '张杨', 'sounds'],
    ['李土根', '李士根', 'looks'],
    ['王小明', '王大明', 'different'],
    ['张三', '张三丰', 'different'],
    ['张*', '张三', 'masked'],
    ['张某某', '张三丰', 'masked'],
    ['李*', '张三', 'different'],
    ['张**', '张三', 'different'],
  ])('%s and %s: %s', (a, b, likeness) => {
    expect(compareNames(a, b)).toBe(likeness);
    expect(compareNames(b, a)).toBe(likeness);
  });
});

describe('isOneSlip', () => {
  it('is one digit, one exchange or one missing', () => {
    expect([
      isOneSlip('12345', '12945'),
      isOneSlip('12345', '12435'),
      isOneSlip('12345', '1245'),
      isOneSlip('1245', '12345'),
    ]).toEqual([true, true, true, true]);
    expect([
      isOneSlip('12345', '12345'),
      isOneSlip('12345', '54321'),
      isOneSlip('12345', '123'),
      isOneSlip('12345', '13245x'),
    ]).toEqual([false, false, false, false]);
  });
});

describe('maskFits', () => {
  it('needs equal length and something shown', () => {
    expect([
      maskFits('138****1111', '13800001111'),
      maskFits('***', '张三丰'),
      maskFits('138****1111', '1380000111'),
    ]).toEqual([true, false, false]);
  });
});
