import type { CommunityId } from '../../base/domain/ids.ts';
import { SITE } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';

/** The community of an area: itself at the lowest level, the site above it. Undefined: no such area. */
export async function findCommunityOfArea(tx: Tx, areaId: number): Promise<CommunityId | undefined> {
  const [area] = await tx.query<{ level: string }>(sql`select level from area where id = ${areaId}`);
  if (!area) return undefined;
  return area.level === 'community' ? areaId : SITE;
}
