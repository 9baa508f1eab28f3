import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { maskPhone } from '../../register/domain/masking.ts';
import { AnswerVisit, EndVisit, RegisterVisit } from '../domain/visit-inputs.ts';
import { decideAnswerVisit, decideEndVisit, decideRegisterVisit } from '../domain/visit-rules.ts';
import { isGate, readGateRules } from './gate-queries.ts';
import { visitHostCommands } from './visit-host-commands.ts';
import { insertVisit, isHost, lockVisit, setVisitAnswer, setVisitEnd } from './visit-queries.ts';

const registers = { permission: 'gate.visit.register', scope: 'community' } as const;
const onVisit = ({ visitId }: { readonly visitId: string }) => ({ kind: 'visit', id: visitId });

const registerVisit = defineCommand({
  name: 'registerVisit',
  summary: 'Registers a visitor, courier, tradesman or driver with an end',
  ...registers,
  schema: RegisterVisit,
  subject: onVisit,
  load: async (tx, input, { communityId, now }) => ({
    isKnown: (await lockVisit(tx, { communityId, visitId: input.visitId })) !== undefined,
    hasHost: await isHost(tx, communityId, input),
    hasGate: await isGate(tx, communityId, input.gateId),
    rules: await readGateRules(tx, communityId),
    now,
  }),
  decide: (state, input) => decideRegisterVisit(state, input),
  async apply(tx, facts, { communityId, accountId }) {
    for (const visit of facts) await insertVisit(tx, { communityId, accountId, visit });
  },
  record: ({ phone, ...fact }) => (phone === undefined ? fact : { ...fact, phone: maskPhone(phone) }),
});

const answerVisit = defineCommand({
  name: 'answerVisit',
  summary: 'Records what the household said to a visit, and how it was asked',
  ...registers,
  schema: AnswerVisit,
  subject: onVisit,
  load: async (tx, { visitId }, { communityId, now }) => ({
    visit: await lockVisit(tx, { communityId, visitId }),
    now,
  }),
  decide: (state, input) => decideAnswerVisit(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await setVisitAnswer(tx, communityId, fact);
  },
});

const endVisit = defineCommand({
  name: 'endVisit',
  summary: 'The visitor has left or did not come',
  ...registers,
  schema: EndVisit,
  subject: onVisit,
  load: async (tx, { visitId }, { communityId, now }) => ({
    visit: await lockVisit(tx, { communityId, visitId }),
    now,
  }),
  decide: (state, input) => decideEndVisit(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await setVisitEnd(tx, communityId, fact);
  },
});

/** Commands on visits. */
export const visitCommands: readonly Command[] = [registerVisit, answerVisit, endVisit, ...visitHostCommands];
