import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskId, maskPhone, showPhones } from './masking.ts';
import { maskFits } from './name-similarity.ts';

describe('a masked phone', () => {
  it.each([
    ['13800001234', '138****1234'],
    ['057188881234', '057*****1234'],
    ['138001234', '138**1234'],
    ['88881234', '******34'],
    ['12345', '***45'],
    ['', ''],
  ])('of %s is %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('is as long as the number, fits it, and hides at least two digits of any that can be called', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,16}$/), (phone) => {
        const masked = maskPhone(phone);
        expect(masked).toHaveLength(phone.length);
        expect(maskFits(masked, phone)).toBe(true);
        expect(masked.replaceAll(/[^*]/g, '').length).toBeGreaterThanOrEqual(2);
        expect(masked.slice(-2)).toBe(phone.slice(-2));
      }),
    );
  });

  it('stays as it is when it is masked again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{2,16}$/), (phone) => {
        expect(maskPhone(maskPhone(phone))).toBe(maskPhone(phone));
      }),
    );
  });
});

describe('a masked document number', () => {
  it.each([
    ['119900194601270016', '**************0016'],
    ['11990019460127001X', '**************001X'],
    ['E12345678', '*****5678'],
    ['12345678', '******78'],
    ['1', '1'],
    ['', ''],
  ])('of %s is %s', (number, masked) => {
    expect(maskId(number)).toBe(masked);
  });

  it('hides what a list that showed more of it had left open, and stays as it is when masked again', () => {
    expect(maskId('4207**********1234')).toBe('**************1234');
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{2,18}$/), (number) => {
        const masked = maskId(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(4);
        expect(maskId(masked)).toBe(masked);
        expect(number.endsWith(masked.replaceAll('*', ''))).toBe(true);
      }),
    );
  });
});

describe('phones as they are answered', () => {
  const phones = [
    { key: 'k1', phone: '13800001234' },
    { key: 'k2', phone: '13900005678' },
  ];

  it('keep their order and tell the number where they are open', () => {
    expect(showPhones({ phones, access: 'open' })).toEqual([
      { key: 'k1', masked: '138****1234', number: '13800001234' },
      { key: 'k2', masked: '139****5678', number: '13900005678' },
    ]);
  });

  it('carry no number anywhere where they are masked', () => {
    const shown = showPhones({ phones, access: 'masked' });
    expect(shown).toEqual([
      { key: 'k1', masked: '138****1234' },
      { key: 'k2', masked: '139****5678' },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/\d{5}/);
  });
});
