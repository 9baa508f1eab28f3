import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { FormDefinition } from '../domain/form.ts';
import { readyForms } from '../domain/ready-forms.ts';
import { findVersion } from './form-queries.ts';

/**
 * A form by its key: a ready one, or the community's own in the version that is asked for, else the newest. Forms that were given up
 * are found too: somebody may be answering them.
 */
export async function findForm(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly key: string; readonly version?: number | null | undefined },
): Promise<FormDefinition | undefined> {
  return readyForms.get(of.key) ?? findVersion(tx, of);
}
