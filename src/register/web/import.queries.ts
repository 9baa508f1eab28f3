import { z } from 'zod';

const count = z.number();
const details = z.record(z.string(), z.union([z.string(), z.number()]));

/** Counts of an import. Source: `register/domain/import-report.ts`. */
export const Report = z.object({
  rows: count,
  taken: count,
  held: count,
  notRecord: count,
  reasons: z.record(z.string(), count),
  problems: z.record(z.string(), count),
  created: z.object({ persons: count, households: count, dwellings: count, buildings: count, estates: count }),
  changes: count,
  differences: count,
  conflicts: count,
  duplicates: count,
  refusedFiles: z.array(z.object({ fileName: z.string(), code: z.string(), details: details.optional() })),
});
export type Report = z.infer<typeof Report>;

export const ImportListRow = z.object({
  communityId: z.number(),
  id: z.string(),
  status: z.enum(['open', 'done', 'undone', 'discarded']),
  createdAt: z.string(),
  doneAt: z.string().nullable(),
  // Empty until the import is carried out.
  report: Report.partial(),
  files: z.array(z.object({ id: z.string(), name: z.string(), byteSize: z.number() })),
});
export type ImportListRow = z.infer<typeof ImportListRow>;

export const Progress = z.object({ bytesRead: z.number(), bytes: z.number() });

const source = z.object({ file: z.number(), sheet: z.string(), row: z.number() });

const Column = z.object({
  index: z.number(),
  letter: z.string(),
  header: z.string(),
  meaning: z.string().nullable(),
  confidence: z.number(),
  by: z.enum(['header', 'content', 'both', 'choice', 'none']),
});
export type Column = z.infer<typeof Column>;

export const Table = z.object({
  sheet: z.string(),
  headerRows: z.array(z.number()),
  firstRow: z.number(),
  lastRow: z.number(),
  columns: z.array(Column),
  shape: z.string(),
});
export type Table = z.infer<typeof Table>;

export const Difference = z.object({
  personId: z.string(),
  field: z.string(),
  known: z.string(),
  stated: z.string(),
  source,
});
export type Difference = z.infer<typeof Difference>;

export const Conflict = z.object({
  personId: z.string(),
  field: z.string(),
  kept: z.object({ value: z.string(), source }),
  dropped: z.object({ value: z.string(), source }),
  rule: z.enum(['idProves', 'moreFiles', 'laterFile']),
});

export const HeldRow = source.extend({
  reason: z.string().optional(),
  problems: z.array(z.object({ code: z.string(), details: details.optional() })),
});

export const Preview = z.object({
  report: Report,
  files: z.array(
    z.object({
      fileId: z.string(),
      fileName: z.string(),
      estate: z.string().nullable(),
      refused: z.object({ code: z.string(), details }).optional(),
      tables: z.array(Table),
      rows: z.object({ taken: count, held: count, notRecord: count }),
      withoutEstate: count,
    }),
  ),
  differences: z.array(Difference),
  conflicts: z.array(Conflict),
  held: z.array(HeldRow),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  newEstates: z.array(z.string()),
  estates: z.array(z.string()),
});
export type Preview = z.infer<typeof Preview>;

const CellValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ day: z.string(), time: z.string().optional() }),
  z.null(),
]);

export const SheetPart = z.object({
  sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean(), rowCount: z.number() })),
  name: z.string(),
  from: z.number(),
  rowCount: z.number(),
  rows: z.array(z.array(CellValue)),
  tables: z.array(Table),
  accounts: z.array(
    z.object({ row: z.number(), outcome: z.enum(['taken', 'held', 'notRecord']), reason: z.string().optional() }),
  ),
  problems: z.array(
    z.object({ row: z.number(), column: z.string().optional(), code: z.string(), details: details.optional() }),
  ),
});
export type SheetPart = z.infer<typeof SheetPart>;
