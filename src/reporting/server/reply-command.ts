import type { CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { accountNames } from '../../access/server/api.ts';
import { isRefusal } from '../../base/domain/decision.ts';
import { ReplyForm } from '../domain/sent-form-inputs.ts';
import { decideReplyForm, whyNotReply, type FormState, type ReplyDraft } from '../domain/sent-form-rules.ts';
import { insertReply } from './form-reply-queries.ts';
import { fillReply, readUpload, type MadeReply } from './reply-file.ts';
import { loadForm } from './sent-form-state.ts';

interface State {
  readonly form: FormState | undefined;
  readonly today: CommandContext['today'];
  readonly draft: ReplyDraft | undefined;
  readonly made: MadeReply | undefined;
}

/** Fills (or takes) the form, signs it and sends it up. */
export const replyForm = defineCommand({
  name: 'replyForm',
  summary: 'Fills a form from the register, or takes it as completed by hand, signs it and sends it up',
  permission: 'reporting.sign',
  scope: 'community',
  schema: ReplyForm,
  subject: ({ replyId }) => ({ kind: 'formReply', id: replyId }),
  reason: ({ reason, change }) => [reason, change].filter((words) => words !== '').join('；') || undefined,
  load: loadReply,
  decide: (state, input) => decideReplyForm(state, input),
  async apply(tx, facts, { communityId, accountId, now, vault }, { made }) {
    for (const reply of facts) {
      if (!made) throw new Error('a reply without a file');
      const rowsSealed = vault.seal(JSON.stringify(made.tables));
      const sealed = vault.seal(made.bytes);
      await insertReply(tx, {
        communityId,
        reply,
        byteSize: made.bytes.length,
        sealed,
        rowsSealed,
        now,
        by: accountId,
      });
    }
  },
});

async function loadReply(tx: Tx, input: ReplyForm, context: CommandContext): Promise<State> {
  const { communityId, today, accountId, vault, files } = context;
  const found = await loadForm(tx, { communityId, formId: input.formId });
  const state = { form: found?.state, today };
  const blank = found?.blank;
  // Nothing is filled for a form that will be refused anyway.
  if (!found || !blank || isRefusal(whyNotReply(state, input) ?? {}))
    return { ...state, draft: undefined, made: undefined };
  const { form } = found;
  const file = { fileName: form.name, bytes: vault.open(blank) };
  if (input.fileId !== undefined) {
    const upload = files.get(input.fileId);
    const made = upload && (await readUpload({ blank: file, upload, fileName: input.fileName ?? upload.fileName }));
    return { ...state, draft: made?.draft, made };
  }
  const author = (await accountNames(tx, [accountId])).get(accountId);
  const withIds = input.numbers === 'open';
  // Whoever signs for the community holds its phones open; see roles.
  const question = { communityId, day: form.day, selection: input.selection, vault, withIds, phones: 'open' } as const;
  const made = await fillReply(tx, { blank: file, question, author });
  return { ...state, draft: made.draft, made };
}
