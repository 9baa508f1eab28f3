import type { Day, Instant } from '../../base/domain/day.ts';
import { BUILT_IN_VERSION, builtInPacks, packById } from './packs.ts';
import type { Pack } from './pack.ts';

/** One version of one pack; what an order records. */
export interface EditionRef {
  readonly packId: string;
  readonly version: number;
}

/** An edition with where it comes from: the product, or an area that published it. */
export interface Edition extends EditionRef {
  readonly pack: Pack;
  /** Absent for editions of the product. */
  readonly published?: {
    readonly areaId: number;
    readonly areaName: string;
    readonly at: Instant;
    readonly basedOn: string | null;
    readonly note: string;
  };
}

/** The editions that come with the product. */
export const builtInEditions: readonly Edition[] = builtInPacks.map((pack) => ({
  packId: pack.id,
  version: BUILT_IN_VERSION,
  pack,
}));

/** An edition of the product by its reference. */
export function findBuiltIn({ packId, version }: EditionRef): Pack | undefined {
  return version === BUILT_IN_VERSION ? packById(packId) : undefined;
}

/**
 * Of the editions of one disease the one in force on a day: the latest that has begun; of those of one day the published one,
 * then the higher version. An area that published its own meant it to hold there. Undefined when none has begun.
 */
export function editionInForce(
  editions: readonly Edition[],
  question: { readonly disease: string; readonly on: Day },
): Edition | undefined {
  return editions
    .filter(({ pack }) => pack.disease === question.disease && pack.effectiveFrom <= question.on)
    .sort(byForce)
    .at(-1);
}

function byForce(a: Edition, b: Edition): number {
  if (a.pack.effectiveFrom !== b.pack.effectiveFrom) return a.pack.effectiveFrom < b.pack.effectiveFrom ? -1 : 1;
  const published = Number(a.published !== undefined) - Number(b.published !== undefined);
  return published === 0 ? a.version - b.version : published;
}
