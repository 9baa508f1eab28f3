import { setImmediate } from 'node:timers/promises';
import type { Day } from '../../base/domain/day.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import type { Vault } from '../../base/server/secret.ts';
import { problemsOf } from '../../sheets/domain/problems-of.ts';
import type { ImportPlan, PlannedRow } from '../domain/import-plan.ts';
import { planImport } from '../domain/plan-import.ts';
import { importKeys } from '../domain/plan-entries.ts';
import { hashIdentities } from './identity-seal.ts';
import { indexCommunity } from './import-known.ts';
import { findElsewhere, readCommunity } from './import-known-queries.ts';
import { readChoices, readStoredFiles } from './import-queries.ts';
import type { FileOutcome, OfficeFile } from './import-reader.ts';
import { readOfficeFiles } from './import-reader.ts';

interface Question {
  readonly communityId: CommunityId;
  readonly importId: string;
  readonly today: Day;
  readonly vault: Vault;
  readonly onProgress?: (bytesRead: number) => void;
}

/** The files of an import as they are understood with the choices remembered now. */
export async function readImport(
  tx: Tx,
  question: Question,
): Promise<{ readonly fileIds: readonly string[]; readonly outcomes: readonly FileOutcome[] }> {
  const stored = await readStoredFiles(tx, question.communityId, question.importId);
  const choices = await readChoices(tx, question.communityId);
  const files = stored.map(({ name, sha256, content, estate }): OfficeFile => ({
    fileName: name,
    sha256,
    bytes: content ? question.vault.open(content) : new Uint8Array(),
    ...(estate === null ? {} : { estate }),
  }));
  const { today, onProgress } = question;
  const outcomes = await readOfficeFiles(files, { choices, today, ...(onProgress ? { onProgress } : {}) });
  return { fileIds: stored.map(({ id }) => id), outcomes };
}

/** A plan with the hashes of the ids that its files hold (see `hashIdentities`). */
export interface HashedPlan {
  readonly plan: ImportPlan;
  readonly hashOf: ReadonlyMap<string, string>;
}

/** What the import would do to the register as it is now. Pure but for the reading. */
export async function planAgainstRegister(
  tx: Tx,
  question: Question,
  outcomes: readonly FileOutcome[],
): Promise<HashedPlan> {
  const { communityId, vault, today } = question;
  const readings = outcomes.map(({ reading }) => reading);
  const known = indexCommunity(await readCommunity(tx, { communityId, vault }));
  const hashOf = hashIdentities(vault, importKeys(readings));
  // The database looks for the numbers elsewhere while the plan is made; planning does not ask for them.
  const elsewhere = findElsewhere(tx, { communityId, hashOf });
  elsewhere.catch(() => undefined);
  await setImmediate();
  const plan = planImport({ readings, known, today, newId });
  const rows = withReadingProblems(withElsewhere(plan, await elsewhere), outcomes);
  return { plan: { ...plan, rows }, hashOf };
}

/** Somebody who is registered in another community of the city: taken here too, and said. */
function withElsewhere(plan: ImportPlan, elsewhere: ReadonlyMap<string, string>): readonly PlannedRow[] {
  if (elsewhere.size === 0) return plan.rows;
  const communityOf = new Map<string, string>();
  for (const { id, ids } of plan.persons) {
    for (const { kind, number } of ids) {
      const community = elsewhere.get(`${kind}:${number}`);
      if (community !== undefined) communityOf.set(id, community);
    }
  }
  return plan.rows.map((row) => {
    const community = row.personIds.map((id) => communityOf.get(id)).find((name) => name !== undefined);
    return community === undefined
      ? row
      : { ...row, problems: [...row.problems, { code: 'registeredElsewhere', details: { community } }] };
  });
}

/** What the reader had to say stands beside what the planner says. */
function withReadingProblems(rows: readonly PlannedRow[], outcomes: readonly FileOutcome[]): readonly PlannedRow[] {
  const byRow = new Map<string, PlannedRow['problems'][number][]>();
  outcomes.forEach(({ reading }, file) => {
    for (const { sheet, row, code, column, details } of problemsOf(reading)) {
      const key = `${file}/${sheet}/${row}`;
      const problem = {
        code,
        ...(column === undefined && !details
          ? {}
          : { details: { ...(column === undefined ? {} : { column }), ...details } }),
      };
      const said = byRow.get(key);
      if (said) said.push(problem);
      else byRow.set(key, [problem]);
    }
  });
  if (byRow.size === 0) return rows;
  return rows.map((row) => {
    const said = byRow.get(`${row.file}/${row.sheet}/${row.row}`);
    return said ? { ...row, problems: [...said, ...row.problems] } : row;
  });
}
