import { z } from 'zod';
import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision, type Fact } from '../../base/domain/decision.ts';
import { Pack } from './pack.ts';
import { packById } from './packs.ts';

/** Publishes an edition of one's own. The pack says its id and the day from which it holds. */
export const PublishEdition = z.object({
  pack: Pack,
  /** From which edition it was made. */
  basedOn: z.string().max(80).optional(),
  /** Why, in a sentence that is shown beside it. */
  note: z.string().trim().min(4).max(400),
});
export type PublishEdition = z.infer<typeof PublishEdition>;

/** What the decision needs to know of what is there. */
export interface PublishState {
  /** The area in which it is published. */
  readonly areaId: number | undefined;
  /** Who has published this id before, and its newest version. */
  readonly before: { readonly version: number; readonly isOurs: boolean } | undefined;
}

/** An edition was published; it holds in the area and below. */
export interface EditionPublished extends Fact {
  readonly type: 'editionPublished';
  readonly packId: string;
  readonly version: number;
  readonly areaId: number;
  readonly disease: string;
  readonly effectiveFrom: Day;
  readonly basedOn: string | null;
  readonly note: string;
  readonly pack: Pack;
}

/**
 * A published edition is never edited: the same id again is its next version. Refuses `protocolIdBuiltIn` (an id of the product),
 * `protocolIdTaken` (of an area that is neither this one nor below it), `protocolEffectivePast`, `protocolAreaMissing`.
 */
export function decidePublish(
  { areaId, before }: PublishState,
  { pack, basedOn, note }: PublishEdition,
  { today }: { readonly today: Day },
): Decision<EditionPublished> {
  if (areaId === undefined) return refuse('protocolAreaMissing');
  if (packById(pack.id)) return refuse('protocolIdBuiltIn', { pack: pack.id, field: 'id' });
  if (before && !before.isOurs) return refuse('protocolIdTaken', { pack: pack.id, field: 'id' });
  if (pack.effectiveFrom < today)
    return refuse('protocolEffectivePast', { day: pack.effectiveFrom, field: 'effectiveFrom' });
  const version = (before?.version ?? 0) + 1;
  const { id: packId, disease, effectiveFrom } = pack;
  return {
    facts: [
      {
        ...{ type: 'editionPublished', packId, version, areaId, disease, effectiveFrom },
        ...{ basedOn: basedOn ?? null, note, pack },
      },
    ],
  };
}
