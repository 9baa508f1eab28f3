import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import type { AccountId, GrantId, SessionId } from './account-facts.ts';
import { CreateAccount } from './account-inputs.ts';
import type { AreaNode } from './actor-of-grants.ts';
import type { AccountState, Acting } from './decide-account.ts';
import {
  decideCreateAccount,
  decideDisableAccount,
  decideEnableAccount,
  decideEndGrant,
  decideGrantRole,
  decideOnManaged,
  decideRenameAccount,
  decideResetPassword,
} from './decide-account.ts';
import { isInForce, type PlacedGrant } from './grants.ts';
import { rolePermissions, ROLES, type Role } from './roles.ts';

const today = getDay('2026-03-10');
const city: AreaNode = { id: 1, level: 'city', path: [1] };
const street: AreaNode = { id: 3, level: 'subdistrict', path: [1, 3] };
const willow: AreaNode = { id: 4, level: 'community', path: [1, 3, 4] };
const poplar: AreaNode = { id: 5, level: 'community', path: [1, 3, 5] };

// Made here, so they are ids of these kinds.
const account = (number: number) => `00000000-0000-7000-8000-00000000000${number}` as AccountId;
const grantId = (number: number) => `00000000-0000-7000-9000-00000000000${number}` as GrantId;

function grant(role: Role, area: AreaNode, number = 1): PlacedGrant {
  return {
    grantId: grantId(number),
    role,
    areaId: area.id,
    level: area.level,
    path: area.path,
    fromDay: getDay('2026-01-01'),
    untilDay: null,
  };
}

function acting(role: Role, area: AreaNode, inArea = area): Acting {
  return { accountId: account(1), grants: [grant(role, area)], area: inArea, today };
}

function state(of: Partial<AccountState> & { readonly roles?: readonly PlacedGrant[] } = {}): AccountState {
  const { roles = [grant('gridWorker', willow, 2)], ...rest } = of;
  return {
    acting: acting('director', willow),
    target: { accountId: account(2), name: '林秋', status: 'active', grants: roles },
    otherAdministrators: 0,
    ...rest,
  };
}

const password = 'K7MX-2PQR-VW4H';
const lin = { accountId: account(2), grantId: grantId(2), name: '林秋', phone: '13900000002', password };

describe('opening an account', () => {
  const fresh = { acting: acting('director', willow), phoneTail: '0002', isPhoneTaken: false };

  it('gives the first role in the area, from today', () => {
    expect(decideCreateAccount(fresh, { ...lin, role: 'gridWorker' })).toEqual({
      facts: [
        {
          type: 'accountCreated',
          subjectId: account(2),
          name: '林秋',
          phoneTail: '0002',
          grant: { grantId: grantId(2), role: 'gridWorker', areaId: 4, fromDay: today, untilDay: null },
        },
      ],
    });
  });

  it.each([
    ['a role above his own', { role: 'subdistrictOfficer' }, fresh, 'roleNotYours'],
    ['his own role', { role: 'director' }, fresh, 'roleNotYours'],
    ['a password somebody thought of', { role: 'gridWorker', password: 'linqiu2026' }, fresh, 'oneTimePasswordForm'],
    ['a number with an account', { role: 'gridWorker' }, { ...fresh, isPhoneTaken: true }, 'phoneTaken'],
    ['a role that is over', { role: 'gridWorker', untilDay: getDay('2026-03-09') }, fresh, 'periodEmpty'],
    [
      'a director of a whole street',
      { role: 'director' },
      { ...fresh, acting: acting('subdistrictOfficer', street) },
      'roleNotHere',
    ],
  ] as const)('refuses %s', (_what, change, given, code) => {
    expect(decideCreateAccount(given, { ...lin, ...change })).toMatchObject({ refused: code });
  });

  it('does not give a role for days that have passed', () => {
    const decision = decideCreateAccount(fresh, { ...lin, role: 'volunteer', fromDay: getDay('2026-01-01') });
    expect(decision).toMatchObject({ facts: [{ grant: { fromDay: today } }] });
  });

  it('reads phone numbers as people write them', () => {
    const base = { ...lin, role: 'gridWorker' };
    const read = (phone: string) => CreateAccount.safeParse({ ...base, phone }).data?.phone;
    expect(['+86 139 0000 0002', '139-0000-0002', '１３９０００００００２', '8613900000002'].map(read)).toEqual(
      Array.from({ length: 4 }, () => '13900000002'),
    );
    expect(['12345', '010-62000000', ''].map(read)).toEqual([undefined, undefined, undefined]);
  });
});

describe('giving another role', () => {
  const input = { accountId: account(2), grantId: grantId(3), role: 'gateGuard' } as const;

  it('adds it from the wanted day', () => {
    expect(
      decideGrantRole(state(), { ...input, fromDay: getDay('2026-04-01'), untilDay: getDay('2026-04-02') }),
    ).toEqual({
      facts: [
        {
          type: 'roleGranted',
          subjectId: account(2),
          grant: { grantId: grantId(3), role: 'gateGuard', areaId: 4, fromDay: '2026-04-01', untilDay: '2026-04-02' },
        },
      ],
    });
  });

  it('refuses a role to oneself', () => {
    const own = { accountId: account(1), name: '赵立', status: 'active', grants: [grant('director', willow)] } as const;
    expect(decideGrantRole(state({ target: own }), { ...input, accountId: account(1) })).toEqual({
      refused: 'notYourself',
    });
  });

  it('refuses the same role twice', () => {
    expect(decideGrantRole(state(), { ...input, role: 'gridWorker' })).toEqual({ refused: 'grantExists' });
  });

  it('does not see an account that has no role here', () => {
    expect(decideGrantRole(state({ roles: [grant('gridWorker', poplar)] }), input)).toEqual({ refused: 'notFound' });
  });

  it('never makes anybody mightier than the giver, for any role, giver and place', () => {
    const anyRole = fc.constantFrom(...ROLES);
    const anyArea = fc.constantFrom(city, street, willow, poplar);
    fc.assert(
      fc.property(anyRole, anyArea, anyRole, anyArea, (giver, giverArea, role, area) => {
        const given = state({ acting: acting(giver, giverArea, area), roles: [grant('gridWorker', area, 2)] });
        const decision = decideGrantRole(given, { ...input, role });
        if (isRefusal(decision)) return;
        expect(rolePermissions[giver]).toContain('access.account.manage');
        expect(area.path).toContain(giverArea.id);
        if (role === 'administrator') expect(giver).toBe('administrator');
      }),
    );
  });
});

describe('ending a role', () => {
  const input = { accountId: account(2), grantId: grantId(2) };

  it('ends it at once', () => {
    expect(decideEndGrant(state(), input)).toEqual({
      facts: [
        {
          type: 'grantEnded',
          subjectId: account(2),
          grantId: grantId(2),
          role: 'gridWorker',
          lastDay: '2026-03-09',
        },
      ],
    });
  });

  it('ends it in one place also where the account as a whole is not his', () => {
    const roles = [grant('gridWorker', willow, 2), grant('gridWorker', poplar, 3)];
    expect(decideEndGrant(state({ roles }), input)).toMatchObject({ facts: [{ grantId: grantId(2) }] });
    expect(decideEndGrant(state({ roles }), { ...input, grantId: grantId(3) })).toEqual({ refused: 'notFound' });
  });

  it('refuses one above his authority, one that is over, and his own', () => {
    const director = state({ roles: [grant('director', willow, 2)] });
    expect(decideEndGrant(director, input)).toEqual({ refused: 'grantNotYours' });
    const over = state({ roles: [{ ...grant('gridWorker', willow, 2), untilDay: getDay('2026-03-01') }] });
    expect(decideEndGrant(over, input)).toEqual({ refused: 'grantEnded' });
    const own = {
      accountId: account(1),
      name: '赵立',
      status: 'active',
      grants: [grant('gridWorker', willow, 2)],
    } as const;
    expect(decideEndGrant(state({ target: own }), { ...input, accountId: account(1) })).toEqual({
      refused: 'notYourself',
    });
  });

  it('keeps the last administrator', () => {
    const given = state({ acting: acting('administrator', city), roles: [grant('administrator', city, 2)] });
    expect(decideEndGrant(given, input)).toEqual({ refused: 'lastAdministrator' });
    expect(decideEndGrant({ ...given, otherAdministrators: 1 }, input)).toMatchObject({ facts: [{}] });
  });

  it('leaves no day on which the role holds when it is ended at once', () => {
    const decision = decideEndGrant(state(), input);
    if (isRefusal(decision)) throw new Error('refused');
    const lastDay = decision.facts[0]?.lastDay ?? null;
    expect(isInForce({ ...grant('gridWorker', willow), untilDay: lastDay }, today)).toBe(false);
  });
});

describe('disabling and enabling', () => {
  const input = { accountId: account(2), reason: '已调离' };

  it('disables an account in hand', () => {
    expect(decideDisableAccount(state(), input)).toEqual({
      facts: [{ type: 'accountDisabled', subjectId: account(2), reason: '已调离' }],
    });
  });

  it('does nothing to one that is disabled, and enables it again', () => {
    const target = {
      accountId: account(2),
      name: '林秋',
      status: 'disabled',
      grants: [grant('gridWorker', willow)],
    } as const;
    expect(decideDisableAccount(state({ target }), input)).toEqual({ facts: [] });
    expect(decideEnableAccount(state({ target }))).toEqual({
      facts: [{ type: 'accountEnabled', subjectId: account(2) }],
    });
    expect(decideEnableAccount(state())).toEqual({ facts: [] });
  });

  it('refuses himself', () => {
    const target = {
      accountId: account(1),
      name: '赵立',
      status: 'active',
      grants: [grant('gridWorker', willow)],
    } as const;
    expect(decideDisableAccount(state({ target }), input)).toEqual({ refused: 'notYourself' });
  });

  it('refuses the last administrator of the site', () => {
    const given = state({ acting: acting('administrator', city), roles: [grant('administrator', city, 2)] });
    expect(decideDisableAccount(given, input)).toEqual({ refused: 'lastAdministrator' });
  });

  it('refuses an account that also serves elsewhere or above', () => {
    for (const other of [grant('gridWorker', poplar, 3), grant('auditor', willow, 3)]) {
      const given = state({ roles: [grant('gridWorker', willow, 2), other] });
      expect(decideDisableAccount(given, input)).toEqual({ refused: 'accountNotYours' });
    }
  });

  it('does not find an account that does not exist', () => {
    expect(decideDisableAccount(state({ target: undefined }), input)).toEqual({ refused: 'notFound' });
  });
});

describe('names, passwords, sessions of others', () => {
  it('renames, and does nothing for the same name', () => {
    expect(decideRenameAccount(state(), { accountId: account(2), name: '林秋雨' })).toEqual({
      facts: [{ type: 'accountRenamed', subjectId: account(2), name: '林秋雨', formerName: '林秋' }],
    });
    expect(decideRenameAccount(state(), { accountId: account(2), name: '林秋' })).toEqual({ facts: [] });
  });

  it('resets a password to a one-time one only, and not his own', () => {
    expect(decideResetPassword(state(), { accountId: account(2), password })).toEqual({
      facts: [{ type: 'passwordReset', subjectId: account(2) }],
    });
    expect(decideResetPassword(state(), { accountId: account(2), password: 'hello world 42' })).toEqual({
      refused: 'oneTimePasswordForm',
    });
    const target = {
      accountId: account(1),
      name: '赵立',
      status: 'active',
      grants: [grant('gridWorker', willow)],
    } as const;
    expect(decideResetPassword(state({ target }), { accountId: account(1), password })).toEqual({
      refused: 'notYourself',
    });
  });

  it('ends a session of an account in hand only', () => {
    // Made here, so it is the id of a session.
    const sessionId = '00000000-0000-7000-a000-000000000001' as SessionId;
    const end = (given: AccountState) =>
      decideOnManaged(given, (subjectId) => ({ type: 'sessionEnded', subjectId, sessionId }));
    expect(end(state())).toEqual({ facts: [{ type: 'sessionEnded', subjectId: account(2), sessionId }] });
    expect(end(state({ roles: [grant('director', willow)] }))).toEqual({ refused: 'accountNotYours' });
  });
});
