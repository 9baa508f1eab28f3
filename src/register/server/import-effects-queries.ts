import type { CommunityId } from '../../base/domain/ids.ts';
import type { Sql, Tx } from '../../base/server/db.ts';
import { sql } from '../../base/server/db.ts';
import type { ImportPlan, PersonChange, RowProblem, RowRef } from '../domain/import-plan.ts';
import { arrayLiteral, plainLiteral } from './import-columns.ts';
import { maskId } from '../domain/masking.ts';

interface Target {
  readonly communityId: CommunityId;
  readonly importId: string;
  /** Ids of the files by their position in the import. */
  readonly fileIds: readonly string[];
}

/** One line of what an import did; `before` absent: created. */
interface Effect {
  readonly kind: string;
  /** One of both is there: places are accounted for all together, a line a kind. */
  readonly entityId?: string;
  readonly entityIds?: readonly string[];
  readonly personId?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly source?: RowRef;
}

/** What writes the account of every row, and what the import created and changed: the history of each person, and the way back. */
export function* accountStatements(target: Target, plan: ImportPlan): Generator<Sql> {
  if (plan.rows.length > 0) yield rowsStatement(target, plan);
  const effects = effectsOf(plan);
  if (effects.length > 0) yield effectsStatement(target, effects);
}

function rowsStatement(target: Target, { rows }: ImportPlan): Sql {
  return sql`
    insert into import_row (community_id, import_id, file_id, sheet, row, outcome, reason, person_ids, problems)
    select ${target.communityId}, ${target.importId}, r.file_id, r.sheet, r.row, r.outcome, r.reason,
      coalesce(r.person_ids::uuid[], '{}'), coalesce(r.problems::jsonb, '[]')
    from unnest(${plainLiteral(rows, ({ file }) => target.fileIds[file])}::uuid[], ${arrayLiteral(rows, ({ sheet }) => sheet)}::text[],
      ${plainLiteral(rows, ({ row }) => row)}::int[], ${plainLiteral(rows, ({ outcome }) => outcome)}::text[],
      ${arrayLiteral(rows, ({ reason }) => reason)}::text[],
      ${arrayLiteral(rows, ({ personIds }) => (personIds.length === 0 ? null : `{${personIds.join(',')}}`))}::text[],
      ${arrayLiteral(rows, ({ problems }) => (problems.length === 0 ? null : JSON.stringify(problems.map(withoutNumbers))))}::text[]
    ) as r (file_id, sheet, row, outcome, reason, person_ids, problems)`;
}

/** Id numbers and phones in the words of a problem stay only as their ends: the sealed file holds them whole. */
function withoutNumbers(problem: RowProblem): RowProblem {
  if (!problem.details) return problem;
  const details = Object.fromEntries(
    Object.entries(problem.details).map(([name, value]) => [
      name,
      typeof value === 'string' && /\d{6}/.test(value) ? maskId(value) : value,
    ]),
  );
  return { ...problem, details };
}

function effectsStatement(target: Target, effects: readonly Effect[]): Sql {
  return sql`
    insert into import_effect (community_id, import_id, seq, kind, entity_id, entity_ids, person_id, before, after, file_id, sheet, row)
    select ${target.communityId}, ${target.importId}, r.seq, r.kind, r.entity_id, r.entity_ids::uuid[], r.person_id, r.before::jsonb,
      r.after::jsonb, r.file_id, r.sheet, r.row
    from unnest(${plainLiteral(effects, (_, seq) => seq)}::int[], ${plainLiteral(effects, ({ kind }) => kind)}::text[],
      ${plainLiteral(effects, ({ entityId }) => entityId)}::uuid[],
      ${arrayLiteral(effects, ({ entityIds }) => entityIds && `{${entityIds.join(',')}}`)}::text[],
      ${plainLiteral(effects, ({ personId }) => personId)}::uuid[],
      ${arrayLiteral(effects, ({ before }) => jsonOf(before))}::text[], ${arrayLiteral(effects, ({ after }) => jsonOf(after))}::text[],
      ${plainLiteral(effects, ({ source }) => source && target.fileIds[source.file])}::uuid[],
      ${arrayLiteral(effects, ({ source }) => source?.sheet)}::text[], ${plainLiteral(effects, ({ source }) => source?.row)}::int[]
    ) as r (seq, kind, entity_id, entity_ids, person_id, before, after, file_id, sheet, row)`;
}

function jsonOf(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

function effectsOf(plan: ImportPlan): Effect[] {
  const created = new Set(plan.persons.map(({ id }) => id));
  const ofKnown = <Item extends { readonly personId: string }>(items: readonly Item[]): readonly Item[] =>
    items.filter(({ personId }) => !created.has(personId));
  return [
    ...saidOfPeople(plan, created),
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
    ...madePlaces('household', plan.households),
    ...madePlaces('dwelling', plan.dwellings),
    ...madePlaces('unit', plan.units),
    ...madePlaces('building', plan.buildings),
    ...plan.estateAliases.map(({ estateId, key }): Effect => ({
      kind: 'estateAlias',
      entityId: estateId,
      after: { key },
    })),
    ...madePlaces('estate', plan.estates),
  ];
}

function madePlaces(kind: string, places: readonly { readonly id: string }[]): readonly Effect[] {
  return places.length === 0 ? [] : [{ kind, entityIds: places.map(({ id }) => id) }];
}

/** Every row that speaks of a person: the first one of a new person made the record, the others saw it. */
function saidOfPeople({ rows }: ImportPlan, created: ReadonlySet<string>): readonly Effect[] {
  const made = new Set<string>();
  const effects: Effect[] = [];
  for (const row of rows)
    for (const personId of row.personIds) {
      const isFirst = created.has(personId) && !made.has(personId);
      if (isFirst) made.add(personId);
      effects.push({ kind: isFirst ? 'person' : 'seen', entityId: personId, personId, source: row });
    }
  for (const id of created) if (!made.has(id)) effects.push({ kind: 'person', entityId: id, personId: id });
  return effects;
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
