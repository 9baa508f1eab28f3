import { z } from 'zod';
import { Clause, ClauseText } from './clause.ts';
import { ClusterRule } from './cluster-rule.ts';
import { LocalDay } from './local-day.ts';
import { Measure } from './measure.ts';
import { packIssues } from './pack-issues.ts';
import { ANCHOR_KINDS } from './pack-words.ts';
import { VectorRule } from './vector-rule.ts';
import { Zone } from './zone.ts';

/** Two documents that start the count differently; shown wherever days are counted. Source: domain.md 1.2. */
export const Contradiction = z.object({ clause: Clause, anchor: z.enum(ANCHOR_KINDS).optional() }).readonly();
export type Contradiction = z.infer<typeof Contradiction>;

/** The list with which a home is judged fit; one "no" fails. */
export const SiteAssessment = z
  .object({
    clause: Clause,
    points: z
      .array(z.object({ id: z.string().min(1), text: ClauseText }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly();
export type SiteAssessment = z.infer<typeof SiteAssessment>;

/** A notice that the rule asks for, with what it has to say. */
export const Notice = z.object({ id: z.string().min(1), name: ClauseText, clause: Clause }).readonly();
export type Notice = z.infer<typeof Notice>;

const shape = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/),
  disease: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  name: ClauseText,
  edition: ClauseText,
  /** The day from which it holds. */
  effectiveFrom: LocalDay,
  /** Where it holds. */
  jurisdiction: ClauseText,
  /** What it is, and what came before it or is no longer done. */
  notes: z.array(Clause).readonly(),
  measures: z.array(Measure).readonly(),
  /** Ways of counting found in other documents. */
  contradictions: z.array(Contradiction).readonly(),
  /** Days before onset or sampling from which contacts are sought; sources differ, so there may be several. */
  lookBack: z.array(z.object({ days: z.int().min(0).max(60), clause: Clause }).readonly()).readonly(),
  zones: z.array(Zone).readonly(),
  vector: VectorRule.optional(),
  clusters: z.array(ClusterRule).readonly(),
  assessment: SiteAssessment.optional(),
  notices: z.array(Notice).readonly(),
});

/** One edition of what is done about one disease: data, so that it can be published, compared and changed overnight. */
export const Pack = shape
  .superRefine((pack, context) => {
    for (const { path, message } of packIssues(pack)) context.addIssue({ code: 'custom', path: [...path], message });
  })
  .readonly();
export type Pack = z.infer<typeof Pack>;
