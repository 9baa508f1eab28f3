import { z } from 'zod';
import { PUSH_STATES } from '../domain/push-row.ts';

/** Cache name of everything about lists from above. */
export const PUSH = 'push-lists';
/** Facts after which the screens read again. */
export const PUSH_FACTS = [
  'pushListReceived',
  'pushRowDecided',
  'pushRowsTransferred',
  'pushListSpread',
  'pushSubjectEnded',
  'pushListReturned',
  'pushRowLate',
] as const;
export const REFRESHED = [PUSH] as const;

export const PushList = z.object({
  listId: z.string(),
  communityId: z.number(),
  fileName: z.string(),
  sender: z.string(),
  urgency: z.number(),
  receivedAt: z.string(),
  dueAt: z.string(),
  returnedAt: z.string().nullable(),
  people: z.number(),
  review: z.number(),
  running: z.number(),
  done: z.number(),
  notOurs: z.number(),
  transferred: z.number(),
  unreadable: z.number(),
});
export type PushList = z.infer<typeof PushList>;

export const PushOpen = z.object({
  review: z.number(),
  checks: z.number(),
  late: z.number(),
  toldDirector: z.number(),
  toldSubdistrict: z.number(),
});

export const PushRow = z.object({
  rowId: z.string(),
  communityId: z.number(),
  row: z.number(),
  nameMasked: z.string(),
  idMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  dueAt: z.string(),
  state: z.enum(PUSH_STATES),
  note: z.string().nullable(),
  candidates: z.number(),
  personId: z.string().nullable(),
  personCommunityId: z.number().nullable().optional(),
  personCommunity: z.string().nullable(),
  to: z.string().nullable(),
  outcome: z.string().nullable(),
  localAt: z.string().nullable(),
});
export type PushRow = z.infer<typeof PushRow>;

const Candidate = z.object({
  personId: z.string(),
  communityId: z.number(),
  name: z.string(),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: z.string().nullable(),
  idMasked: z.string().nullable(),
  phonesMasked: z.array(z.string()),
  dwelling: z.string(),
  probability: z.number(),
  evidence: z.array(z.string()),
});
export type Candidate = z.infer<typeof Candidate>;

export const ReviewRow = z.object({
  rowId: z.string(),
  communityId: z.number(),
  listId: z.string(),
  row: z.number(),
  name: z.string(),
  address: z.string(),
  idMasked: z.string().nullable(),
  phoneMasked: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  age: z.number().nullable(),
  birthDate: z.string().nullable(),
  dueAt: z.string(),
  escalatedTo: z.enum(['director', 'subdistrict']).nullable(),
  fields: z.record(z.string(), z.string()),
  candidates: z.array(Candidate),
});
export type ReviewRow = z.infer<typeof ReviewRow>;
