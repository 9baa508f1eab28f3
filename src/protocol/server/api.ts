import type { Tx } from '../../base/server/db.ts';
import { builtInEditions, findBuiltIn, type Edition, type EditionRef } from '../domain/edition.ts';
import type { Pack } from '../domain/pack.ts';
import { findPublished, listNewest, listNewestFor } from './edition-queries.ts';

/** The pack of an edition, of the product or published; undefined when there is none. */
export async function findEdition(tx: Tx, ref: EditionRef): Promise<Pack | undefined> {
  return findBuiltIn(ref) ?? (await findPublished(tx, ref))?.pack;
}

/** Editions of the product, then the newest version of every published one; with an area, only those that hold there. */
export async function listEditions(tx: Tx, areaId?: number): Promise<readonly Edition[]> {
  return [...builtInEditions, ...(await (areaId === undefined ? listNewest(tx) : listNewestFor(tx, areaId)))];
}
