import { ageOn } from '../../base/domain/day.ts';
import { instantOf } from '../../base/domain/day.ts';
import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { dailyHealth } from '../../forms/domain/forms/daily-health.ts';
import type { TriageRisk } from '../../forms/domain/triage.ts';
import { listHouseholds, personRisks, type ListedHousehold } from '../../register/server/api.ts';
import { openReferral, recordAnswers, type NewAnswer } from '../../tasks/server/api.ts';
import type { HealthFact, HealthState } from '../domain/daily-health.ts';
import type { HealthRisks, WeighedPerson } from '../domain/weigh-health.ts';

type Where = Pick<CommandContext, 'communityId' | 'now' | 'today'>;

/** What the rules of triage may know of these people. */
export async function risksOf(
  tx: Tx,
  of: Pick<CommandContext, 'communityId' | 'today'> & { readonly personIds: readonly string[] },
): Promise<HealthRisks> {
  if (of.personIds.length === 0) return new Map();
  const risks = await personRisks(tx, of);
  return new Map(
    risks.map(({ personId, birthDate, tags, isUnderOrder }): [string, TriageRisk] => [
      personId,
      { tags, isUnderOrder, ...(birthDate === null ? {} : { age: ageOn(birthDate, of.today) }) },
    ]),
  );
}

/** The households that answer, and what is known of their members. */
export async function loadHealth(
  tx: Tx,
  { communityId, now, today }: Where,
  householdIds: readonly string[],
): Promise<HealthState & { readonly listed: readonly ListedHousehold[] }> {
  const listed = await listHouseholds(tx, { communityId, target: { householdIds } });
  const personIds = listed.flatMap(({ members }) => members.map(({ personId }) => personId));
  const households = new Map(
    listed.map(({ householdId, dwellingId, members }) => [
      householdId,
      { dwellingId, personIds: members.map(({ personId }) => personId) },
    ]),
  );
  return { households, listed, risks: await risksOf(tx, { communityId, today, personIds }), now, today };
}

/** Writes the answers of households, and an early report for whoever needs a doctor's eye. */
export async function writeHealth(
  tx: Tx,
  context: CommandContext,
  of: { readonly facts: readonly HealthFact[]; readonly source: NewAnswer['source']; readonly by: string | undefined },
): Promise<void> {
  const { communityId, now } = context;
  await recordAnswers(tx, {
    communityId,
    answers: of.facts.map(({ subjectId, answerId, dwellingId, at, answers, triage }) => ({
      ...{
        id: answerId,
        formKey: dailyHealth.id,
        formVersion: dailyHealth.version,
        householdId: subjectId,
        dwellingId,
      },
      ...{ at, now, by: of.by, source: of.source, answers, triage },
    })),
  });
  for (const { answerId, suspicious } of of.facts)
    for (const person of suspicious) await reportEarly(tx, context, { answerId, person });
}

/** Opens the early report of one person; who is not in the register has no file to open, the answer itself is shown. */
export async function reportEarly(
  tx: Tx,
  { communityId, now, accountId }: CommandContext,
  { answerId, person }: { readonly answerId: string; readonly person: WeighedPerson },
): Promise<void> {
  const { personId, level, reasons, reportMinutes } = person;
  if (personId === undefined || level === 'none' || reportMinutes === undefined) return;
  const dueAt = instantOf(new Date(Date.parse(now) + reportMinutes * 60_000));
  await openReferral(tx, {
    communityId,
    personId,
    sourceId: answerId,
    source: 'answer',
    level,
    reasons,
    dueAt,
    now,
    by: accountId,
  });
}
