import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumbers } from './day.ts';
import { idCheckDigit, isResidentId, readIdKind, readIdNumber, toEighteen, type IdKind } from './id-number.ts';

const ADA = '11010519491231002X';

/** Any valid resident id number: region, day of birth, sequence. */
const residentIds = fc
  .record({
    region: fc.constantFrom('110105', '320321', '432524', '650102'),
    year: fc.integer({ min: 1900, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
    sequence: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ region, year, month, date, sequence }) => {
    const two = (n: number) => String(n).padStart(2, '0');
    const first17 = `${region}${year}${two(month)}${two(date)}${String(sequence).padStart(3, '0')}`;
    return { value: first17 + idCheckDigit(first17), birthDate: dayFromNumbers(year, month, date), sequence };
  });

describe('idCheckDigit', () => {
  it('gives the digit of the example in the standard', () => {
    expect(idCheckDigit('11010519491231002')).toBe('X');
    expect(idCheckDigit('44052418800101001')).toBe('4');
  });
});

describe('readIdNumber', () => {
  it('reads a valid number with date of birth and sex', () => {
    expect(readIdNumber(ADA)).toEqual({ kind: 'residentId', value: ADA, birthDate: '1949-12-31', sex: 'female' });
  });

  it.each([
    ['11010519491231002x', 'lower case'],
    ["'11010519491231002X", 'a leading apostrophe'],
    ['‘11010519491231002X', 'a typographic apostrophe'],
    ['110105 19491231 002X', 'spaces'],
    ['110105-19491231-002X', 'dashes'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'full-width digits'],
    ['\u200b11010519491231002X\n', 'invisible marks'],
    ['身份证号：11010519491231002X', 'a label'],
    ['11010519491231002×', 'a multiplication sign'],
  ])('reads %s (%s)', (typed) => {
    expect(readIdNumber(typed).value).toBe(ADA);
    expect(readIdNumber(typed).problem).toBeUndefined();
  });

  it('reads every valid number as it is', () => {
    fc.assert(
      fc.property(residentIds, ({ value, birthDate, sequence }) => {
        expect(isResidentId(value)).toBe(true);
        expect(readIdNumber(value)).toEqual({
          kind: 'residentId',
          value,
          birthDate,
          sex: sequence % 2 === 1 ? 'male' : 'female',
        });
      }),
    );
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(residentIds, fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ value }, at, by) => {
        const wrong = value.slice(0, at) + String((Number(value[at]) + by) % 10) + value.slice(at + 1);
        expect(readIdNumber(wrong).problem).toBeDefined();
      }),
    );
  });

  it('finds two neighbours that changed places', () => {
    fc.assert(
      fc.property(residentIds, fc.nat(15), ({ value }, at) => {
        const swapped = value.slice(0, at) + (value[at + 1] ?? '') + (value[at] ?? '') + value.slice(at + 2);
        fc.pre(swapped !== value);
        expect(readIdNumber(swapped).problem).toBeDefined();
      }),
    );
  });

  it('keeps what Excel left of a number and never guesses the rest', () => {
    expect(readIdNumber('432524199212204000')).toEqual({
      kind: 'residentId',
      value: '',
      birthDate: '1992-12-20',
      problem: 'idDamagedByExcel',
    });
    expect(readIdNumber('4.32524199212204E+17')).toMatchObject({ value: '', birthDate: '1992-12-20' });
    expect(readIdNumber('4.32524199212204E+017')).toEqual(readIdNumber('4.32524199212204E+17'));
    expect(readIdNumber('4.33E+17')).toEqual({ kind: 'residentId', value: '', problem: 'idDamagedByExcel' });
  });

  it.each([
    ['110105194912310020', 'idCheckDigit'],
    ['110105194902300021', 'idDate'],
    ['1101051949123100', 'idLength'],
    ['1101051949123100211', 'idLength'],
    ['110105********002X', 'idMasked'],
    ['看户口本', 'idUnreadable'],
  ])('says what is wrong with %s: %s', (typed, problem) => {
    expect(readIdNumber(typed).problem).toBe(problem);
  });

  it('warns of a region that no province has, and takes the number', () => {
    const first17 = '99010519491231002'.replace('99', '09');
    expect(readIdNumber(first17 + idCheckDigit(first17))).toMatchObject({
      kind: 'residentId',
      warning: 'idRegionUnknown',
    });
  });

  it('reads the 15-digit number of before 1999 and its 18-digit form', () => {
    expect(readIdNumber('110105491231002')).toEqual({
      kind: 'residentId15',
      value: '110105491231002',
      birthDate: '1949-12-31',
      sex: 'female',
    });
    expect(toEighteen('110105491231002')).toBe(ADA);
  });

  const permits: readonly { readonly typed: string; readonly kind: IdKind; readonly stated?: IdKind }[] = [
    { typed: 'H12345678', kind: 'hkmPermit' },
    { typed: 'M1234567801', kind: 'hkmPermit' },
    { typed: '12345678', kind: 'twPermit' },
    { typed: '1234567890(B)', kind: 'twPermit' },
    { typed: 'E12345678', kind: 'passport' },
    { typed: 'EA1234567', kind: 'passport' },
    { typed: 'G61234567', kind: 'passport' },
    { typed: '123456789', kind: 'passport', stated: 'passport' },
    { typed: 'USA110012345678', kind: 'foreignPermit' },
    { typed: 'A123456789', kind: 'other' },
    { typed: 'K123456(7)', kind: 'other' },
  ];
  it.each(permits)('reads the permit $typed as $kind', ({ typed, kind, stated }) => {
    expect(readIdNumber(typed, stated)).toMatchObject({ kind, value: typed.replace(/[()]/g, '') });
    expect(readIdNumber(typed, stated).problem).toBeUndefined();
  });

  it('tells residence permits and the new foreign card by their first digits', () => {
    const numbered = (first17: string) => first17 + idCheckDigit(first17);
    expect(readIdNumber(numbered('81000019850302001')).kind).toBe('hmtResidence');
    expect(readIdNumber(numbered('83000019850302001')).kind).toBe('hmtResidence');
    expect(readIdNumber(numbered('91184019850302001')).kind).toBe('foreignPermit');
  });

  it.each(['', '无', '/', '—'.replace('—', '-'), '没有', '未办理'])('reads %j as no document', (typed) => {
    expect(readIdNumber(typed)).toEqual({ kind: 'none', value: '' });
  });

  it('never throws and never gives a value for a damaged number', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const reading = readIdNumber(typed);
        if (reading.problem === 'idDamagedByExcel') expect(reading.value).toBe('');
      }),
    );
  });
});

describe('readIdKind', () => {
  it.each([
    ['居民身份证', 'residentId'],
    ['身份证(15位)', 'residentId15'],
    ['护照', 'passport'],
    ['港澳居民来往内地通行证', 'hkmPermit'],
    ['台胞证', 'twPermit'],
    ['港澳台居民居住证', 'hmtResidence'],
    ['外国人永久居留身份证', 'foreignPermit'],
    ['无', 'none'],
    ['军官证', 'other'],
  ])('reads %s as %s', (typed, kind) => {
    expect(readIdKind(typed)).toBe(kind);
  });
});
