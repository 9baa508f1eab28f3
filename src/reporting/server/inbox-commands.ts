import { defineCommand, type Command } from '../../base/server/command.ts';
import { readCellsInWorker } from '../../sheets/server/api.ts';
import { decideSettle, decideTakeIn, SettleInboxFile, TakeInFile } from '../domain/inbox-rules.ts';
import { emptyOldInbox, findByDigest, lockInboxFile, settleInbox, writeInboxFact } from './inbox-queries.ts';

const imports = { permission: 'register.import.run', scope: 'community' } as const;
const onFile = ({ inboxId }: { readonly inboxId: string }) => ({ kind: 'inboxFile', id: inboxId });

const takeInFile = defineCommand({
  name: 'takeInFile',
  summary: 'Takes a file of the inbox folder in, to wait for somebody; the same file twice is only counted',
  ...imports,
  schema: TakeInFile,
  subject: onFile,
  async load(tx, { digest, fileId, name }, { communityId, files }) {
    const file = files.get(fileId);
    const known = await findByDigest(tx, { communityId, digest });
    if (known !== undefined || !file) return { known, hasFile: file !== undefined, problem: undefined };
    const read = await readCellsInWorker({ fileName: name, bytes: file.bytes });
    return { known, hasFile: true, problem: 'refused' in read ? read.refused : undefined };
  },
  decide: (state, input) => decideTakeIn(state, input),
  async apply(tx, facts, { communityId, now, vault, files }) {
    await emptyOldInbox(tx, { communityId, now });
    for (const fact of facts) {
      const bytes = fact.type === 'inboxFileFound' ? files.get(fact.fileId)?.bytes : undefined;
      await writeInboxFact(tx, { communityId, fact, sealed: bytes ? vault.seal(bytes) : null, now });
    }
    return { isNew: facts.some(({ type }) => type === 'inboxFileFound') };
  },
});

const settleInboxFile = defineCommand({
  name: 'settleInboxFile',
  summary: 'Says what became of a file of the inbox: imported as roster, push list or form, or put away',
  ...imports,
  schema: SettleInboxFile,
  subject: onFile,
  load: async (tx, { inboxId }, { communityId }) => ({ file: await lockInboxFile(tx, { communityId, id: inboxId }) }),
  decide: (state, input) => decideSettle(state, input),
  async apply(tx, facts, { communityId, accountId, now }) {
    for (const fact of facts) await settleInbox(tx, { communityId, fact, now, by: accountId });
  },
});

/** Commands on files of the inbox. */
export const inboxCommands: readonly Command[] = [takeInFile, settleInboxFile];
