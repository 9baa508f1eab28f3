import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ConfirmTotp,
  daySchema,
  DisableAccount,
  EndGrant,
  RenameAccount,
  signInDigits,
  signInPhone,
} from './account-inputs.ts';

const accountId = '00000000-0000-7000-8000-000000000001';
const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);

describe('the phone with which somebody signs in', () => {
  it.each([
    ['13800001111', '13800001111'],
    [' 138 0000-1111 ', '13800001111'],
    ['+86 138 0000 1111', '13800001111'],
    ['008613800001111', '13800001111'],
    ['８６１３８００００１１１１', '13800001111'],
  ])('%s is %s', (typed, digits) => {
    expect(signInPhone.parse(typed)).toBe(digits);
  });

  it.each(['', '1380000111', '138000011112', '057188881234', '12800001111', '0086138000011112'])(
    '%j is refused at its field',
    (typed) => {
      expect(signInPhone.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual(['invalidPhone']);
    },
  );

  it('is one account however it is typed', () => {
    const typed = fc.tuple(
      mobile,
      fc.constantFrom('', '86', '+86 ', '0086-'),
      fc.constantFrom('', ' ', '-'),
      fc.integer({ min: 1, max: 10 }),
    );
    fc.assert(
      fc.property(typed, ([digits, country, gap, at]) => {
        expect(signInDigits(`${country}${digits.slice(0, at)}${gap}${digits.slice(at)}`)).toBe(digits);
      }),
    );
  });

  it('that is read once stays the same when it is read again', () => {
    fc.assert(
      fc.property(mobile, (digits) => {
        expect(signInDigits(signInDigits(`86${digits}`))).toBe(digits);
      }),
    );
  });
});

describe('inputs of accounts', () => {
  it('take real dates only', () => {
    expect(daySchema.parse('2024-02-29')).toBe('2024-02-29');
    for (const text of ['2023-02-29', '2026-13-01', '', 'today'])
      expect(daySchema.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['invalidDay']);
  });

  it('take a name without the spaces around it, and none that is only spaces', () => {
    expect(RenameAccount.parse({ accountId, name: ' 柳青 ' })).toEqual({ accountId, name: '柳青' });
    expect(RenameAccount.safeParse({ accountId, name: '   ' }).success).toBe(false);
    expect(RenameAccount.safeParse({ accountId, name: '青'.repeat(61) }).success).toBe(false);
  });

  it('want a reason in words for disabling somebody', () => {
    expect(DisableAccount.safeParse({ accountId, reason: ' 离 ' }).success).toBe(false);
    expect(DisableAccount.parse({ accountId, reason: ' 离职 ' })).toEqual({ accountId, reason: '离职' });
  });

  it('let a grant end without a day, and with one that is real', () => {
    const grant = { accountId, grantId: accountId };
    expect(EndGrant.parse(grant)).toEqual(grant);
    expect(EndGrant.safeParse({ ...grant, lastDay: '2023-02-29' }).success).toBe(false);
  });

  it('take six digits from an authenticator and nothing else', () => {
    expect(ConfirmTotp.parse({ code: '012345' })).toEqual({ code: '012345' });
    for (const code of ['12345', '1234567', '12345a', ' 123456', '123456\n'])
      expect(ConfirmTotp.safeParse({ code }).success).toBe(false);
  });
});
