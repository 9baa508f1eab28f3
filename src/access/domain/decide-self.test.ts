import { describe, expect, it } from 'vitest';
import type { AccountId, SessionId } from './account-facts.ts';
import type { OwnAccount } from './decide-self.ts';
import {
  decideChangePassword,
  decideConfirmTotp,
  decideDropTotp,
  decideEndOwnSession,
  decideEnrolTotp,
} from './decide-self.ts';

// Made here, so they are ids of these kinds.
const accountId = '00000000-0000-7000-8000-000000000001' as AccountId;
const sessionId = '00000000-0000-7000-a000-000000000001' as SessionId;
const own: OwnAccount = { accountId, phone: '13900001234', isDemo: false, totp: 'none' };

describe('changing the own password', () => {
  const input = { currentPassword: 'old lantern 77', newPassword: 'new lantern 78' };
  const change = (of: Partial<OwnAccount> = {}, isPasswordRight = true) => ({
    own: { ...own, ...of },
    isPasswordRight,
  });

  it('takes a good new one from who knows the old one', () => {
    expect(decideChangePassword(change(), input)).toEqual({
      facts: [{ type: 'passwordChanged', subjectId: accountId }],
    });
  });

  it.each([
    ['a wrong old one', change({}, false), input, 'passwordWrong'],
    ['the same one', change(), { ...input, newPassword: 'old lantern 77' }, 'passwordSame'],
    ['the same one in full-width letters', change(), { ...input, newPassword: 'ｏｌｄ lantern 77' }, 'passwordSame'],
    ['a short one', change(), { ...input, newPassword: 'short' }, 'passwordTooShort'],
    ['the phone number', change(), { ...input, newPassword: '13900001234' }, 'passwordIsPhone'],
    ['any for the demonstration', change({ isDemo: true }), input, 'demoAccount'],
  ])('refuses %s', (_what, given, wanted, code) => {
    expect(decideChangePassword(given, wanted)).toMatchObject({ refused: code });
  });
});

describe('the authenticator', () => {
  it('begins anew until it is confirmed, and not after', () => {
    const started = { facts: [{ type: 'totpEnrolmentStarted', subjectId: accountId }] };
    expect(decideEnrolTotp(own)).toEqual(started);
    expect(decideEnrolTotp({ ...own, totp: 'pending' })).toEqual(started);
    expect(decideEnrolTotp({ ...own, totp: 'enrolled' })).toEqual({ refused: 'totpEnrolled' });
    expect(decideEnrolTotp({ ...own, isDemo: true })).toEqual({ refused: 'demoAccount' });
  });

  it('is confirmed by a right code only', () => {
    const pending: OwnAccount = { ...own, totp: 'pending' };
    expect(decideConfirmTotp({ own: pending, isCodeRight: true })).toEqual({
      facts: [{ type: 'totpEnrolled', subjectId: accountId }],
    });
    expect(decideConfirmTotp({ own: pending, isCodeRight: false })).toEqual({ refused: 'totpWrong' });
    expect(decideConfirmTotp({ own, isCodeRight: false })).toEqual({ refused: 'totpNotStarted' });
    expect(decideConfirmTotp({ own: { ...own, totp: 'enrolled' }, isCodeRight: true })).toEqual({
      refused: 'totpEnrolled',
    });
  });

  it('is dropped by who knows the password', () => {
    const enrolled: OwnAccount = { ...own, totp: 'enrolled' };
    expect(decideDropTotp({ own: enrolled, isPasswordRight: false })).toEqual({ refused: 'passwordWrong' });
    expect(decideDropTotp({ own: enrolled, isPasswordRight: true })).toEqual({
      facts: [{ type: 'totpDropped', subjectId: accountId }],
    });
    expect(decideDropTotp({ own, isPasswordRight: true })).toEqual({ facts: [] });
  });
});

describe('ending an own session', () => {
  it('ends what is one’s own and finds nothing else', () => {
    expect(decideEndOwnSession({ accountId, isOwn: true }, { sessionId })).toEqual({
      facts: [{ type: 'sessionEnded', subjectId: accountId, sessionId }],
    });
    expect(decideEndOwnSession({ accountId, isOwn: false }, { sessionId })).toEqual({ refused: 'notFound' });
  });
});
