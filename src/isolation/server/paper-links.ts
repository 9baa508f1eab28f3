import type { Actor } from '../../base/domain/actor.ts';
import { mayIn } from '../../base/domain/actor.ts';
import { addDays, type Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { Vault } from '../../base/server/secret.ts';
import { makeLinks, readSetting } from '../../messaging/server/api.ts';
import { LINKED_PAPERS, type PaperKind } from '../domain/paper-kinds.ts';
import { LINK_DAYS } from './link-page.ts';
import { findOrders } from './order-queries.ts';

/**
 * Where the links of orders lead, for papers that show them: of orders that run, for whoever may see a link, once phones can reach this
 * site. The page of a link ends with its order, whatever is printed.
 */
export async function paperLinks(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly orderIds: readonly string[];
    readonly kinds: readonly PaperKind[];
    readonly actor: Actor;
    readonly today: Day;
    readonly vault: Vault;
  },
): Promise<ReadonlyMap<string, string>> {
  const { communityId, kinds, actor, today, vault } = of;
  const isAsked = kinds.some((kind) => LINKED_PAPERS.includes(kind));
  if (!isAsked || !mayIn(actor, 'isolation.check.record', communityId)) return new Map();
  const { address } = await readSetting(tx, communityId);
  if (address === '') return new Map();
  const orders = await findOrders(tx, { communityIds: [communityId], orderIds: of.orderIds });
  const subjectIds = orders.filter(({ state }) => state === 'running').map(({ orderId }) => orderId);
  const until = addDays(today, LINK_DAYS);
  const made = await makeLinks(tx, { kind: 'order', until, communityId, subjectIds, vault });
  return new Map(Array.from(made, ([orderId, code]) => [orderId, `${address}/r/${code}`]));
}
