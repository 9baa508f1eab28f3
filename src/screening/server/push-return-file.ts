import { accountNames } from '../../access/server/api.ts';
import type { Locale } from '../../base/domain/texts.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { ReadContext } from '../../base/server/route.ts';
import { readFile } from '../../sheets/domain/read-file.ts';
import { readCellsInWorker, writeBeside } from '../../sheets/server/api.ts';
import type { AnsweredRow } from '../domain/push-answer-cells.ts';
import { answerEdits } from '../domain/push-answer-edits.ts';
import { communityNames, findListFile, listPushRows, type PushRowView } from './push-list-queries.ts';

/** A list has at most so many rows. */
const ALL = 100_000;

/** The sender's file, filled in; undefined where there is no such list. */
export async function returnFile(
  { tx, communityIds, vault, today }: ReadContext,
  of: { readonly listId: string; readonly locale: Locale },
): Promise<{ readonly communityId: CommunityId; readonly fileName: string; readonly bytes: Uint8Array } | undefined> {
  const list = await findListFile(tx, { communityIds, listId: of.listId });
  if (!list) return undefined;
  if (list.sealed === null) throw new Problem('pushListUnknown');
  const file = { fileName: list.fileName, bytes: vault.open(list.sealed) };
  const result = await readCellsInWorker(file);
  if ('refused' in result) throw new Problem(result.refused, { ...result.details });
  const rows = await listPushRows(tx, { communityIds, listId: of.listId, limit: ALL });
  const names = await accountNames(
    tx,
    rows.flatMap(({ resultBy, decidedBy }) => [resultBy ?? [], decidedBy ?? []].flat()),
  );
  const places = await communityNames(
    tx,
    rows.flatMap(({ toCommunityId }) => (toCommunityId === null ? [] : [toCommunityId])),
  );
  const edits = answerEdits({
    cells: result.cells,
    reading: readFile(result.cells, { choices: [], today }),
    answers: answersOf({ rows, communityId: list.communityId, names, places }),
    locale: of.locale,
  });
  const bytes = await writeBeside(file, edits);
  return { communityId: list.communityId, fileName: `${list.fileName.replace(/\.[^.]*$/u, '')}_反馈.xlsx`, bytes };
}

/** Rows of the list by their place in the file; a row that went on is answered with what became of it there, where that may be seen. */
function answersOf(of: {
  readonly rows: readonly PushRowView[];
  readonly communityId: CommunityId;
  readonly names: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<CommunityId, string>;
}): ReadonlyMap<string, readonly AnsweredRow[]> {
  const byId = new Map(of.rows.map((row) => [row.rowId, row]));
  const answers = new Map<string, AnsweredRow[]>();
  for (const row of of.rows) {
    if (row.communityId !== of.communityId) continue;
    const last = lastOf(row, byId);
    const by = last.resultBy ?? last.decidedBy;
    const answer: AnsweredRow = {
      ...{ state: last.state, outcome: last.outcome, at: last.localAt ?? '', note: last.note ?? row.note ?? '' },
      by: by === null ? '' : (of.names.get(by) ?? ''),
      to: last.toCommunityId === null ? '' : (of.places.get(last.toCommunityId) ?? ''),
    };
    const key = `${row.sheet}|${String(row.row)}`;
    answers.set(key, [...(answers.get(key) ?? []), answer]);
  }
  return answers;
}

function lastOf(row: PushRowView, byId: ReadonlyMap<string, PushRowView>): PushRowView {
  const next = row.toRowId === null ? undefined : byId.get(row.toRowId);
  return next ? lastOf(next, byId) : row;
}
