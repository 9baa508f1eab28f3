import type { CommunityId } from '../../base/domain/ids.ts';
import { newId } from '../../base/server/ids.ts';
import type { Vault } from '../../base/server/secret.ts';
import type { PlannedRow } from '../domain/push-plan.ts';
import { sealContent } from './push-seal.ts';
import type { NewPushRow } from './push-write-queries.ts';

/** A planned row as it is written; the candidates stay where a worker may need them. */
export function newPushRow(of: {
  readonly row: PlannedRow;
  readonly list: { readonly listCommunityId: CommunityId; readonly listId: string };
  readonly from?: { readonly communityId: CommunityId; readonly rowId: string };
  readonly vault: Vault;
}): NewPushRow {
  const { record, state, urgency, dueAt, answer, subjectId } = of.row;
  const [best] = answer.candidates;
  const isMatched = state === 'matched' && best !== undefined && subjectId !== undefined;
  return {
    ...{ id: newId(), ...of.list, fromCommunityId: of.from?.communityId ?? null, fromRowId: of.from?.rowId ?? null },
    ...{ sheet: record.sheet, row: record.row, position: record.position, ...sealContent(of.vault, record.content) },
    ...{ urgency, dueAt, state, note: null, probability: best?.probability ?? 0, candidates: answer.candidates },
    personCommunityId: isMatched ? best.communityId : null,
    personId: isMatched ? best.personId : null,
    subjectId: isMatched ? subjectId : null,
  };
}
