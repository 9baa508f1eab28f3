import { z } from 'zod';
import { OPERATIONS } from './indicator.ts';

/** What reads about reports answer, for server and screens alike. Figures by indicator code. */
const figures = z.record(z.string(), z.number());
const text = z.string();

/** Where a report stands; see report-state.ts. */
export const Standing = z.enum(['missing', 'draft', 'late', 'signed', 'signedLate', 'returned', 'correcting']);

/** One version of a daily report. */
export const VersionView = z.object({
  reportId: text,
  version: z.number(),
  state: z.enum(['draft', 'signed', 'returned']),
  reason: text.nullable(),
  madeAt: text,
  signedAt: text.nullable(),
  signedBy: text.nullable(),
  returnedAt: text.nullable(),
  figures,
});
export type VersionView = z.infer<typeof VersionView>;

/** A figure put by hand. */
export const OverrideView = z.object({
  reportId: text,
  indicator: text,
  computed: z.number().nullable(),
  value: z.number().nullable(),
  reason: text,
  at: text,
  by: text,
});
export type OverrideView = z.infer<typeof OverrideView>;

/** The sheet of a community on a day. */
export const DaySheetView = z.object({
  communityId: z.number(),
  community: text,
  day: text,
  standing: Standing,
  dueAt: text,
  used: z.array(z.enum(OPERATIONS)),
  live: figures,
  sheet: z.object({ computed: figures, stands: figures }).nullable(),
  yesterday: z.object({ figures, isSigned: z.boolean() }).nullable(),
  broken: z.array(z.object({ check: text, difference: z.number() })),
  versions: z.array(VersionView),
  overrides: z.array(OverrideView),
  explanations: z.array(z.object({ reportId: text, check: text, note: text, by: text, at: text })),
  remarks: z.array(z.object({ reportId: text, kind: z.enum(['return', 'remark']), note: text, by: text, at: text })),
});
export type DaySheetView = z.infer<typeof DaySheetView>;

/** A line of the list behind a figure. */
export const BehindView = z.object({
  id: text,
  personId: text.nullable(),
  name: text,
  dwelling: text,
  at: text.nullable(),
  state: text.nullable(),
});
export type BehindView = z.infer<typeof BehindView>;

/** A community on the board of the level above. Figures in the order of the board's codes. */
export const BoardRow = z.object({
  communityId: z.number(),
  name: text,
  parentId: z.number().nullable(),
  standing: Standing,
  reportId: text.nullable(),
  version: z.number(),
  signedAt: text.nullable(),
  countedAt: text.nullable(),
  live: z.array(z.number()).nullable(),
  signed: z.array(z.number()).nullable(),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** All communities below an area on a day, beside each other. */
export const BoardView = z.object({
  area: z.object({ areaId: z.number(), name: text, level: text }),
  day: text,
  codes: z.array(text),
  parents: z.array(z.object({ areaId: z.number(), name: text })),
  rows: z.array(BoardRow),
});
export type BoardView = z.infer<typeof BoardView>;
