import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { decideDisclosure, DisclosePersonValue } from '../domain/disclosure.ts';
import { insertDisclosure } from './disclosure-queries.ts';

const disclosePersonValue = defineCommand({
  name: 'disclosePersonValue',
  summary: 'Opens a masked id number or phone of one person for three hours, with a reason that stays in the trail',
  permission: 'register.person.disclose',
  scope: 'community',
  schema: DisclosePersonValue,
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  reason: ({ reason }) => reason,
  load: () => Promise.resolve(undefined),
  decide: (_state, input, { now }) => decideDisclosure(input, now),
  async apply(tx, facts, context) {
    for (const fact of facts) await insertDisclosure(tx, { fact, context });
    return { until: facts[0]?.until };
  },
});

/** Break-glass: the value itself is read in the register, by what {@link disclosePersonValue} has opened. */
export const disclosureCommands: readonly Command[] = [disclosePersonValue];
