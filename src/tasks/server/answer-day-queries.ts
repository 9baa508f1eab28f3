import type { Instant } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { Answers } from '../../forms/domain/answer.ts';

/** An answer of a household in a while. */
export interface PeriodAnswer {
  readonly answerId: string;
  readonly householdId: string | null;
  readonly personId: string | null;
  readonly dwellingId: string | null;
  readonly at: Instant;
  readonly source: string;
  readonly by: string | null;
  readonly answers: Answers;
  readonly triage: string | null;
  readonly flags: readonly string[];
}

/** The last answer of each household to a form between two moments (the end excluded). */
export function householdAnswers(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly formKey: string;
    readonly from: Instant;
    readonly until: Instant;
    readonly householdIds?: readonly string[];
  },
): Promise<readonly PeriodAnswer[]> {
  const named = of.householdIds
    ? sql`household_id = any (${[...of.householdIds]}::uuid[])`
    : sql`household_id is not null`;
  return tx.query<PeriodAnswer & Record<string, unknown>>(sql`
    select distinct on (household_id) id as "answerId", household_id as "householdId", person_id as "personId",
      dwelling_id as "dwellingId", at, source, by_account as by, answers, triage, flags
    from answer
    where community_id = ${of.communityId} and form_key = ${of.formKey} and at >= ${of.from} and at < ${of.until} and ${named}
    order by household_id, at desc, id desc`);
}
