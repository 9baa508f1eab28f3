import { sql } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import type { TestSite } from './site.ts';

/** A destruction of long ago: a row in every table of the end of an outbreak. Its reason begins with the mark. */
export async function recordDestruction(
  site: Pick<TestSite, 'db' | 'clock'>,
  of: { readonly communityId: number; readonly mark: string },
): Promise<void> {
  await site.db.asOwner((tx) =>
    tx.execute(sql`
      insert into destruction (community_id, id, destroyed_at, reason, counts)
      values (${of.communityId}, ${newId()}, ${site.clock.now()}, ${`${of.mark}疫情结束`}, ${'[{"name":"visit","rows":3}]'})`),
  );
}
