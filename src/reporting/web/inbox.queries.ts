import { z } from 'zod';
import { INBOX_STATES } from '../domain/inbox-rules.ts';

/** A file of the inbox as the server sends it. */
export const InboxRow = z.object({
  id: z.string(),
  fileName: z.string(),
  byteSize: z.number(),
  state: z.enum(INBOX_STATES),
  problem: z.string().nullable(),
  foundAt: z.string(),
  again: z.number(),
  settledBy: z.string().nullable(),
  hasContent: z.boolean(),
});
export type InboxRow = z.infer<typeof InboxRow>;
export const InboxRows = z.object({ rows: z.array(InboxRow) });
