import { Problem } from '../base/domain/problem.ts';
import type { CommunityId } from '../base/domain/ids.ts';
import { communitiesWithin, findAreaHead } from '../reporting/server/board-queries.ts';
import type { Whom } from '../reporting/server/read-words.ts';
import { findCommunityByCode } from '../register/server/api.ts';
import type { Site } from './site.ts';

/** An area by its code with the communities below it, itself at the lowest level. Throws areaUnknown. */
export async function areaByCode({ db }: Pick<Site, 'db'>, code: string): Promise<Whom> {
  return db.asOwner(async (tx) => {
    const area = await findAreaHead(tx, code);
    if (!area) throw new Problem('areaUnknown', { code });
    const { areaId, name } = area;
    return { areaId, name, communities: await communitiesWithin(tx, areaId) };
  });
}

/** A community by its code. Throws communityUnknown. */
export async function communityByCode({ db }: Pick<Site, 'db'>, code: string): Promise<CommunityId> {
  const communityId = await db.asOwner((tx) => findCommunityByCode(tx, code));
  if (communityId === undefined) throw new Problem('communityUnknown', { code });
  return communityId;
}
