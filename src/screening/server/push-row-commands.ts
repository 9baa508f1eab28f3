import { z } from 'zod';
import { areaNumber } from '../../base/domain/ids.ts';
import { instantOf } from '../../base/domain/day.ts';
import { refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { planPush } from '../domain/push-plan.ts';
import { openContent } from './push-seal.ts';
import { lockRows, lockSubjects } from './push-read-queries.ts';
import { settlePlan } from './push-settle.ts';
import { endSubject, reopenSubject, updateRow } from './push-write-queries.ts';

/** A person checked so recently is not asked again when a worker finds them in a list. */
const CHECKED_WITHIN_DAYS = 3;
const MS_PER_DAY = 86_400_000;

const DecideRow = z.object({
  rowId: idSchema<'pushRow'>(),
  /** Nobody of ours: null. */
  person: z.object({ communityId: areaNumber, id: idSchema<'person'>() }).nullable(),
  note: z.string().trim().max(300).optional(),
});

const decideRow = defineCommand({
  name: 'decideListRow',
  summary: 'Says who a doubtful row of a list means, or that it is nobody of ours',
  permission: 'screening.list.review',
  scope: 'community',
  schema: DecideRow,
  otherCommunities: ({ person }) => (person ? [person.communityId] : []),
  subject: ({ rowId }) => ({ kind: 'pushRow', id: rowId }),
  async load(tx, input, { communityId, now }) {
    const { rowId, person } = input;
    const [row] = await lockRows(tx, { communityId, rowIds: [rowId] });
    const endedSince = instantOf(new Date(Date.parse(now) - CHECKED_WITHIN_DAYS * MS_PER_DAY));
    const scope = {
      communityIds: person ? [person.communityId] : [],
      personIds: person ? [person.id] : [],
      endedSince,
    };
    return { input, row, known: row && person ? await lockSubjects(tx, scope) : [] };
  },
  decide({ row }, { rowId, person, note }) {
    if (!row) return refuse('pushRowUnknown');
    if (row.state !== 'review' && row.state !== 'notOurs') return refuse('pushRowDecided');
    const personId = person?.id;
    return {
      facts: [
        { type: 'pushRowDecided' as const, subjectId: rowId, ...(personId ? { personId } : {}), note: note ?? '' },
      ],
    };
  },
  async apply(tx, _facts, context, { row, known, input }) {
    const { rowId, person, note } = input;
    const { communityId, now, accountId: by, vault } = context;
    if (!row || !person) {
      await updateRow(tx, { communityId, rowId, state: 'notOurs', note, now, by });
      return { state: 'notOurs' as const };
    }
    const content = openContent(vault, row.sealed ?? '');
    const candidate = { personId: person.id, communityId: person.communityId, probability: 1, evidence: [] };
    const plan = planPush({
      records: [{ sheet: row.sheet, row: row.row, position: row.position, content }],
      answers: [{ verdict: 'certain', candidates: [candidate] }],
      ...{ known, urgency: row.urgency, receivedAt: now, told: [row], newIds: [newId()] },
    });
    await settlePlan(tx, { plan, title: content.fields.title ?? '推单核查', context });
    const subjectId = plan.rows[0]?.subjectId ?? '';
    await updateRow(tx, {
      ...{ communityId, rowId, state: 'matched' as const, note, now, by },
      person: { communityId: person.communityId, id: person.id, subjectId },
    });
    return { state: 'matched' as const };
  },
});

const recordListResult = defineCommand({
  name: 'recordListResult',
  summary: 'Puts the result of a task beside every list that asked for the person',
  permission: 'screening.list.review',
  scope: 'community',
  schema: z.object({
    subjectId: z.guid(),
    outcome: z.string().min(1).max(40),
    answerId: z.guid().optional(),
    /** Now, unless it was done offline before. */
    at: z.iso.datetime().optional(),
  }),
  load: (_tx, input) => Promise.resolve(input),
  decide: (_state, { subjectId, outcome }) => ({
    facts: [{ type: 'pushSubjectEnded' as const, subjectId, outcome }],
  }),
  async apply(tx, _facts, { communityId, accountId: by, now }, { subjectId, outcome, answerId, at }) {
    const instant = at === undefined ? now : instantOf(new Date(at));
    const isNew = await endSubject(tx, {
      communityId,
      subjectId,
      outcome,
      answerId: answerId ?? null,
      at: instant,
      by,
    });
    return { isNew };
  },
  subject: ({ subjectId }) => ({ kind: 'pushSubject', id: subjectId }),
});

const reopenListCheck = defineCommand({
  name: 'reopenListCheck',
  summary: 'Takes back the result of a check that is to be made once more',
  permission: 'screening.list.review',
  scope: 'community',
  schema: z.object({ subjectId: z.guid(), dueAt: z.iso.datetime() }),
  load: (_tx, input) => Promise.resolve(input),
  decide: (_state, { subjectId }) => ({ facts: [{ type: 'pushSubjectReopened' as const, subjectId }] }),
  async apply(tx, _facts, { communityId }, { subjectId, dueAt }) {
    const isOpen = await reopenSubject(tx, { communityId, subjectId, dueAt: instantOf(new Date(dueAt)) });
    return { isOpen };
  },
  subject: ({ subjectId }) => ({ kind: 'pushSubject', id: subjectId }),
});

/** What workers decide about rows, and what comes back from the work. */
export const pushRowCommands: readonly Command[] = [decideRow, recordListResult, reopenListCheck];
