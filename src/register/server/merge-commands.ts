import { refuse } from '../../base/domain/decision.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { decideMergePeople, decideUnmergePeople, recordMergeFact, type MergeFact } from '../domain/merge-decisions.ts';
import type { PersonRows } from '../domain/merge-people.ts';
import { DecideDuplicateInput, MergePeopleInput, UnmergePeopleInput } from '../domain/people-inputs.ts';
import { findDuplicates } from './merge-find-command.ts';
import { lockPersonRows, writePersonRows } from './merge-queries.ts';
import { decidePair, insertMerge, lockMerge, lockPair, markUndone } from './merge-record-queries.ts';
import { mergeStandings, unmergeStandings } from './merge-standing-queries.ts';
import { refreshSearch } from './search-queries.ts';

const PERMISSION = 'register.person.merge';

/** What is left of a record that was merged away: its own fields, nothing that belongs to the person. */
function emptied(rows: PersonRows): PersonRows {
  return { ...rows, identities: [], phones: [], plates: [], tags: [], residencies: [] };
}

const mergePeople = defineCommand({
  name: 'mergePeople',
  summary: 'Makes one record of two; can be taken back',
  schema: MergePeopleInput,
  permission: PERMISSION,
  scope: 'community',
  subject: ({ keptId }) => ({ kind: 'person', id: keptId }),
  async load(tx, { keptId, goneId }, { communityId }) {
    const found = await lockPersonRows(tx, { communityId, personIds: [keptId, goneId] });
    const kept = found.get(keptId);
    const gone = found.get(goneId);
    if (!kept || !gone) throw new Problem('notFound');
    return { kept, gone };
  },
  decide: (sides, { takeFromGone }, { today }) => decideMergePeople({ ...sides, takeFromGone, today }),
  record: recordMergeFact,
  apply: applyMerge,
});

async function applyMerge(tx: Tx, facts: readonly MergeFact[], context: CommandContext): Promise<{ mergeId: string }> {
  const mergeId = newId<'merge'>();
  for (const fact of facts) {
    if (fact.type !== 'peopleMerged' || !fact.rows) continue;
    const { subjectId: keptId, otherId: goneId, rows: snapshot } = fact;
    await writePersonRows(tx, {
      ...context,
      people: [
        { personId: goneId, rows: emptied(snapshot.gone), mergedInto: keptId },
        { personId: keptId, rows: snapshot.merged, mergedInto: null },
      ],
    });
    await insertMerge(tx, { ...context, id: mergeId, keptId, goneId, snapshot });
    await mergeStandings(tx, { ...context, mergeId, keptId, goneId });
    await decidePair(tx, { ...context, people: [keptId, goneId], status: 'merged' });
    await refreshSearch(tx, context.communityId, [keptId, goneId]);
  }
  return { mergeId };
}

const unmergePeople = defineCommand({
  name: 'unmergePeople',
  summary: 'Takes a merge back; what was done since stays',
  schema: UnmergePeopleInput,
  permission: PERMISSION,
  scope: 'community',
  subject: ({ mergeId }) => ({ kind: 'merge', id: mergeId }),
  async load(tx, { mergeId }, { communityId }) {
    const merge = await lockMerge(tx, { communityId, id: mergeId });
    if (!merge) throw new Problem('notFound');
    const current = (await lockPersonRows(tx, { communityId, personIds: [merge.keptId, merge.goneId] })).get(
      merge.keptId,
    );
    if (!current) throw new Problem('notFound');
    return { merge, current: current.rows };
  },
  decide: ({ merge, current }) =>
    decideUnmergePeople({
      ...merge,
      current,
      isUndone: merge.isUndone ? 'yes' : 'no',
      isLast: merge.isLast ? 'yes' : 'no',
    }),
  record: recordMergeFact,
  async apply(tx, facts, context, { merge: { id, keptId, goneId } }) {
    for (const fact of facts) {
      if (fact.type !== 'peopleUnmerged' || !fact.restored) continue;
      await writePersonRows(tx, {
        ...context,
        people: [
          { personId: keptId, rows: fact.restored.kept, mergedInto: null },
          { personId: goneId, rows: fact.restored.gone, mergedInto: null },
        ],
      });
    }
    await unmergeStandings(tx, { ...context, mergeId: id, keptId, goneId });
    await markUndone(tx, { ...context, id });
    await decidePair(tx, { ...context, people: [keptId, goneId], status: 'open' });
    await refreshSearch(tx, context.communityId, [keptId, goneId]);
    return { keptId, goneId };
  },
});

const decideDuplicate = defineCommand({
  name: 'decideDuplicate',
  summary: 'Says that two records are two people; the pair is not shown again',
  schema: DecideDuplicateInput,
  permission: PERMISSION,
  scope: 'community',
  subject: ({ pairId }) => ({ kind: 'pair', id: pairId }),
  async load(tx, { pairId }, { communityId }) {
    const pair = await lockPair(tx, { communityId, id: pairId });
    if (!pair) throw new Problem('notFound');
    return pair;
  },
  decide: ({ personA, personB, status }) =>
    status === 'open'
      ? {
          facts: [
            { type: 'duplicateDismissed' as const, subjectId: personA, otherId: personB, changes: [] },
            { type: 'duplicateDismissed' as const, subjectId: personB, otherId: personA, changes: [] },
          ],
        }
      : refuse('pairDecided'),
  async apply(tx, _facts, context, { personA, personB }) {
    await decidePair(tx, { ...context, people: [personA, personB], status: 'different' });
    return {};
  },
});

/** Commands about records that may be one person. */
export const mergeCommands: readonly Command[] = [mergePeople, unmergePeople, decideDuplicate, findDuplicates];
