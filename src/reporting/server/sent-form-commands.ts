import { defineCommand, type Command } from '../../base/server/command.ts';
import { openTemplate } from '../../sheets/server/api.ts';
import { SendForm, SendFormBack, WithdrawForm } from '../domain/sent-form-inputs.ts';
import { decideSendForm, decideSendFormBack, decideWithdrawForm } from '../domain/sent-form-rules.ts';
import { setSentBack } from './form-reply-queries.ts';
import { replyForm } from './reply-command.ts';
import { destroyForms } from './sent-form-jobs.ts';
import { communitiesOfForm, insertSentForm, readTargets, withdrawSentForm } from './sent-form-queries.ts';
import { loadForm } from './sent-form-state.ts';

const answers = { permission: 'reporting.area.answer', scope: 'community' } as const;

const sendForm = defineCommand({
  name: 'sendForm',
  summary: 'Sends a blank form down to communities, to come back filled by an hour',
  ...answers,
  schema: SendForm,
  otherCommunities: ({ communityIds }) => communityIds,
  subject: ({ formId }) => ({ kind: 'sentForm', id: formId }),
  async load(tx, { fileId, name, communityIds }, { files, now }) {
    const bytes = files.get(fileId)?.bytes;
    const targets = await readTargets(tx, communityIds);
    if (!bytes) return { ...targets, now, file: undefined };
    const { reading } = await openTemplate({ fileName: name, bytes }, []);
    return { ...targets, now, file: { byteSize: bytes.length, tables: reading.tables.length } };
  },
  decide: (state, input) => decideSendForm(state, input),
  async apply(tx, facts, { accountId, now, vault, files }) {
    for (const { subjectId: id, fileId, communityIds, areaId, name, note, day, dueAt } of facts) {
      const bytes = files.get(fileId)?.bytes ?? new Uint8Array();
      const form = { id, areaId, name, note, day, dueAt, sentBy: accountId, sentAt: now };
      await insertSentForm(tx, { form, communityIds, byteSize: bytes.length, sealed: vault.seal(bytes) });
    }
  },
});

const withdrawForm = defineCommand({
  name: 'withdrawForm',
  summary: 'Takes a form back from communities that need not fill it any more',
  ...answers,
  schema: WithdrawForm,
  otherCommunities: ({ communityIds }) => communityIds,
  subject: ({ formId }) => ({ kind: 'sentForm', id: formId }),
  reason: ({ reason }) => reason,
  load: async (tx, { formId, communityIds }) => ({
    communityIds: await communitiesOfForm(tx, { communityIds, id: formId }),
  }),
  decide: (state, input) => decideWithdrawForm(state, input),
  async apply(tx, facts, { accountId, now }) {
    for (const { subjectId, communityIds } of facts)
      await withdrawSentForm(tx, { communityIds, id: subjectId, now, by: accountId });
  },
});

const sendFormBack = defineCommand({
  name: 'sendFormBack',
  summary: 'Sends a form that came up back to its community with a remark',
  ...answers,
  schema: SendFormBack,
  subject: ({ replyId }) => ({ kind: 'formReply', id: replyId }),
  reason: ({ remark }) => remark,
  load: async (tx, { formId }, { communityId }) => ({ form: (await loadForm(tx, { communityId, formId }))?.state }),
  decide: (state, input) => decideSendFormBack(state, input),
  async apply(tx, facts, { communityId, accountId, now }) {
    for (const fact of facts) await setSentBack(tx, { communityId, fact, now, by: accountId });
  },
});

/** Commands around forms that are sent down. */
export const sentFormCommands: readonly Command[] = [sendForm, withdrawForm, sendFormBack, replyForm, destroyForms];
