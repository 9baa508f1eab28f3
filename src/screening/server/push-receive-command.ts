import { z } from 'zod';
import { areaNumber } from '../../base/domain/ids.ts';
import { instantOf, type Instant } from '../../base/domain/day.ts';
import { refuse, type Decision, type Details } from '../../base/domain/decision.ts';
import { idSchema, type CommunityId } from '../../base/domain/ids.ts';
import type { CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { dueAfter } from '../domain/push-due.ts';
import { planPush, type PushAnswer, type PushPlan } from '../domain/push-plan.ts';
import type { PushRecord } from '../domain/push-row.ts';
import { findPeople } from './find-people.ts';
import { newPushRow } from './push-new-row.ts';
import { digestOf, readList, type ListReading } from './push-read.ts';
import { findListByDigest, lockSubjects } from './push-read-queries.ts';
import { settlePlan } from './push-settle.ts';
import { insertPushList, insertPushRows } from './push-write-queries.ts';

const MS_PER_DAY = 86_400_000;
const SHOWN_HEADERS = 12;

const ReceiveList = z.object({
  listId: idSchema<'pushList'>(),
  fileId: idSchema<'file'>(),
  fileName: z.string().min(1).max(300),
  sender: z.string().trim().min(1).max(100),
  urgency: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
  /** A person checked within so many days shows the last result at once. */
  checkedWithinDays: z.number().int().min(0).max(30).default(3),
  /** Other communities in which the people are looked for. */
  communityIds: z.array(areaNumber).max(400).default([]),
});
type ReceiveList = z.infer<typeof ReceiveList>;

type State =
  | { readonly status: 'refused'; readonly code: string; readonly details: Details }
  | {
      readonly status: 'read';
      readonly input: ReceiveList;
      readonly file: Extract<ListReading, { readonly status: 'read' }>;
      readonly plan: PushPlan;
    };

interface ListReceived {
  readonly type: 'pushListReceived';
  readonly subjectId: string;
  readonly people: number;
  readonly matched: number;
  readonly review: number;
  readonly notOurs: number;
  readonly unreadable: number;
  readonly tasks: number;
}

/** Takes a list from above: every row kept, matched at once, one task for each person whatever number of lists ask for them. */
export const receiveList = defineCommand<ReceiveList, State, ListReceived, Omit<ListReceived, 'type' | 'subjectId'>>({
  name: 'receiveList',
  summary: 'Takes a list of people from above, finds them in the register and makes one task for each',
  permission: 'screening.list.receive',
  scope: 'community',
  schema: ReceiveList,
  otherCommunities: ({ communityIds }) => communityIds,
  subject: ({ listId }) => ({ kind: 'pushList', id: listId }),
  load: loadList,
  decide: decideList,
  async apply(tx, facts, context, state) {
    const [fact] = facts;
    if (state.status === 'refused' || !fact) throw new Error('refused lists are not applied');
    await writeList(tx, context, state);
    const { people, matched, review, notOurs, unreadable, tasks } = fact;
    return { people, matched, review, notOurs, unreadable, tasks };
  },
});

async function loadList(tx: Tx, input: ReceiveList, context: CommandContext): Promise<State> {
  const file = context.files.get(input.fileId);
  if (!file) return { status: 'refused', code: 'fileMissing', details: { count: 1 } };
  const known = await findListByDigest(tx, { communityId: context.communityId, sha256: digestOf(file.bytes) });
  if (known) {
    const details = { at: known.receivedAt.slice(0, 16).replace('T', ' '), name: known.fileName };
    return { status: 'refused', code: 'pushListKnown', details };
  }
  // By the name under which the list is kept: sheets of a text file are called after it, and it is read once more when it goes back.
  const read = await readList({ ...file, fileName: input.fileName }, context.today);
  if (read.status === 'refused') return read;
  const { records } = read.reading;
  if (records.length === 0) {
    const headers = read.headers.slice(0, SHOWN_HEADERS).join('、') || '—';
    return { status: 'refused', code: 'pushListEmpty', details: { headers } };
  }
  return { status: 'read', input, file: read, plan: await planOf(tx, { input, context, records }) };
}

async function planOf(
  tx: Tx,
  of: { readonly input: ReceiveList; readonly context: CommandContext; readonly records: readonly PushRecord[] },
): Promise<PushPlan> {
  const { input, context, records } = of;
  const { communityId, now, today, vault } = context;
  const answers: readonly PushAnswer[] = await findPeople(tx, {
    ...{ communityId, otherCommunityIds: input.communityIds, vault, year: Number(today.slice(0, 4)) },
    records: records.map(({ content }) => content.person),
  });
  const certain = answers.flatMap(({ verdict, candidates }) => (verdict === 'certain' ? candidates.slice(0, 1) : []));
  const known = await lockSubjects(tx, {
    communityIds: communitiesOf(communityId, input),
    personIds: [...new Set(certain.map(({ personId }) => personId))],
    endedSince: daysBefore(now, input.checkedWithinDays),
  });
  const newIds = certain.map(() => newId());
  return planPush({ records, answers, known, urgency: input.urgency, receivedAt: now, newIds });
}

function communitiesOf(communityId: CommunityId, { communityIds }: ReceiveList): readonly CommunityId[] {
  return [...new Set([communityId, ...communityIds])];
}

function daysBefore(now: Instant, days: number): Instant {
  return instantOf(new Date(Date.parse(now) - days * MS_PER_DAY));
}

function decideList(state: State): Decision<ListReceived> {
  if (state.status === 'refused') return refuse(state.code, state.details);
  const { input, plan, file } = state;
  const count = (wanted: string) => plan.rows.filter((row) => row.state === wanted).length;
  return {
    facts: [
      {
        ...{ type: 'pushListReceived', subjectId: input.listId, people: plan.rows.length },
        ...{ matched: count('matched'), review: count('review'), notOurs: count('notOurs') },
        ...{ unreadable: file.reading.unreadable.length, tasks: plan.begun.length },
      },
    ],
  };
}

async function writeList(
  tx: Tx,
  context: CommandContext,
  state: Extract<State, { readonly status: 'read' }>,
): Promise<void> {
  const { communityId, accountId, now, vault, files } = context;
  const { input, plan, file } = state;
  const bytes = files.get(input.fileId)?.bytes ?? new Uint8Array();
  const list = { listCommunityId: communityId, listId: input.listId };
  await insertPushList(tx, {
    ...{ communityId, id: input.listId, fileName: input.fileName, sender: input.sender, urgency: input.urgency },
    ...{ receivedAt: now, receivedBy: accountId, dueAt: dueAfter(now, input.urgency) },
    ...{ sha256: digestOf(bytes), sealed: vault.seal(bytes), otherRows: file.reading.otherRows },
  });
  await settlePlan(tx, { plan, title: `${input.sender} · ${input.fileName}`.slice(0, 200), context });
  const rows = plan.rows.map((row) => newPushRow({ row, list, vault }));
  const unreadable = file.reading.unreadable.map(({ sheet, row, reason }) => ({
    ...{ id: newId(), ...list, fromCommunityId: null, fromRowId: null, sheet, row, position: 0, sealed: null },
    ...{
      nameMasked: '',
      idMasked: null,
      phoneMasked: null,
      urgency: input.urgency,
      dueAt: dueAfter(now, input.urgency),
    },
    ...{ state: 'unreadable' as const, note: reason, probability: 0, candidates: [] },
    ...{ personCommunityId: null, personId: null, subjectId: null },
  }));
  await insertPushRows(tx, { communityId, rows: [...rows, ...unreadable] });
}
