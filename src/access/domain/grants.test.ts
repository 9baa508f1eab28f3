import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDay } from '../../base/domain/day.ts';
import type { AreaNode } from './actor-of-grants.ts';
import type { PlacedGrant } from './grants.ts';
import {
  decisiveGrants,
  hasEnded,
  homeCommunity,
  isInForce,
  isSiteAdministrator,
  lastDayOf,
  manages,
  mayGrant,
  reaches,
  roleLevels,
} from './grants.ts';
import type { Role } from './roles.ts';
import { rolePermissions, ROLES } from './roles.ts';

const today = getDay('2026-03-10');

const city: AreaNode = { id: 1, level: 'city', path: [1] };
const district: AreaNode = { id: 2, level: 'district', path: [1, 2] };
const street: AreaNode = { id: 3, level: 'subdistrict', path: [1, 2, 3] };
const willow: AreaNode = { id: 4, level: 'community', path: [1, 2, 3, 4] };
const poplar: AreaNode = { id: 5, level: 'community', path: [1, 2, 3, 5] };
const areas = [city, district, street, willow, poplar];

function grant(role: Role, area: AreaNode, days: { from?: string; until?: string } = {}): PlacedGrant {
  return {
    grantId: `${role}-${area.id}`,
    role,
    areaId: area.id,
    level: area.level,
    path: area.path,
    fromDay: getDay(days.from ?? '2026-01-01'),
    untilDay: days.until === undefined ? null : getDay(days.until),
  };
}

const anyRole = fc.constantFrom(...ROLES);
const anyArea = fc.constantFrom(...areas);
const anyDay = fc.integer({ min: 1, max: 28 }).map((date) => getDay(`2026-03-${String(date).padStart(2, '0')}`));
const anyGrant = fc
  .tuple(anyRole, anyArea, anyDay, fc.option(anyDay))
  .map(([role, area, from, until]): PlacedGrant => ({
    ...grant(role, area, { from }),
    untilDay: until,
  }));

describe('a grant', () => {
  it('holds from its first to its last day, both included', () => {
    const shift = grant('gateGuard', willow, { from: '2026-03-09', until: '2026-03-10' });
    const held = ['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11'].map((day) => isInForce(shift, getDay(day)));
    expect(held).toEqual([false, true, true, false]);
  });

  it('is not over before it has begun', () => {
    expect(hasEnded(grant('gateGuard', willow, { from: '2026-04-01' }), today)).toBe(false);
  });

  it('ends yesterday when it is ended at once', () => {
    expect(lastDayOf(grant('gateGuard', willow), { wanted: undefined, today })).toBe('2026-03-09');
  });

  it('ends on the eve of its first day when it never begins', () => {
    const coming = grant('gateGuard', willow, { from: '2026-04-01' });
    expect(lastDayOf(coming, { wanted: undefined, today })).toBe('2026-03-31');
  });

  it('holds on no day after it was ended at once', () => {
    fc.assert(
      fc.property(anyGrant, anyDay, (given, on) => {
        const untilDay = lastDayOf(given, { wanted: undefined, today: on });
        const ended = { ...given, untilDay };
        return !isInForce(ended, on);
      }),
    );
  });
});

describe('handing out roles', () => {
  it('lets a director appoint the workers of the community and nobody above', () => {
    const manager = [grant('director', willow)];
    const mine = ROLES.filter((role) => reaches({ manager, role, path: willow.path, today }));
    expect(mine).toEqual(['gridWorker', 'gateGuard', 'volunteer', 'familyDoctor', 'policeLiaison', 'counsellor']);
  });

  it('does not let a director appoint next door', () => {
    const manager = [grant('director', willow)];
    expect(ROLES.filter((role) => reaches({ manager, role, path: poplar.path, today }))).toEqual([]);
  });

  it('does not let somebody appoint whose own role is over', () => {
    const manager = [grant('administrator', city, { until: '2026-03-09' })];
    expect(reaches({ manager, role: 'director', path: willow.path, today })).toBe(false);
  });

  it('is nothing for roles without accounts to manage', () => {
    const handsOut = ROLES.filter((role) => mayGrant[role] !== undefined);
    const managing = ROLES.filter((role) => rolePermissions[role].includes('access.account.manage'));
    expect(handsOut.sort()).toEqual([...managing].sort());
  });

  it('never reaches upwards: who gave a role could not have been given power over the giver', () => {
    for (const role of ROLES.filter((one) => one !== 'administrator')) {
      for (const below of mayGrant[role] ?? []) expect(mayGrant[below] ?? []).not.toContain(role);
    }
  });

  it('stays inside the area of the giver, whatever he holds', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 4 }), anyRole, anyArea, (manager, role, area) => {
        if (!reaches({ manager, role, path: area.path, today })) return;
        expect(manager.some((held) => area.path.includes(held.areaId) && isInForce(held, today))).toBe(true);
      }),
    );
  });

  it('has a level for every role at which somebody can hand it out', () => {
    for (const role of ROLES) {
      expect(roleLevels[role].length).toBeGreaterThan(0);
      expect(ROLES.some((giver) => mayGrant[giver]?.includes(role))).toBe(true);
    }
  });
});

describe('managing an account', () => {
  it('needs every role of it in hand', () => {
    const manager = [grant('director', willow)];
    expect(manages({ manager, target: [grant('gridWorker', willow)], today })).toBe(true);
    expect(manages({ manager, target: [grant('gridWorker', willow), grant('gridWorker', poplar)], today })).toBe(false);
    expect(manages({ manager, target: [grant('gridWorker', willow), grant('director', willow)], today })).toBe(false);
  });

  it('forgets roles that are over while another one holds', () => {
    const target = [grant('subdistrictOfficer', street, { until: '2026-02-01' }), grant('gridWorker', willow)];
    expect(decisiveGrants(target, today)).toEqual([grant('gridWorker', willow)]);
    expect(manages({ manager: [grant('director', willow)], target, today })).toBe(true);
  });

  it('goes by the former roles when all are over', () => {
    const target = [grant('subdistrictOfficer', street, { until: '2026-02-01' })];
    expect(manages({ manager: [grant('director', willow)], target, today })).toBe(false);
    expect(manages({ manager: [grant('districtOfficer', district)], target, today })).toBe(true);
  });

  it('counts a role that begins later', () => {
    const target = [grant('gridWorker', willow), grant('districtOfficer', district, { from: '2026-03-20' })];
    expect(manages({ manager: [grant('director', willow)], target, today })).toBe(false);
  });

  it('is never possible for an account without any role', () => {
    expect(manages({ manager: [grant('administrator', city)], target: [], today })).toBe(false);
  });

  it('only shrinks when the account is given more roles that hold', () => {
    fc.assert(
      fc.property(
        fc.array(anyGrant, { maxLength: 3 }),
        fc.array(
          anyGrant.filter((one) => !hasEnded(one, today)),
          { minLength: 1, maxLength: 4 },
        ),
        anyGrant.filter((one) => !hasEnded(one, today)),
        (manager, target, more) =>
          manages({ manager, target, today }) || !manages({ manager, target: [...target, more], today }),
      ),
    );
  });
});

describe('site administrator', () => {
  it.each([
    [grant('administrator', city), true],
    [grant('administrator', district), false],
    [grant('auditor', city), false],
    [grant('administrator', city, { until: '2026-03-09' }), false],
    [grant('administrator', city, { from: '2026-03-11' }), false],
  ])('case %#', (given, expected) => expect(isSiteAdministrator(given, today)).toBe(expected));
});

describe('home community of sign-ins', () => {
  it('is the only one somebody serves', () => {
    expect(homeCommunity([grant('gridWorker', willow), grant('volunteer', willow)])).toBe(4);
  });

  it.each([
    [[]],
    [[grant('gridWorker', willow), grant('gridWorker', poplar)]],
    [[grant('subdistrictOfficer', street)]],
  ])('is none for who serves none, several or sits above (%#)', (grants) =>
    expect(homeCommunity(grants)).toBeUndefined(),
  );
});
