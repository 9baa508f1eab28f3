import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { decidePublish, PublishEdition } from '../domain/publish-edition.ts';
import { insertEdition, isAtOrAbove, lockPackId } from './edition-queries.ts';

const publishEdition = defineCommand({
  name: 'publishEdition',
  summary: 'Publishes an edition of a protocol in the area of the envelope; it is never edited, only superseded',
  permission: 'protocol.publish',
  scope: 'area',
  schema: PublishEdition,
  subject: () => ({ kind: 'protocol' }),
  reason: ({ note }) => note,
  async load(tx, { pack }, { areaId }) {
    const found = areaId === undefined ? undefined : await lockPackId(tx, pack.id);
    if (areaId === undefined || !found) return { areaId, before: undefined };
    // Whoever stands above an area may supersede what it published.
    const isOurs = await isAtOrAbove(tx, { area: areaId, below: found.areaId });
    return { areaId, before: { version: found.version, isOurs } };
  },
  decide: (state, input, context) => decidePublish(state, input, context),
  // The whole pack is in its own table; the trail keeps which one.
  record: ({ type, packId, version, areaId, disease, effectiveFrom, basedOn, note }) => ({
    ...{ type, packId, version, areaId, disease, effectiveFrom, basedOn, note },
  }),
  async apply(tx, facts, { now, accountId }) {
    for (const fact of facts) await insertEdition(tx, { ...fact, now, accountId });
    const [fact] = facts;
    return { packId: fact?.packId, version: fact?.version };
  },
});

/** Commands on protocols. */
export const protocolCommands: readonly Command[] = [publishEdition];
