import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import type { FormState } from '../domain/sent-form-rules.ts';
import { readReplies } from './form-reply-queries.ts';
import { lockSentForm, readBlank, type SentForm } from './sent-form-queries.ts';

/** A form of one community as the rules see it, locked; with its blank. */
export async function loadForm(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly formId: string },
): Promise<{ readonly form: SentForm; readonly blank: Buffer | undefined; readonly state: FormState } | undefined> {
  const { communityId, formId } = of;
  const form = await lockSentForm(tx, { communityId, id: formId });
  if (!form) return undefined;
  const blank = await readBlank(tx, { communityId, id: formId });
  const replies = await readReplies(tx, { communityIds: [communityId], formIds: [formId] });
  const { day, withdrawnAt } = form;
  return { form, blank, state: { day, isWithdrawn: withdrawnAt !== null, isEmptied: blank === undefined, replies } };
}
