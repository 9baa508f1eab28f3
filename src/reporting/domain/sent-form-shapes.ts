import { z } from 'zod';
import { FORM_STANDINGS } from './sent-form-state.ts';

/** What reads about forms sent down answer, for server and screens alike. */
const text = z.string();
const standing = z.enum(FORM_STANDINGS);

/** A form that waits in a community, or was answered. */
export const SentFormRow = z.object({
  id: text,
  name: text,
  note: text,
  area: text,
  day: text,
  dueAt: text,
  sentAt: text,
  sentBy: text,
  standing,
  version: z.number(),
  remark: text.nullable(),
});
export type SentFormRow = z.infer<typeof SentFormRow>;

/** One version that went up. */
export const FormReplyView = z.object({
  replyId: text,
  version: z.number(),
  state: z.enum(['signed', 'sentBack']),
  source: z.enum(['filled', 'uploaded']),
  fileName: text,
  rowCount: z.number(),
  gapCount: z.number(),
  hasIds: z.boolean(),
  hasFile: z.boolean(),
  change: text.nullable(),
  signedAt: text,
  signedBy: text,
  sentBackAt: text.nullable(),
  sentBackBy: text.nullable(),
  remark: text.nullable(),
});
export type FormReplyView = z.infer<typeof FormReplyView>;

/** A form that was sent down, over all communities in reach. */
export const FormBelowRow = z.object({
  id: text,
  name: text,
  area: text,
  day: text,
  dueAt: text,
  sentAt: text,
  sentBy: text,
  /** How many communities stand where. */
  counts: z.record(standing, z.number()),
});
export type FormBelowRow = z.infer<typeof FormBelowRow>;

/** A form that was sent down, with each community in reach. */
export const FormBelowView = FormBelowRow.extend({
  note: text,
  rows: z.array(z.object({ communityId: z.number(), community: text, standing, newest: FormReplyView.nullable() })),
});
export type FormBelowView = z.infer<typeof FormBelowView>;
