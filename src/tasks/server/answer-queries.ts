import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { joinSql, sql } from '../../base/server/db.ts';
import type { Answers } from '../../forms/domain/answer.ts';

/** How an answer came. */
export type AnswerSource = 'call' | 'door' | 'link' | 'chat' | 'import' | 'office';

/** What a triage led to; the most urgent last. */
export type AnswerTriage = 'none' | 'advice' | 'familyDoctor' | 'feverClinic' | 'emergency120';

/** Answers to a form, checked by its rules before. */
export interface NewAnswer {
  readonly communityId: CommunityId;
  readonly id: string;
  readonly formKey: string;
  readonly formVersion: number;
  readonly taskId?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly personId?: string | undefined;
  readonly householdId?: string | undefined;
  readonly dwellingId?: string | undefined;
  readonly at: Instant;
  readonly now: Instant;
  /** Left out when a resident answered himself. */
  readonly by?: string | undefined;
  readonly source: AnswerSource;
  readonly answers: Answers;
  readonly triage?: AnswerTriage | undefined;
  readonly flags?: readonly string[] | undefined;
}

/** Writes answers down. @idempotent by id */
export function recordAnswer(tx: Tx, answer: NewAnswer): Promise<void> {
  const { communityId, ...rest } = answer;
  return recordAnswers(tx, { communityId, answers: [rest] });
}

/** The same for many, with one statement: a chat list, an import. @idempotent by id */
export async function recordAnswers(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly answers: readonly Omit<NewAnswer, 'communityId'>[] },
): Promise<void> {
  if (of.answers.length === 0) return;
  const rows = of.answers.map(({ flags, ...answer }) => ({ ...answer, flags: [...(flags ?? [])] }));
  await tx.execute(sql`
    insert into answer (community_id, id, form_key, form_version, task_id, source_id, person_id, household_id, dwelling_id, at, received_at,
      by_account, source, answers, triage, flags)
    select ${of.communityId}, n.id, n."formKey", n."formVersion", n."taskId", n."sourceId", n."personId", n."householdId", n."dwellingId",
      n.at, n.now, n.by, n.source, n.answers, n.triage, coalesce((select array_agg(f) from json_array_elements_text(n.flags) f), '{}')
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (id uuid, "formKey" text, "formVersion" int, "taskId" uuid, "sourceId" uuid,
      "personId" uuid, "householdId" uuid, "dwellingId" uuid, at timestamptz, now timestamptz, by uuid, source text, answers jsonb,
      triage text, flags json)
    on conflict (community_id, id) do nothing`);
}

/** An answer as other rooms read it. */
export interface KnownAnswer {
  readonly answerId: string;
  readonly formKey: string;
  readonly formVersion: number;
  readonly taskId: string | null;
  readonly sourceId: string | null;
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly dwellingId: string | null;
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly by: string | null;
  readonly source: AnswerSource;
  readonly answers: Answers;
  readonly triage: AnswerTriage | null;
  readonly flags: readonly string[];
}

const columns = sql`id as "answerId", form_key as "formKey", form_version as "formVersion", task_id as "taskId", source_id as "sourceId",
  person_id as "personId", household_id as "householdId", dwelling_id as "dwellingId", at, received_at as "receivedAt", by_account as by, source,
  answers, triage, flags`;

/** The newest answer of each person to each of the forms since a moment. */
export function latestAnswers(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly personIds: readonly string[];
    readonly formKeys: readonly string[];
    readonly since: Instant;
  },
): Promise<readonly KnownAnswer[]> {
  return tx.query<KnownAnswer & Record<string, unknown>>(sql`
    select distinct on (person_id, form_key) ${columns} from answer
    where community_id = ${of.communityId} and person_id = any (${[...of.personIds]}::uuid[])
      and form_key = any (${[...of.formKeys]}::text[]) and at >= ${of.since}
    order by person_id, form_key, at desc, id desc`);
}

/** Answers by id, or all that came for an order, list or campaign; the newest first, 10,000 at most. */
export function findAnswers(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly answerIds?: readonly string[] | undefined;
    readonly sourceIds?: readonly string[] | undefined;
    readonly taskIds?: readonly string[] | undefined;
  },
): Promise<readonly KnownAnswer[]> {
  // Only what is asked for: an "or" over three columns reads every answer of the community until the planner knows the table.
  const named = [
    ...(of.answerIds ? [sql`id = any (${[...of.answerIds]}::uuid[])`] : []),
    ...(of.sourceIds ? [sql`source_id = any (${[...of.sourceIds]}::uuid[])`] : []),
    ...(of.taskIds ? [sql`task_id = any (${[...of.taskIds]}::uuid[])`] : []),
  ];
  if (named.length === 0) return Promise.resolve([]);
  return tx.query<KnownAnswer & Record<string, unknown>>(sql`
    select ${columns} from answer where community_id = ${of.communityId} and (${joinSql(named, ' or ')})
    order by at desc, id desc limit 10000`);
}
