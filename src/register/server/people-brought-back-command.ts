import { z } from 'zod';
import { refuse } from '../../base/domain/decision.ts';
import { idSchema } from '../../base/domain/ids.ts';
import { Problem } from '../../base/domain/problem.ts';
import { readIdNumber } from '../../base/domain/id-number.ts';
import { defineCommand, type CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { decideBroughtBack } from '../domain/apply-brought-back.ts';
import type { BroughtNumber } from '../domain/brought-back-belongings.ts';
import { recordPeopleFact } from '../domain/people-change.ts';
import type { RowDifference } from '../domain/round-trip.ts';
import { compareBroughtBack } from './people-brought-back.ts';
import { applyPeopleFacts } from './people-change-queries.ts';
import { claimOf } from './people-claim-queries.ts';
import { EDIT_PERMISSION } from './people-command.ts';
import { lockImport, updateImportStatus } from './import-queries.ts';
import { lockPeople } from './people-state-queries.ts';

/** The id numbers that were typed in, each with what the city knows of it. */
async function readNumbers(
  tx: Tx,
  context: CommandContext,
  differences: readonly RowDifference[],
): Promise<ReadonlyMap<number, BroughtNumber>> {
  const numbers = new Map<number, BroughtNumber>();
  for (const { row, cells } of differences) {
    const typed = cells.find(({ key, verdict }) => key === 'idNumber' && verdict === 'ok');
    if (!typed) continue;
    const reading = readIdNumber(typed.after);
    // A handful in a file of thousands: one key lookup each.
    numbers.set(row, { reading, ...(await claimOf(tx, context, reading)) });
  }
  return numbers;
}

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
    const people = await lockPeople(tx, { communityId, personIds: differences.map(({ personId }) => personId) });
    const numbers = await readNumbers(tx, context, differences);
    return { importId, isOpen: row.status === 'open', differences, people, numbers };
  },
  decide: ({ isOpen, differences, people, numbers }, _input, { today }) =>
    isOpen
      ? decideBroughtBack({ differences, people, numbers, today, newTagId: () => newId<'tag'>() })
      : refuse('importNotOpen'),
  record: recordPeopleFact,
  async apply(tx, facts, context, { importId, differences }) {
    const { communityId, now } = context;
    await applyPeopleFacts(tx, context, facts);
    // The drop is used up: it can neither be applied twice nor be imported as a roster.
    await updateImportStatus(tx, { communityId, id: importId, status: 'discarded', now });
    return { people: new Set(facts.map(({ subjectId }) => subjectId)).size, rows: differences.length };
  },
});
