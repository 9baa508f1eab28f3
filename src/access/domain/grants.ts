import type { Day } from '../../base/domain/day.ts';
import { addDays } from '../../base/domain/day.ts';
import type { AreaNode, Grant } from './actor-of-grants.ts';
import type { Role } from './roles.ts';

/** A grant with the place of its area in the tree. */
export interface PlacedGrant extends Grant {
  readonly grantId: string;
  readonly level: AreaNode['level'];
  /** From the root to the area of the grant, its own id last. */
  readonly path: readonly number[];
}

const officeWorkers: readonly Role[] = [
  'gridWorker',
  'gateGuard',
  'volunteer',
  'familyDoctor',
  'policeLiaison',
  'counsellor',
];

/** Which roles each role may hand out, inside its own area. A role that is missing on the left hands out none. */
export const mayGrant: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  director: officeWorkers,
  subdistrictOfficer: ['director', ...officeWorkers],
  districtOfficer: ['subdistrictOfficer', 'director', ...officeWorkers],
  administrator: ['administrator', 'auditor', 'districtOfficer', 'subdistrictOfficer', 'director', ...officeWorkers],
};

const everyLevel: readonly AreaNode['level'][] = ['city', 'district', 'subdistrict', 'community'];

/** At which levels of the area tree each role makes sense. */
export const roleLevels: Readonly<Record<Role, readonly AreaNode['level'][]>> = {
  director: ['community'],
  gridWorker: ['community'],
  gateGuard: ['community'],
  volunteer: ['community'],
  familyDoctor: ['subdistrict', 'community'],
  policeLiaison: ['subdistrict', 'community'],
  counsellor: ['district', 'subdistrict', 'community'],
  subdistrictOfficer: ['subdistrict'],
  districtOfficer: ['district'],
  administrator: everyLevel,
  auditor: everyLevel,
};

/** True when the grant holds on that day. */
export function isInForce(grant: Grant, on: Day): boolean {
  return grant.fromDay <= on && !hasEnded(grant, on);
}

/** True when the grant is over; one that begins later is not. */
export function hasEnded(grant: Grant, on: Day): boolean {
  return grant.untilDay !== null && grant.untilDay < on;
}

/** True when one of the manager's grants in force reaches that area and hands out that role. */
export function reaches(of: {
  readonly manager: readonly PlacedGrant[];
  readonly role: Role;
  /** Path of the area in question. */
  readonly path: readonly number[];
  readonly today: Day;
}): boolean {
  return of.manager.some(
    (held) =>
      isInForce(held, of.today) && of.path.includes(held.areaId) && (mayGrant[held.role]?.includes(of.role) ?? false),
  );
}

/** The grants that say whose account it is: those not over, or all of them when every one is over. */
export function decisiveGrants(grants: readonly PlacedGrant[], today: Day): readonly PlacedGrant[] {
  const open = grants.filter((grant) => !hasEnded(grant, today));
  return open.length > 0 ? open : grants;
}

/**
 * True when the manager may change the account itself (password, name, status): every decisive grant must be in his hands, so that
 * a director cannot take over the account of somebody who also serves at the sub-district.
 */
export function manages(of: {
  readonly manager: readonly PlacedGrant[];
  readonly target: readonly PlacedGrant[];
  readonly today: Day;
}): boolean {
  const decisive = decisiveGrants(of.target, of.today);
  return (
    decisive.length > 0 &&
    decisive.every(({ role, path }) => reaches({ manager: of.manager, role, path, today: of.today }))
  );
}

/** True when the grant is that of an administrator of the whole site. */
export function isSiteAdministrator(grant: PlacedGrant, today: Day): boolean {
  return grant.role === 'administrator' && grant.path.length === 1 && isInForce(grant, today);
}

/** The last day of a grant that is ended: the wanted one, yesterday for "at once", never before the eve of its first day. */
export function lastDayOf(grant: Grant, of: { readonly wanted: Day | undefined; readonly today: Day }): Day {
  const last = of.wanted ?? addDays(of.today, -1);
  const eve = addDays(grant.fromDay, -1);
  return last < eve ? eve : last;
}

/** The community to which an account's sign-ins belong: the only one it serves; undefined for those who serve several or sit above. */
export function homeCommunity(grants: readonly PlacedGrant[]): number | undefined {
  const [first, ...others] = new Set(grants.map(({ level, areaId }) => (level === 'community' ? areaId : undefined)));
  return others.length === 0 ? first : undefined;
}
