import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { CloseReferral, decideCloseReferral, decideTakeReferral, TakeReferral } from '../domain/referral.ts';
import { lockReferral, writeReferral } from './referral-queries.ts';

const takeReferral = defineCommand({
  name: 'takeReferral',
  summary: 'Answers for an early report from now on',
  permission: 'screening.referral.close',
  scope: 'community',
  schema: TakeReferral,
  subject: ({ referralId }) => ({ kind: 'referral', id: referralId }),
  load: async (tx, { referralId }, { communityId, accountId }) => ({
    referral: await lockReferral(tx, { communityId, referralId }),
    accountId,
  }),
  decide: (state) => decideTakeReferral(state),
  async apply(tx, facts, context) {
    for (const fact of facts) await writeReferral(tx, context, fact);
  },
});

const closeReferral = defineCommand({
  name: 'closeReferral',
  summary: 'Writes down what the health station found about an early report',
  permission: 'screening.referral.close',
  scope: 'community',
  schema: CloseReferral,
  subject: ({ referralId }) => ({ kind: 'referral', id: referralId }),
  load: async (tx, { referralId }, { communityId, accountId }) => ({
    referral: await lockReferral(tx, { communityId, referralId }),
    accountId,
  }),
  decide: decideCloseReferral,
  async apply(tx, facts, context) {
    for (const fact of facts) await writeReferral(tx, context, fact);
  },
  // What the doctor writes stays in the report itself.
  record: (fact) => {
    if (fact.type === 'referralTaken') return fact;
    const { note: _note, ...rest } = fact;
    return rest;
  },
});

/** Commands on early reports. */
export const referralCommands: readonly Command[] = [takeReferral, closeReferral];
