import { z } from 'zod';
import { ClauseText } from '../domain/clause.ts';
import { LocalDay } from '../domain/local-day.ts';
import { Pack } from '../domain/pack.ts';

const Published = z.object({
  areaId: z.number(),
  areaName: z.string(),
  at: z.string(),
  basedOn: z.string().nullable(),
  note: z.string(),
});

/** One line of the list of editions. */
export const EditionLine = z.object({
  packId: z.string(),
  version: z.number(),
  disease: z.string(),
  name: ClauseText,
  edition: ClauseText,
  effectiveFrom: LocalDay,
  jurisdiction: ClauseText,
  isInForce: z.boolean(),
  measures: z.array(z.object({ id: z.string(), name: ClauseText, isCoercive: z.boolean() })),
  clusters: z.number(),
  published: Published.nullable(),
});
export type EditionLine = z.infer<typeof EditionLine>;

/** The list. */
export const EditionLines = z.object({ rows: z.array(EditionLine) });

/** One edition with everything it says. */
export const EditionPage = z.object({
  packId: z.string(),
  version: z.number(),
  pack: Pack,
  published: Published.nullable(),
  versions: z.array(
    z.object({
      version: z.number(),
      effectiveFrom: z.string(),
      areaName: z.string(),
      note: z.string(),
      at: z.string(),
    }),
  ),
});
export type EditionPage = z.infer<typeof EditionPage>;
