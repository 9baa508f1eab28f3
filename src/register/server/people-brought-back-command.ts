import { z } from 'zod';
import { refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import { defineCommand } from '../../base/server/command.ts';
import { decideBroughtBack } from '../domain/apply-brought-back.ts';
import { recordPeopleFact } from '../domain/people-change.ts';
import { compareBroughtBack } from './people-brought-back.ts';
import { loadBroughtBack } from './people-brought-back-load.ts';
import { applyPeopleFacts } from './people-change-queries.ts';
import { EDIT_PERMISSION } from './people-command.ts';
import { lockImport, updateImportStatus } from './import-queries.ts';

/** Carries out the changed cells of a workbook that was exported, edited and brought back: all of them or none. */
export const applyBroughtBack = defineCommand({
  name: 'applyBroughtBack',
  summary: 'Carries out the edits of an exported workbook that was brought back',
  schema: z.object({
    importId: idSchema<'import'>(),
    /** Rows of the file that are to be left alone. */
    leaveOut: z.array(z.number().int().min(1)).max(100_000).default([]),
  }),
  permission: EDIT_PERMISSION,
  scope: 'community',
  subject: ({ importId }) => ({ kind: 'import', id: importId }),
  async load(tx, { importId, leaveOut }, context) {
    const { communityId, vault, today } = context;
    const row = await lockImport(tx, communityId, importId);
    if (!row) throw new Problem('notFound');
    const left = new Set(leaveOut);
    const compared = await compareBroughtBack(tx, { communityId, importId, vault, today });
    const differences = (compared ?? []).filter((one) => one.status === 'changed' && !left.has(one.row));
    const brought = await loadBroughtBack(tx, context, { differences, how: 'locked' });
    return { importId, isOpen: row.status === 'open', brought };
  },
  decide: ({ isOpen, brought }) => (isOpen ? decideBroughtBack(brought) : refuse('importNotOpen')),
  record: recordPeopleFact,
  async apply(tx, facts, context, { importId, brought }) {
    const { communityId, now } = context;
    await applyPeopleFacts(tx, context, facts);
    // The drop is used up: it can neither be applied twice nor be imported as a roster.
    await updateImportStatus(tx, { communityId, id: importId, status: 'discarded', now });
    return { people: new Set(facts.map(({ subjectId }) => subjectId)).size, rows: brought.differences.length };
  },
});
