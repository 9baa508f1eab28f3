import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { dueAfter } from './push-due.ts';
import { readUrgency, type PushUrgency } from './push-fields.ts';
import type { KnownSubject, PushCandidate, PushRecord, PushState } from './push-row.ts';

/** Who a row means, as the matching says. */
export interface PushAnswer {
  readonly verdict: 'certain' | 'ambiguous' | 'doubtful' | 'none';
  readonly candidates: readonly PushCandidate[];
}

/** A row ready to be written. */
export interface PlannedRow {
  readonly record: PushRecord;
  readonly state: Extract<PushState, 'review' | 'matched' | 'notOurs'>;
  readonly urgency: PushUrgency;
  readonly dueAt: Instant;
  readonly answer: PushAnswer;
  /** Of a matched row. */
  readonly subjectId?: string;
}

/** A person who is to be checked once for all rows. */
export interface PlannedSubject {
  readonly id: string;
  readonly communityId: CommunityId;
  readonly personId: string;
  readonly urgency: PushUrgency;
  readonly dueAt: Instant;
}

/** Everything that follows from a list. */
export interface PushPlan {
  readonly rows: readonly PlannedRow[];
  /** Checks that begin. */
  readonly begun: readonly PlannedSubject[];
  /** Checks that run and are now due earlier. */
  readonly hastened: readonly PlannedSubject[];
}

/**
 * Turns matches into rows and checks: one check for each person, whatever number of rows and lists ask for it. A check that runs or
 * has ended within the set period is used again.
 */
export function planPush(of: {
  readonly records: readonly PushRecord[];
  readonly answers: readonly PushAnswer[];
  readonly known: readonly KnownSubject[];
  readonly urgency: PushUrgency;
  readonly receivedAt: Instant;
  /** Of rows that were told a time before: they keep it, whatever hands they go through. */
  readonly told?: readonly { readonly urgency: PushUrgency; readonly dueAt: Instant }[];
  /** One id for each check that may begin. */
  readonly newIds: readonly string[];
}): PushPlan {
  const subjects = new Map(of.known.map((subject) => [personKey(subject), subject]));
  const begun = new Map<string, PlannedSubject>();
  const hastened = new Map<string, PlannedSubject>();
  const ids = of.newIds.values();
  const rows = of.records.map((record, at): PlannedRow => {
    const answer = of.answers[at] ?? { verdict: 'none', candidates: [] };
    const urgency = of.told?.[at]?.urgency ?? readUrgency(record.content.fields.urgency) ?? of.urgency;
    const row = { record, answer, urgency, dueAt: of.told?.[at]?.dueAt ?? dueAfter(of.receivedAt, urgency) };
    const [best] = answer.candidates;
    if (answer.verdict === 'none' || !best) return { ...row, state: 'notOurs' };
    if (answer.verdict !== 'certain') return { ...row, state: 'review' };
    const key = personKey(best);
    const known = subjects.get(key);
    const planned = begun.get(key);
    if (known) {
      if (known.resultAt === null && row.dueAt < earliest(known, hastened.get(key)))
        hastened.set(key, { ...subjectOf(known), urgency, dueAt: row.dueAt });
      return { ...row, state: 'matched', subjectId: known.id };
    }
    const id = planned?.id ?? ids.next().value ?? '';
    if (!planned || row.dueAt < planned.dueAt)
      begun.set(key, { id, communityId: best.communityId, personId: best.personId, urgency, dueAt: row.dueAt });
    return { ...row, state: 'matched', subjectId: id };
  });
  return { rows, begun: [...begun.values()], hastened: [...hastened.values()] };
}

function subjectOf({ id, communityId, personId }: KnownSubject) {
  return { id, communityId, personId };
}

function earliest(known: KnownSubject, planned: PlannedSubject | undefined): Instant {
  return planned?.dueAt ?? known.dueAt;
}

function personKey({
  communityId,
  personId,
}: {
  readonly communityId: CommunityId;
  readonly personId: string;
}): string {
  return `${communityId}|${personId}`;
}
