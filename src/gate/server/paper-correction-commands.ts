import type { CommunityId } from '../../base/domain/ids.ts';
import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { describePeople } from '../../register/server/api.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import {
  CorrectPaperLine,
  decideCorrectPaperLine,
  decideStrikePaperLine,
  StrikePaperLine,
  type KeyedLine,
} from '../domain/paper-correction.ts';
import { readCheckBounds } from './check-write-queries.ts';
import { lockGate } from './gate-queries.ts';
import { findKeyedLine, withdrawLine } from './paper-correction-queries.ts';
import { insertPaperChecks, keptSince, momentsOf } from './paper-queries.ts';

/** The line as it stands once nobody else can change it: of two who correct it the second sees what the first made of it. */
async function lockLine(
  tx: Tx,
  of: { readonly communityId: CommunityId; readonly checkId: string },
): Promise<KeyedLine | undefined> {
  const seen = await findKeyedLine(tx, of);
  if (!seen) return undefined;
  await lockGate(tx, { communityId: of.communityId, gateId: seen.gateId });
  return findKeyedLine(tx, of);
}

const correctPaperLine = defineCommand({
  name: 'correctPaperLine',
  summary: 'Puts a line of a paper sheet right: what was keyed in before is kept aside, with who, when and why',
  permission: 'gate.paper.key',
  scope: 'community',
  schema: CorrectPaperLine,
  subject: ({ checkId }) => ({ kind: 'gateCheck', id: checkId }),
  reason: ({ reason }) => reason,
  async load(tx, input, { communityId, today, now }) {
    const { checkId, time, day, personId } = input;
    const keyed = await lockLine(tx, { communityId, checkId });
    const moments = await momentsOf(tx, [{ line: 1, time, day }]);
    const personIds = personId === undefined ? [] : [personId];
    const people = await describePeople(tx, { communityIds: [communityId], personIds });
    const keepDays = (await readCheckBounds(tx, [communityId])).get(communityId)?.keepDays;
    return {
      keyed,
      at: moments.get(1) ?? now,
      people: new Set(people.keys()),
      now,
      keptFrom: await keptSince(tx, { today, keepDays: keepDays ?? DEFAULT_GATE_RULES.keepDays }),
    };
  },
  decide: decideCorrectPaperLine,
  async apply(tx, facts, context) {
    for (const fact of facts) {
      const { checkId, check, isInLog, reason } = fact;
      if (isInLog) await withdrawLine(tx, context, { checkId, how: 'corrected', reason });
      await insertPaperChecks(tx, context, { ...fact, checks: [check], version: context.commandId });
    }
    return {};
  },
  // Who passed stays in the log and in what was taken out of it, which are deleted when their time is over.
  record: ({ check, reason: _reason, ...fact }) => ({ ...fact, at: check.at }),
});

const strikePaperLine = defineCommand({
  name: 'strikePaperLine',
  summary:
    'Strikes out a line that is not on the paper sheet: it counts no more and is kept aside, with who, when and why',
  permission: 'gate.paper.key',
  scope: 'community',
  schema: StrikePaperLine,
  subject: ({ checkId }) => ({ kind: 'gateCheck', id: checkId }),
  reason: ({ reason }) => reason,
  load: async (tx, { checkId }, { communityId }) => ({ keyed: await lockLine(tx, { communityId, checkId }) }),
  decide: decideStrikePaperLine,
  async apply(tx, facts, context) {
    for (const { checkId, reason } of facts) await withdrawLine(tx, context, { checkId, how: 'struck', reason });
    return {};
  },
  // The reason stands in the trail.
  record: ({ reason: _reason, ...fact }) => fact,
});

/** Commands that put right what was keyed in. */
export const paperCorrectionCommands: readonly Command[] = [correctPaperLine, strikePaperLine];
