import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPasswordFault, isOneTimePassword, normalPassword, ONE_TIME_BYTES, oneTimePassword } from './passwords.ts';

const phone = '13900001234';
const fault = (password: string): string | undefined => findPasswordFault({ password, phone })?.refused;

describe('password rules', () => {
  it.each(['三号楼的槐树开花了真好看', 'horse battery 9', 'Xk29-lantern', 'a1b2c3d4e5', '守门的人要有好眼睛呀'])(
    'accepts %s',
    (password) => expect(fault(password)).toBeUndefined(),
  );

  it.each([
    ['short', 'passwordTooShort'],
    ['九个字还是不够长', 'passwordTooShort'],
    ['x'.repeat(129), 'passwordTooLong'],
    ['13900001234', 'passwordIsPhone'],
    ['zhang-00001234', 'passwordIsPhone'],
    ['139 0000 1234 !', 'passwordIsPhone'],
    ['1234567890', 'passwordTooSimple'],
    ['9876543210', 'passwordTooSimple'],
    ['aaaaaaaaaaaa', 'passwordTooSimple'],
    ['ababababab', 'passwordTooSimple'],
    ['Password123', 'passwordTooSimple'],
    ['passw0rd!!!!', 'passwordTooSimple'],
    ['qwertyuiop1', 'passwordTooSimple'],
    ['admin123456', 'passwordTooSimple'],
  ])('refuses %s', (password, code) => expect(fault(password)).toBe(code));

  it('tells how long it has to be', () => {
    expect(findPasswordFault({ password: 'abc', phone })).toEqual({
      refused: 'passwordTooShort',
      details: { characters: 10 },
    });
  });

  it('counts characters and not code units', () => {
    expect(fault('𠮷𠮷𠮷𠮷𠮷')).toBe('passwordTooShort');
  });

  it('takes full-width and half-width writing for the same password', () => {
    expect(normalPassword('Ｌａｎｔｅｒｎ９')).toBe('Lantern9');
    expect(fault('１３９００００１２３４')).toBe('passwordIsPhone');
  });

  it('refuses whatever holds the last eight digits of the phone', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (before, after) => {
        const code = fault(`${before.replace(/\p{N}/gu, '')}00001234${after}`);
        expect(['passwordIsPhone', 'passwordTooShort']).toContain(code);
      }),
    );
  });
});

describe('one-time password', () => {
  const bytes = fc.uint8Array({ minLength: ONE_TIME_BYTES, maxLength: ONE_TIME_BYTES });
  const usable = bytes.filter((random) => random.filter((byte) => byte < 248).length >= 12);

  it('has a form that can be read out, and passes the rules', () => {
    fc.assert(
      fc.property(usable, (random) => {
        const password = oneTimePassword(random);
        expect(isOneTimePassword(password)).toBe(true);
        expect(password).toMatch(/^[^0OIL1]{14}$/);
      }),
    );
  });

  it('differs when the random bytes differ', () => {
    const first = oneTimePassword(Uint8Array.from({ length: 48 }, (_, index) => index));
    const second = oneTimePassword(Uint8Array.from({ length: 48 }, (_, index) => index + 1));
    expect([first, second]).toEqual(['ABCD-EFGH-JKMN', 'BCDE-FGHJ-KMNP']);
  });

  it('refuses to work with too little randomness', () => {
    expect(() => oneTimePassword(new Uint8Array(11))).toThrow('not enough random bytes');
  });

  it.each(['abcd-efgh-jkmn', 'ABCD-EFGH-JKM', 'ABCDEFGHJKMN', 'password', 'ABCD-EFGH-JKM1'])(
    'does not take %s for one',
    (text) => expect(isOneTimePassword(text)).toBe(false),
  );
});
