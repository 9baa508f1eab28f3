import { z } from 'zod';

/** The cache name under which everything about people is read; commands refresh it. */
export const PEOPLE = 'people';
/** What commands about people read again. */
export const REFRESHED: readonly string[] = [PEOPLE];
/** Facts after which lists of people are read again by themselves. */
export const PEOPLE_FACTS: readonly string[] = ['person*', 'importDone', 'peopleMerged', 'peopleUnmerged'];

const sex = z.enum(['male', 'female']).nullable();
const text = z.string().nullable();

/** A line of the list of people. */
export const PersonRow = z.object({
  personId: z.string(),
  communityId: z.number(),
  name: z.string(),
  sex,
  age: z.number().nullable(),
  birthDate: text,
  diedOn: text,
  dwellingId: text,
  householdId: text,
  dwelling: text,
  kind: text,
  relation: text,
  idMasked: text,
  phones: z.array(z.string()),
  tags: z.array(z.string()),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** A residency on the person page. */
export const Residency = z.object({
  id: z.string(),
  dwellingId: z.string(),
  dwelling: z.string(),
  dwellingKind: z.string(),
  householdId: text,
  kind: z.enum(['home', 'tenant', 'stay', 'work']),
  relation: text,
  fromDay: text,
  untilDay: text,
  untilReason: text,
});
export type Residency = z.infer<typeof Residency>;

/** Somebody of a household. */
export const Member = z.object({
  personId: z.string(),
  householdId: z.string(),
  residencyId: z.string(),
  name: z.string(),
  sex,
  age: z.number().nullable(),
  diedOn: text,
  kind: z.string(),
  relation: text,
  fromDay: text,
  untilDay: text,
  untilReason: text,
  phone: text,
  tags: z.array(z.string()),
});
export type Member = z.infer<typeof Member>;

/** The person page. */
export const PersonPage = z.object({
  id: z.string(),
  communityId: z.number(),
  community: z.string(),
  version: z.number(),
  name: z.string(),
  sex,
  birthDate: text,
  age: z.number().nullable(),
  ethnicity: text,
  employer: text,
  registeredAddress: text,
  residence: text,
  note: text,
  others: z.record(z.string(), z.string()),
  diedOn: text,
  mergedInto: text,
  identities: z.array(
    z.object({ key: z.string(), kind: z.string(), masked: z.string(), number: z.string().optional() }),
  ),
  phones: z.array(z.object({ key: z.string(), masked: z.string(), number: z.string().optional() })),
  open: z.object({ phones: z.enum(['open', 'masked']), idNumbers: z.enum(['open', 'masked']) }),
  plates: z.array(z.string()),
  tags: z.array(z.object({ id: z.string(), kind: z.string(), note: text, fromDay: z.string(), untilDay: text })),
  tagKinds: z.array(z.string()),
  residencies: z.array(Residency),
  members: z.array(Member),
  merges: z.array(z.object({ mergeId: z.string(), goneId: z.string(), name: z.string(), mergedAt: z.string() })),
  pairs: z.array(z.object({ pairId: z.string(), otherId: z.string(), name: z.string(), probability: z.number() })),
  /** Where the household register is: here, away (lives here only), hereOnly (lives elsewhere). */
  registerPlace: z.enum(['here', 'away', 'hereOnly']).nullable(),
  /** Other communities where the same document or record stands. */
  elsewhere: z.array(
    z.object({ communityId: z.number(), community: z.string(), lives: z.boolean(), holds: z.boolean() }),
  ),
  standing: z.object({ code: z.string(), fromDay: z.string(), untilDay: z.string(), clause: z.string() }).nullable(),
});
export type PersonPage = z.infer<typeof PersonPage>;

/** One entry of a person's history. */
export const HistoryEntry = z.object({
  key: z.string(),
  at: z.string(),
  by: text,
  type: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string().optional(), after: z.string().optional() })),
  source: z.object({ importId: z.string(), fileName: text, sheet: text, row: z.number().nullable() }).optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A household page. */
export const HouseholdPage = z.object({
  id: z.string(),
  communityId: z.number(),
  dwellingId: z.string(),
  dwelling: z.string(),
  fromDay: text,
  untilDay: text,
  members: z.array(Member),
  neighbours: z.array(z.object({ id: z.string(), members: z.array(Member) })),
});
export type HouseholdPage = z.infer<typeof HouseholdPage>;

/** One side of a pair of doubles. */
export const PairSide = z.object({
  personId: z.string(),
  name: z.string(),
  sex,
  age: z.number().nullable(),
  birthDate: text,
  diedOn: text,
  ethnicity: text,
  employer: text,
  registeredAddress: text,
  residence: text,
  note: text,
  createdAt: z.string(),
  idMasked: z.array(z.string()),
  phones: z.array(z.string()),
  plates: z.array(z.string()),
  tags: z.array(z.string()),
  dwellings: z.array(z.object({ dwelling: z.string(), untilDay: text })),
});
export type PairSide = z.infer<typeof PairSide>;

/** Two records that may be one person. */
export const Pair = z.object({
  id: z.string(),
  communityId: z.number(),
  probability: z.number(),
  evidence: z.array(z.string()),
  foundBy: z.string(),
  foundAt: z.string(),
  a: PairSide,
  b: PairSide,
});
export type Pair = z.infer<typeof Pair>;
