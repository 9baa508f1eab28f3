import type { Actor } from '../../base/domain/actor.ts';
import type { Day } from '../../base/domain/day.ts';
import { SITE } from '../../base/domain/ids.ts';
import type { Role } from './roles.ts';
import { rolePermissions } from './roles.ts';

/** A role in an area, from a day until a day (included) or without end. */
export interface Grant {
  readonly role: Role;
  readonly areaId: number;
  readonly fromDay: Day;
  readonly untilDay: Day | null;
}

/** The area tree as the scope needs it. */
export interface AreaNode {
  readonly id: number;
  readonly level: 'city' | 'district' | 'subdistrict' | 'community';
  /** From the root to this area, own id last. */
  readonly path: readonly number[];
}

/** Works out where each permission holds on a day: the granted area and everything below it; the site itself for a root area. */
export function actorOfGrants(of: {
  readonly accountId: string;
  readonly grants: readonly Grant[];
  readonly areas: readonly AreaNode[];
  readonly today: Day;
}): Actor {
  const communities = new Map<string, Set<number>>();
  const areas = new Map<string, Set<number>>();
  for (const grant of of.grants) {
    if (grant.fromDay > of.today || (grant.untilDay !== null && grant.untilDay < of.today)) continue;
    const below = of.areas.filter((area) => area.path.includes(grant.areaId));
    const communityIds = below.filter((area) => area.level === 'community').map((area) => area.id);
    const isRoot = below.some((area) => area.id === grant.areaId && area.path.length === 1);
    for (const permission of rolePermissions[grant.role]) {
      addAll(communities, permission, isRoot ? [...communityIds, SITE] : communityIds);
      addAll(
        areas,
        permission,
        below.map((area) => area.id),
      );
    }
  }
  return { accountId: of.accountId, communities, areas };
}

function addAll(index: Map<string, Set<number>>, permission: string, ids: readonly number[]): void {
  const known = index.get(permission) ?? new Set<number>();
  for (const id of ids) known.add(id);
  index.set(permission, known);
}
