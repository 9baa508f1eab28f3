import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardNumber, readCardNumber } from './card-number.ts';
import { cardOf, cardWordsOf, type CardPass } from './card-words.ts';
import { PASS_KINDS } from './pass-claims.ts';

const pass: CardPass = {
  passId: '0192f0c0-7a00-7000-8000-0000075bcd15',
  kind: 'resident',
  text: 'MS1:ABC',
  name: '王小明',
  place: '云锦里 3号楼2单元501',
  building: '云锦里 3号楼',
  plate: '',
  lastDay: '2026-12-05',
};

describe('the card of a pass', () => {
  it('of a resident says name, estate, door and last day', () => {
    expect(cardOf(pass)).toEqual({
      title: '居民出入证',
      headline: '王小明',
      lines: ['云锦里', '3号楼2单元501'],
      until: '2026年12月5日',
      number: '2345 6789',
      code: 'MS1:ABC',
      group: '云锦里 3号楼',
    });
  });

  it('of a vehicle says the plate first, then whose it is', () => {
    const card = cardOf({ ...pass, kind: 'vehicle', plate: '浙A12345' });
    expect(card).toMatchObject({
      title: '车辆出入证',
      headline: '浙A12345',
      lines: ['王小明', '云锦里', '3号楼2单元501'],
    });
  });

  it('of a resident with a vehicle says the plate last', () => {
    expect(cardOf({ ...pass, plate: '浙A12345' }).lines.at(-1)).toBe('浙A12345');
  });

  it('of nobody here lies on a sheet of its own', () => {
    const nowhere = { ...pass, place: '', building: '' };
    expect(cardOf({ ...nowhere, kind: 'vehicle', name: '', plate: '浙A12345' })).toMatchObject({
      lines: [],
      group: '车辆',
    });
    expect(cardOf({ ...nowhere, kind: 'staff' })).toMatchObject({ lines: [], group: '其他' });
  });

  it('has a title for every kind', () => {
    const titles = PASS_KINDS.map((kind) => cardOf({ ...pass, kind }).title);
    expect(new Set(titles).size).toBe(PASS_KINDS.length);
  });

  it('never holds an empty line or the phone of anybody', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PASS_KINDS), fc.string(), fc.string(), (kind, place, plate) => {
        expect(cardOf({ ...pass, kind, place, plate }).lines).not.toContain('');
      }),
    );
  });
});

describe('the number of a card', () => {
  it('is eight digits in two groups, whatever the id', () => {
    fc.assert(fc.property(fc.uuid(), (id) => /^\d{4} \d{4}$/.test(cardNumber(id))));
  });

  it('is read as it was told, with or without the gap', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const told = cardNumber(id);
        return readCardNumber(told) === readCardNumber(told.replace(' ', '')) && readCardNumber(told) !== undefined;
      }),
    );
    for (const other of ['501', '13900000001', '张三', '1234 567a', '']) expect(readCardNumber(other)).toBeUndefined();
  });

  it('keeps leading zeros', () => {
    expect(cardNumber('0192f0c0-7a00-7000-8000-000000000007')).toBe('0000 0007');
  });
});

describe('the back of the cards', () => {
  const { back } = cardWordsOf({ community: '云锦里社区', helpLine: '0571-88001234' });

  it('says whom to call, what to do with a lost card, how to object', () => {
    const text = back.paragraphs.join('');
    expect(back.helpLine).toBe('0571-88001234');
    for (const word of ['丢了', '补办', '不同意', '复核', '忘带']) expect(text).toContain(word);
  });

  it('sends nobody to a telephone that does not exist', () => {
    const text = cardWordsOf({ community: '云锦里社区', helpLine: '' }).back.paragraphs.join('');
    expect(text).not.toContain('电话');
    expect(text).toContain('居委会');
  });
});
