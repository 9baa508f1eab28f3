import { z } from 'zod';
import type { Instant } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { isInFuture, Moment } from './gate-moments.ts';

/** What goes wrong at a gate. None of it locks anybody in: an incident is a note to the director and nothing else (needs B8). */
export const IncidentKind = z.enum([
  'refusal',
  'quarrel',
  'barrierBroken',
  'fever',
  'impostor',
  'emergency',
  'crowd',
  'other',
]);
export type IncidentKind = z.infer<typeof IncidentKind>;

const incidentId = idSchema<'incident'>();
/** What came of it, in words that somebody understands a month later. */
const outcome = z.string().trim().min(2).max(300);

/** Input of `reportIncident`. */
export const ReportIncident = z.object({
  incidentId,
  kind: IncidentKind,
  gateId: idSchema<'gate'>(),
  at: Moment,
  note: z
    .string()
    .trim()
    .max(500)
    .optional()
    .transform((text) => (text === '' ? undefined : text)),
  personId: idSchema<'person'>().optional(),
  checkId: idSchema<'gateCheck'>().optional(),
});
export type ReportIncident = z.infer<typeof ReportIncident>;

/** Input of `takeIncident`. */
export const TakeIncident = z.object({ incidentId });
export type TakeIncident = z.infer<typeof TakeIncident>;

/** Input of `closeIncident`. */
export const CloseIncident = z.object({ incidentId, outcome });
export type CloseIncident = z.infer<typeof CloseIncident>;

/** Input of `closeFlag`. */
export const CloseFlag = z.object({ flagId: idSchema<'gateFlag'>(), outcome });
export type CloseFlag = z.infer<typeof CloseFlag>;

/** An incident as its commands need it. */
export interface IncidentState {
  readonly incidentId: string;
  readonly takenBy: string | null;
  readonly outcome: string | null;
  readonly isClosed: boolean;
}

/** A warning as it is closed. */
export interface FlagState {
  readonly flagId: string;
  readonly outcome: string | null;
  readonly isClosed: boolean;
}

/** What happens to incidents and warnings; `subjectId` is the incident or the warning. */
export type IncidentFact =
  | ({ readonly type: 'incidentReported'; readonly subjectId: string } & Omit<ReportIncident, 'incidentId'>)
  | { readonly type: 'incidentTaken'; readonly subjectId: string; readonly by: string }
  | { readonly type: 'incidentClosed'; readonly subjectId: string; readonly outcome: string }
  | { readonly type: 'flagClosed'; readonly subjectId: string; readonly outcome: string };
export type IncidentFactOf<Type extends IncidentFact['type']> = Extract<IncidentFact, { readonly type: Type }>;

/**
 * Notes what happened, also hours later from an outbox. Refuses `gateUnknown`, `momentInFuture`.
 * @idempotent by incidentId
 */
export function decideReportIncident(
  state: { readonly isKnown: boolean; readonly hasGate: boolean; readonly now: Instant },
  { incidentId: subjectId, ...incident }: ReportIncident,
): Decision<IncidentFactOf<'incidentReported'>> {
  if (state.isKnown) return { facts: [] };
  if (!state.hasGate) return refuse('gateUnknown', { field: 'gateId' });
  if (isInFuture(incident.at, state.now)) return refuse('momentInFuture', { field: 'at' });
  return { facts: [{ type: 'incidentReported', subjectId, ...incident }] };
}

/** Somebody deals with it from now on. Refuses `notFound`, `incidentClosed`, `incidentTaken`. @idempotent by the account */
export function decideTakeIncident(state: {
  readonly incident: IncidentState | undefined;
  readonly accountId: string;
}): Decision<IncidentFactOf<'incidentTaken'>> {
  const { incident, accountId } = state;
  if (!incident) return refuse('notFound');
  if (incident.takenBy === accountId && !incident.isClosed) return { facts: [] };
  if (incident.isClosed) return refuse('incidentClosed');
  if (incident.takenBy !== null) return refuse('incidentTaken');
  return { facts: [{ type: 'incidentTaken', subjectId: incident.incidentId, by: accountId }] };
}

/** What came of it. Refuses `notFound`, `incidentClosed` when something else was written already. @idempotent by the outcome */
export function decideCloseIncident(
  state: { readonly incident: IncidentState | undefined },
  { outcome: said }: CloseIncident,
): Decision<IncidentFactOf<'incidentClosed'>> {
  const { incident } = state;
  if (!incident) return refuse('notFound');
  if (!incident.isClosed) return { facts: [{ type: 'incidentClosed', subjectId: incident.incidentId, outcome: said }] };
  return incident.outcome === said ? { facts: [] } : refuse('incidentClosed');
}

/** What was found behind a warning. Refuses `notFound`, `flagClosed`. @idempotent by the outcome */
export function decideCloseFlag(
  state: { readonly flag: FlagState | undefined },
  { outcome: said }: CloseFlag,
): Decision<IncidentFactOf<'flagClosed'>> {
  const { flag } = state;
  if (!flag) return refuse('notFound');
  if (!flag.isClosed) return { facts: [{ type: 'flagClosed', subjectId: flag.flagId, outcome: said }] };
  return flag.outcome === said ? { facts: [] } : refuse('flagClosed');
}
