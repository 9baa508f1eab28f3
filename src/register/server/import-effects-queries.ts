import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { ImportPlan, PersonChange, RowProblem, RowRef } from '../domain/import-plan.ts';
import { maskNumber } from './identity-seal.ts';

interface Target {
  readonly communityId: CommunityId;
  readonly importId: string;
  /** Ids of the files by their position in the import. */
  readonly fileIds: readonly string[];
}

/** One line of what an import did; `before` null: created. */
interface Effect {
  readonly kind: string;
  readonly entityId: string;
  readonly personId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly source?: RowRef;
}

/** Writes the account of every row. */
export async function insertImportRows(tx: Tx, target: Target, plan: ImportPlan): Promise<void> {
  const rows = plan.rows.map((row) => ({
    fileId: target.fileIds[row.file],
    sheet: row.sheet,
    row: row.row,
    outcome: row.outcome,
    reason: row.reason,
    personIds: row.personIds,
    problems: row.problems.map(withoutNumbers),
  }));
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into import_row (community_id, import_id, file_id, sheet, row, outcome, reason, person_ids, problems)
    select ${target.communityId}, ${target.importId}, r."fileId", r.sheet, r.row, r.outcome, r.reason,
      coalesce(r."personIds", '{}'), coalesce(r.problems, '[]')
    from json_to_recordset(${JSON.stringify(rows)}::json) as r ("fileId" uuid, sheet text, row int, outcome text, reason text,
      "personIds" uuid[], problems jsonb)`);
}

/** Id numbers and phones in the words of a problem stay only as their ends: the sealed file holds them whole. */
function withoutNumbers(problem: RowProblem): RowProblem {
  if (!problem.details) return problem;
  const details = Object.fromEntries(
    Object.entries(problem.details).map(([name, value]) => [
      name,
      typeof value === 'string' && /\d{6}/.test(value) ? maskNumber(value) : value,
    ]),
  );
  return { ...problem, details };
}

/** Writes what the import created and changed: the history of each person, and the way back. */
export async function insertEffects(tx: Tx, target: Target, plan: ImportPlan): Promise<void> {
  const effects = effectsOf(plan).map((effect, seq) => ({
    ...effect,
    seq,
    fileId: effect.source ? target.fileIds[effect.source.file] : undefined,
    sheet: effect.source?.sheet,
    row: effect.source?.row,
  }));
  if (effects.length === 0) return;
  await tx.execute(sql`
    insert into import_effect (community_id, import_id, seq, kind, entity_id, person_id, before, after, file_id, sheet, row)
    select ${target.communityId}, ${target.importId}, r.seq, r.kind, r."entityId", r."personId", r.before, r.after, r."fileId", r.sheet, r.row
    from json_to_recordset(${JSON.stringify(effects)}::json) as r (seq int, kind text, "entityId" uuid, "personId" uuid, before jsonb,
      after jsonb, "fileId" uuid, sheet text, row int)`);
}

function effectsOf(plan: ImportPlan): Effect[] {
  const created = new Set(plan.persons.map(({ id }) => id));
  const seen = plan.rows.flatMap((row) =>
    row.personIds.map((personId): Effect => ({ kind: 'seen', entityId: personId, personId, source: row })),
  );
  const ofKnown = <Item extends { readonly personId: string }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ personId }) => !created.has(personId));
  return [
    ...plan.persons.map(({ id }): Effect => ({ kind: 'person', entityId: id, personId: id })),
    ...seen,
    ...plan.changes.map((change) => changeEffect(change)),
    ...ofKnown(plan.residencies).map(({ id, personId }): Effect => ({ kind: 'residency', entityId: id, personId })),
    ...plan.residencyEnds.map(({ residencyId, personId, until }): Effect => ({
      kind: 'residencyEnd',
      entityId: residencyId,
      personId,
      after: { until },
    })),
    ...ofKnown(plan.tags).map(({ id, personId }): Effect => ({ kind: 'tag', entityId: id, personId })),
    ...ofKnown(plan.vehicles).map(({ personId, plate }): Effect => ({
      kind: 'vehicle',
      entityId: personId,
      personId,
      after: { plate },
    })),
    ...plan.households.map(({ id }): Effect => ({ kind: 'household', entityId: id })),
    ...plan.dwellings.map(({ id }): Effect => ({ kind: 'dwelling', entityId: id })),
    ...plan.units.map(({ id }): Effect => ({ kind: 'unit', entityId: id })),
    ...plan.buildings.map(({ id }): Effect => ({ kind: 'building', entityId: id })),
    ...plan.estateAliases.map(({ estateId, key }): Effect => ({
      kind: 'estateAlias',
      entityId: estateId,
      after: { key },
    })),
    ...plan.estates.map(({ id }): Effect => ({ kind: 'estate', entityId: id })),
  ];
}

/** Id numbers never stand in an effect: their hashes do (see `import-change-queries.ts`). */
function changeEffect({ personId, field, before, after, source }: PersonChange): Effect {
  const isSecret = field === 'ids';
  return {
    kind: 'change',
    entityId: personId,
    personId,
    before: { field, value: isSecret ? null : (before ?? null) },
    after: { field, value: isSecret ? null : after },
    source,
  };
}

/** Queues doubtful pairs for review; a pair that was decided before stays decided. */
export async function insertDuplicatePairs(
  tx: Tx,
  of: {
    readonly communityId: CommunityId;
    readonly now: string;
    readonly pairs: ImportPlan['duplicates'];
    readonly ids: readonly string[];
  },
): Promise<void> {
  if (of.pairs.length === 0) return;
  const rows = of.pairs.map(({ personId, otherId, probability, evidence }, index) => {
    const [a, b] = personId < otherId ? [personId, otherId] : [otherId, personId];
    return { id: of.ids[index], a, b, probability, evidence };
  });
  await tx.execute(sql`
    insert into duplicate_pair (community_id, id, person_a, person_b, probability, evidence, found_by, found_at, status)
    select ${of.communityId}, r.id, r.a, r.b, r.probability, r.evidence, 'import', ${of.now}, 'open'
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, a uuid, b uuid, probability real, evidence jsonb)
    where r.a <> r.b
    on conflict do nothing`);
}
