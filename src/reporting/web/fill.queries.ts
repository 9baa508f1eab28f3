import { z } from 'zod';
import type { fillTexts } from './fill-texts.ts';

/** Everything that is read here goes stale when a form is brought or corrected. */
export const TOPIC = 'templates';

const kind = z.enum(['person list', 'household list', 'figures', 'ledger', 'form', 'notes']);
export type Kind = z.infer<typeof kind>;

/** The text key of a kind. */
export const KIND_TEXTS = {
  'person list': 'personList',
  'household list': 'householdList',
  figures: 'figures',
  ledger: 'ledger',
  form: 'cards',
  notes: 'notes',
} as const satisfies Readonly<Record<Kind, keyof typeof fillTexts>>;

export const TemplateList = z.object({
  rows: z.array(z.object({ id: z.string(), name: z.string(), broughtAt: z.string(), broughtBy: z.string() })),
});

const column = z.object({
  index: z.number(),
  letter: z.string(),
  header: z.string(),
  field: z.string().optional(),
  confidence: z.number(),
  by: z.string(),
  computed: z.string().optional(),
});
export type Column = z.infer<typeof column>;

const figure = z.object({
  row: z.number(),
  column: z.number(),
  words: z.string(),
  field: z.string().optional(),
  confidence: z.number(),
  by: z.string(),
  ticks: z.string().optional(),
});
export type Figure = z.infer<typeof figure>;

const table = z.object({
  kind,
  shape: z.string(),
  headerRows: z.tuple([z.number(), z.number()]),
  firstDataRow: z.number(),
  lastDataRow: z.number(),
  sampleRows: z.array(z.number()),
  columns: z.array(column),
  figures: z.array(figure),
});
export type Table = z.infer<typeof table>;

const line = z.object({
  row: z.number(),
  column: z.number(),
  parts: z.array(z.object({ label: z.string(), field: z.string() })),
});

const sheet = z.object({
  name: z.string(),
  kind,
  rows: z.array(z.array(z.string())),
  merges: z.array(z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() })),
  tables: z.array(table),
  lines: z.array(line),
});
export type Sheet = z.infer<typeof sheet>;

const warning = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const Template = z.object({
  id: z.string(),
  name: z.string(),
  sheets: z.array(sheet),
  warnings: z.array(warning),
  places: z.array(z.object({ kind: z.enum(['grid', 'building']), id: z.string(), name: z.string() })),
});
export type Template = z.infer<typeof Template>;

const askWhom = z.string().optional();
const cell = z.object({ cell: z.string(), words: z.string(), isFilled: z.boolean(), askWhom });

export const Account = z.object({
  warnings: z.array(warning),
  report: z.object({
    tables: z.array(
      z.object({
        sheet: z.string(),
        kind,
        title: z.string(),
        rows: z.number(),
        columns: z.array(
          z.object({ column: z.string(), header: z.string(), empty: z.number(), unfit: z.number(), askWhom }),
        ),
        figures: z.array(cell),
      }),
    ),
    lines: z.array(cell),
  }),
});
export type Account = z.infer<typeof Account>;
