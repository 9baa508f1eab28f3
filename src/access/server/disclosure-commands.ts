import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { sql } from '../../base/server/db.ts';
import { decideDisclosure, DisclosePersonValue } from '../domain/disclosure.ts';

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
    for (const fact of facts) {
      await tx.execute(sql`
        insert into disclosure (community_id, id, account_id, person_id, field, reason, opened_at, until_at)
        values (${context.communityId}, ${newId<'disclosure'>()}, ${context.accountId}, ${fact.subjectId}, ${fact.field},
          ${fact.reason}, ${context.now}, ${fact.until})`);
    }
    return { until: facts[0]?.until };
  },
});

/** Break-glass: the value itself is read in the register, by what {@link disclosePersonValue} has opened. */
export const disclosureCommands: readonly Command[] = [disclosePersonValue];
