import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import {
  decideRetireGate,
  decideSaveGate,
  decideSetGateRules,
  RetireGate,
  SaveGate,
} from '../domain/gate-place-rules.ts';
import { GateRules } from '../domain/gate-rules.ts';
import {
  countShiftsAhead,
  isGateNameTaken,
  lockGate,
  readGateRules,
  retireGateAt,
  writeGate,
  writeGateRules,
} from './gate-queries.ts';

const manages = { permission: 'gate.manage', scope: 'community' } as const;
const onGate = ({ gateId }: { readonly gateId: string }) => ({ kind: 'gate', id: gateId });

const saveGate = defineCommand({
  name: 'saveGate',
  summary: 'Makes a gate or changes its name, kind and place in the list',
  ...manages,
  schema: SaveGate,
  subject: onGate,
  load: async (tx, input, { communityId }) => ({
    gate: await lockGate(tx, { communityId, gateId: input.gateId }),
    isNameTaken: await isGateNameTaken(tx, { communityId, ...input }),
  }),
  decide: (state, input) => decideSaveGate(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await writeGate(tx, communityId, fact);
  },
});

const retireGate = defineCommand({
  name: 'retireGate',
  summary: 'Closes a gate for good',
  ...manages,
  schema: RetireGate,
  subject: onGate,
  load: async (tx, { gateId }, { communityId, now }) => ({
    gate: await lockGate(tx, { communityId, gateId }),
    shiftsAhead: await countShiftsAhead(tx, { communityId, gateId, now }),
  }),
  decide: (state) => decideRetireGate(state),
  async apply(tx, facts, { communityId, now }) {
    for (const { subjectId: gateId } of facts) await retireGateAt(tx, { communityId, gateId, now });
  },
});

const setGateRules = defineCommand({
  name: 'setGateRules',
  summary: 'Sets what the gates of the community ask for',
  ...manages,
  schema: GateRules,
  subject: () => ({ kind: 'gateRules' }),
  load: async (tx, _input, { communityId }) => ({ rules: await readGateRules(tx, communityId) }),
  decide: (state, input) => decideSetGateRules(state, input),
  async apply(tx, facts, { communityId, now }) {
    for (const { rules } of facts) await writeGateRules(tx, { communityId, rules, now });
  },
});

/** Commands on gates and their rules. */
export const gatePlaceCommands: readonly Command[] = [saveGate, retireGate, setGateRules];
