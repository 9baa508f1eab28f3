import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communitiesWith, mayIn } from '../../base/domain/actor.ts';
import { getDay } from '../../base/domain/day.ts';
import { SITE } from '../../base/domain/ids.ts';
import type { AreaNode, Grant } from './actor-of-grants.ts';
import { actorOfGrants } from './actor-of-grants.ts';
import type { Role } from './roles.ts';
import { PERMISSIONS } from './permissions.ts';
import { rolePermissions, ROLES } from './roles.ts';
import { onlySelf } from './sessions.ts';

const today = getDay('2026-03-10');
const areas: readonly AreaNode[] = [
  { id: 1, level: 'city', path: [1] },
  { id: 2, level: 'district', path: [1, 2] },
  { id: 3, level: 'district', path: [1, 3] },
  { id: 10, level: 'subdistrict', path: [1, 2, 10] },
  { id: 100, level: 'community', path: [1, 2, 10, 100] },
  { id: 101, level: 'community', path: [1, 2, 10, 101] },
  { id: 102, level: 'community', path: [1, 3, 102] },
];

function grant(role: Role, areaId: number, days: Partial<Pick<Grant, 'fromDay' | 'untilDay'>> = {}): Grant {
  return { role, areaId, fromDay: getDay('2026-01-01'), untilDay: null, ...days };
}

function actor(...grants: readonly Grant[]) {
  return actorOfGrants({ accountId: 'a', grants, areas, today });
}

const anyGrant = fc
  .tuple(fc.constantFrom(...ROLES), fc.constantFrom(...areas.map(({ id }) => id)))
  .map(([role, areaId]) => grant(role, areaId));

describe('actor of grants', () => {
  it('gives a worker what his role may do in his community and nowhere else', () => {
    const worker = actor(grant('gateGuard', 100));
    expect(worker.communities).toEqual(
      new Map(rolePermissions.gateGuard.map((permission) => [permission, new Set([100])])),
    );
    expect(mayIn(worker, 'register.person.search', 101)).toBe(false);
  });

  it('gives everything below a granted area', () => {
    const officer = actor(grant('subdistrictOfficer', 10));
    expect(communitiesWith(officer, 'register.person.read')).toEqual([100, 101]);
    expect(officer.areas.get('access.account.manage')).toEqual(new Set([10, 100, 101]));
  });

  it('gives the site itself only at the root', () => {
    expect(communitiesWith(actor(grant('auditor', 1)), 'access.audit.read')).toContain(SITE);
    expect(communitiesWith(actor(grant('auditor', 2)), 'access.audit.read')).not.toContain(SITE);
  });

  it('gives nothing before the first and after the last day', () => {
    expect(actor(grant('director', 100, { fromDay: getDay('2026-03-11') })).communities.size).toBe(0);
    expect(actor(grant('director', 100, { untilDay: getDay('2026-03-09') })).communities.size).toBe(0);
    expect(actor(grant('director', 100, { fromDay: today, untilDay: today })).communities.size).toBeGreaterThan(0);
  });

  it('gives nothing in an area that is not in the tree (retired)', () => {
    expect(actor(grant('director', 999)).communities.get('access.self')).toEqual(new Set());
  });

  it('is the union of its grants', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), (grants) => {
        const whole = actor(...grants);
        for (const permission of PERMISSIONS) {
          const single = new Set(grants.flatMap((one) => communitiesWith(actor(one), permission)));
          expect(new Set(communitiesWith(whole, permission))).toEqual(single);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('holds a permission in a community only by a role that has it, granted there or above', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant, { maxLength: 4 }),
        fc.constantFrom(...PERMISSIONS),
        fc.constantFrom(100, 101, 102),
        (grants, permission, communityId) => {
          const path = areas.find(({ id }) => id === communityId)?.path ?? [];
          const expected = grants.some(
            ({ role, areaId }) => path.includes(areaId) && rolePermissions[role].includes(permission),
          );
          expect(mayIn(actor(...grants), permission, communityId)).toBe(expected);
        },
      ),
    );
  });
});

describe('who must choose a password first', () => {
  it('may do that and nothing else', () => {
    const director = onlySelf(actor(grant('director', 100)));
    expect([...director.communities.keys()]).toEqual(['access.self']);
    expect([...director.areas.keys()]).toEqual(['access.self']);
  });
});

describe('the table of roles', () => {
  it('lets everybody manage his own password', () => {
    for (const role of ROLES) expect(rolePermissions[role]).toContain('access.self');
  });

  it('names no permission twice for a role', () => {
    for (const role of ROLES) expect(new Set(rolePermissions[role]).size).toBe(rolePermissions[role].length);
  });

  it('keeps those who watch from doing, and those who run the site from reading people', () => {
    expect(rolePermissions.auditor.filter((permission) => permission.startsWith('register.'))).toEqual([]);
    expect(rolePermissions.administrator.filter((permission) => permission.startsWith('register.person'))).toEqual([]);
  });
});
