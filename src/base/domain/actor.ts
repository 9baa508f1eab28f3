import type { CommunityId } from './ids.ts';

/** Who acts, and where each permission holds. Worked out once a request from roles and areas. */
export interface Actor {
  readonly accountId: string;
  /** Permission -> communities in which it holds; 0 is the site itself. */
  readonly communities: ReadonlyMap<string, ReadonlySet<CommunityId>>;
  /** Permission -> areas (any level) in which it holds. */
  readonly areas: ReadonlyMap<string, ReadonlySet<number>>;
}

/** True when the actor holds the permission in that community. */
export function mayIn(actor: Actor, permission: string, communityId: CommunityId): boolean {
  return actor.communities.get(permission)?.has(communityId) ?? false;
}

/** The communities in which the actor holds the permission. */
export function communitiesWith(actor: Actor, permission: string): readonly CommunityId[] {
  return [...(actor.communities.get(permission) ?? [])];
}

/** The account under which the system's own jobs act. */
export const SYSTEM_ACCOUNT = '00000000-0000-7000-8000-000000000000';

/** The system itself: jobs, the command line, reactions. Holds the permissions it is given in the communities it is given. */
export function systemActor(permissions: readonly string[], communityIds: readonly CommunityId[]): Actor {
  const everywhere = new Set(communityIds);
  return {
    accountId: SYSTEM_ACCOUNT,
    communities: new Map(permissions.map((permission) => [permission, everywhere])),
    areas: new Map(permissions.map((permission) => [permission, everywhere])),
  };
}
