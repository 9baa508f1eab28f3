import { describe, expect, it } from 'vitest';
import { PERMISSIONS, type Permission } from './permissions.ts';
import { rolePermissions, ROLES, type Role } from './roles.ts';

function rolesWith(permission: Permission): readonly Role[] {
  return ROLES.filter((role) => rolePermissions[role].includes(permission));
}

describe('the table of roles', () => {
  it('lets everybody keep their own password, and gives each permission once', () => {
    expect(rolesWith('access.self')).toEqual([...ROLES]);
    for (const role of ROLES) expect(new Set(rolePermissions[role]).size).toBe(rolePermissions[role].length);
  });

  it('leaves no permission that nobody has', () => {
    expect(PERMISSIONS.filter((permission) => rolesWith(permission).length === 0)).toEqual([]);
  });

  it.each<[Permission, Permission]>([
    ['register.person.edit', 'register.person.read'],
    ['register.person.disclose', 'register.person.read'],
    ['register.person.merge', 'register.person.edit'],
    ['register.phone.read', 'register.person.read'],
    ['register.person.read', 'register.person.search'],
    ['register.place.edit', 'register.place.read'],
    ['register.grid.assign', 'register.place.edit'],
    ['register.import.run', 'register.import.read'],
    ['register.import.run', 'register.person.edit'],
    ['register.export.run', 'register.person.disclose'],
    ['access.account.manage', 'access.account.read'],
    // Whoever signs for a community sends its lists up, with phones and, for a reason, id numbers.
    ['reporting.sign', 'register.export.run'],
    ['reporting.sign', 'register.phone.read'],
  ])('gives %s only together with %s', (permission, needed) => {
    expect(rolesWith(permission).filter((role) => !rolePermissions[role].includes(needed))).toEqual([]);
  });

  it('lets nobody who keeps the system or watches it look at people', () => {
    for (const role of ['administrator', 'auditor', 'districtOfficer'] as const)
      expect(rolePermissions[role].filter((permission) => permission.startsWith('register.person'))).toEqual([]);
  });

  it('lets the auditor change nothing', () => {
    expect(
      rolePermissions.auditor.filter((permission) => /\.(edit|manage|run|merge|assign)$/.test(permission)),
    ).toEqual([]);
  });

  it('lets only a community take lists out', () => {
    expect(rolesWith('register.export.run')).toEqual(['director']);
  });

  it('lets a gate guard search the register and read nothing else of it, nor the log of the gates', () => {
    expect(rolePermissions.gateGuard.filter((permission) => permission.startsWith('register.'))).toEqual([
      'register.person.search',
    ]);
    expect(rolesWith('gate.log.read')).toEqual(['director', 'policeLiaison']);
    expect(rolesWith('gate.paper.key')).toEqual(['director', 'gridWorker']);
    expect(rolesWith('gate.pass.issue')).toEqual(['director', 'gridWorker']);
  });
});
