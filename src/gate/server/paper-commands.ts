import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { describePeople } from '../../register/server/api.ts';
import { daysOfLines, decideKeyPaperSheet, KeyPaperSheet, sheetKey } from '../domain/paper-sheet.ts';
import { lockGate } from './gate-queries.ts';
import { readCheckBounds } from './check-write-queries.ts';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import { insertPaperChecks, keptSince, linesInLog, momentsOf } from './paper-queries.ts';

const keyPaperSheet = defineCommand({
  name: 'keyPaperSheet',
  summary: 'Puts a sheet that a guard wrote by hand into the log, each line once however often it is keyed in',
  permission: 'gate.paper.key',
  scope: 'community',
  schema: KeyPaperSheet,
  subject: ({ gateId }) => ({ kind: 'gate', id: gateId }),
  async load(tx, input, { communityId, today, now }) {
    const { gateId, lines } = input;
    // Locked: of two who key in the same sheet the second finds the lines of the first.
    const gate = await lockGate(tx, { communityId, gateId });
    const days = daysOfLines(input);
    const dated = lines.map(({ line, time }) => ({ line, time, day: days.get(line) ?? input.day }));
    const personIds = lines.flatMap(({ personId }) => personId ?? []);
    const people = await describePeople(tx, { communityIds: [communityId], personIds });
    const keepDays = (await readCheckBounds(tx, [communityId])).get(communityId)?.keepDays;
    return {
      hasGate: gate !== undefined,
      moments: await momentsOf(tx, dated),
      people: new Set(people.keys()),
      known: await linesInLog(tx, { communityId, gateId, key: sheetKey(input) }),
      now,
      keptFrom: await keptSince(tx, { today, keepDays: keepDays ?? DEFAULT_GATE_RULES.keepDays }),
    };
  },
  decide: decideKeyPaperSheet,
  async apply(tx, facts, context) {
    const [fact] = facts;
    if (!fact) throw new Error('a sheet without a fact');
    await insertPaperChecks(tx, context, fact);
    return { stored: fact.checks.length, repeated: fact.repeated, differing: fact.differing };
  },
  // Who passed stays in the log alone, which is deleted when its time is over.
  record: ({ checks, ...fact }) => ({ ...fact, stored: checks.length }),
});

/** Commands of sheets of paper. */
export const paperCommands: readonly Command[] = [keyPaperSheet];
