import { z } from 'zod';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';

/** What a file of the inbox may be taken as. */
export const INBOX_USES = ['roster', 'pushList', 'template', 'dismissed'] as const;
export type InboxUse = (typeof INBOX_USES)[number];

/** Where a file of the inbox stands. */
export const INBOX_STATES = ['waiting', 'unreadable', ...INBOX_USES] as const;
export type InboxState = (typeof INBOX_STATES)[number];

const SHA256 = /^[0-9a-f]{64}$/u;

/** A file that lay in the inbox folder. */
export const TakeInFile = z.object({
  inboxId: idSchema<'inboxFile'>(),
  fileId: idSchema<'file'>(),
  name: z.string().min(1).max(300),
  digest: z.string().regex(SHA256),
  byteSize: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** Why it cannot be read, where that was seen before it was opened. */
  problem: z.string().min(1).max(60).optional(),
});
export type TakeInFile = z.infer<typeof TakeInFile>;

/** What somebody did with a file: imported it as a roster, a push list or a form, or put it away. */
export const SettleInboxFile = z.object({ inboxId: idSchema<'inboxFile'>(), use: z.enum(INBOX_USES) });
export type SettleInboxFile = z.infer<typeof SettleInboxFile>;

export type InboxFact =
  | {
      readonly type: 'inboxFileFound';
      readonly subjectId: string;
      readonly name: string;
      readonly digest: string;
      readonly byteSize: number;
      readonly problem: string | null;
      readonly fileId: string;
    }
  | { readonly type: 'inboxFileAgain'; readonly subjectId: string };

/** Takes a file in, once: one with the same digest is only counted. Refuses: fileMissing. */
export function decideTakeIn(
  state: {
    /** The file with this digest that came before. */
    readonly known: string | undefined;
    readonly hasFile: boolean;
    /** What reading its cells refused. */
    readonly problem: string | undefined;
  },
  input: TakeInFile,
): Decision<InboxFact> {
  if (state.known !== undefined) return { facts: [{ type: 'inboxFileAgain', subjectId: state.known }] };
  const problem = input.problem ?? state.problem ?? null;
  if (!state.hasFile && problem === null) return refuse('fileMissing', { count: 1 });
  const { inboxId, name, digest, byteSize, fileId } = input;
  return { facts: [{ type: 'inboxFileFound', subjectId: inboxId, name, digest, byteSize, problem, fileId }] };
}

export interface InboxFileSettled {
  readonly type: 'inboxFileSettled';
  readonly subjectId: string;
  readonly use: InboxUse;
}

/** Says what became of a file; its content is emptied. Refuses: inboxFileUnknown, inboxFileSettledBefore, inboxFileUnreadable. */
export function decideSettle(
  state: { readonly file: { readonly state: InboxState } | undefined },
  { inboxId, use }: SettleInboxFile,
): Decision<InboxFileSettled> {
  const { file } = state;
  if (!file) return refuse('inboxFileUnknown');
  if (file.state !== 'waiting' && file.state !== 'unreadable') return refuse('inboxFileSettledBefore');
  if (file.state === 'unreadable' && use !== 'dismissed') return refuse('inboxFileUnreadable');
  return { facts: [{ type: 'inboxFileSettled', subjectId: inboxId, use }] };
}
