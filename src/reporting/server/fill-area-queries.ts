import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** Names of a community and of the areas above it, by level. */
export interface AreaNames {
  readonly community: string | null;
  readonly subdistrict: string | null;
  readonly district: string | null;
}

/** What a form may call the place it is filled for. */
export async function readAreaNames(tx: Tx, communityId: CommunityId): Promise<AreaNames> {
  const [row] = await tx.query<AreaNames & Record<string, unknown>>(sql`
    select max(a.name) filter (where a.level = 'community') as community,
      max(a.name) filter (where a.level = 'subdistrict') as subdistrict, max(a.name) filter (where a.level = 'district') as district
    from area a where a.id = any (select unnest(path) from area where id = ${communityId})`);
  return row ?? { community: null, subdistrict: null, district: null };
}
