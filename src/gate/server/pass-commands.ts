import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { findRootArea, holdersInBuildings } from '../../register/server/api.ts';
import { decideOnKeys, decidePrinted, decideReplace, decideRevoke, decideRevokeAll } from '../domain/pass-changes.ts';
import { recordPassFact } from '../domain/pass-facts.ts';
import {
  MarkPrinted,
  ReplacePass,
  RevokePass,
  RevokePassesOf,
  RotatePassKeys,
  SetTrustList,
} from '../domain/pass-inputs.ts';
import { applyPassFacts } from './pass-apply.ts';
import { newPassId, passIssueCommands } from './pass-issue-commands.ts';
import { listGood, lockPass } from './pass-queries.ts';

const ISSUE = { permission: 'gate.pass.issue', scope: 'community' } as const;
const KEYS = { permission: 'gate.key.manage', scope: 'area' } as const;

const replacePass = defineCommand({
  ...ISSUE,
  name: 'replacePass',
  summary: 'Ends a lost or damaged card and gives another one until the same day',
  schema: ReplacePass,
  subject: ({ passId }) => ({ kind: 'pass', id: passId }),
  reason: ({ reason }) => reason,
  load: async (tx, { passId }, { communityId, now }) => ({
    pass: await lockPass(tx, { communityId, passId }),
    passId: newPassId(now),
  }),
  decide: (state, input, context) => decideReplace(state, input, context),
  record: recordPassFact,
  async apply(tx, facts, context, { passId }) {
    await applyPassFacts(tx, facts, context);
    return { passId };
  },
});

const revokePass = defineCommand({
  ...ISSUE,
  name: 'revokePass',
  summary: 'Ends a pass before its day; every gate stops it as soon as its list is fresh',
  schema: RevokePass,
  subject: ({ passId }) => ({ kind: 'pass', id: passId }),
  reason: ({ reason }) => reason,
  load: (tx, { passId }, { communityId }) => lockPass(tx, { communityId, passId }),
  decide: (pass, input) => decideRevoke(pass, input),
  record: recordPassFact,
  apply: applyPassFacts,
});

const revokePassesOf = defineCommand({
  ...ISSUE,
  name: 'revokePassesOf',
  summary: 'Ends the passes of somebody who left, moved away or died; follows from the register',
  schema: RevokePassesOf,
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  load: (tx, { personId }, { communityId, now }) =>
    listGood(tx, { communityId, passIds: [], personIds: [personId], householdIds: [], now }),
  decide: (passIds) => decideRevokeAll(passIds),
  record: recordPassFact,
  apply: applyPassFacts,
});

const markPrinted = defineCommand({
  ...ISSUE,
  name: 'markPrinted',
  summary: 'Notes that the cards of these passes, or of all good passes of a building, were printed',
  schema: MarkPrinted,
  subject: () => ({ kind: 'pass' }),
  async load(tx, { passIds = [], buildingIds = [] }, { communityId, now }) {
    const held = await holdersInBuildings(tx, { communityIds: [communityId], buildingIds });
    return listGood(tx, { communityId, passIds, ...held, now });
  },
  decide: (passIds) => decidePrinted(passIds),
  record: recordPassFact,
  async apply(tx, facts, context, passIds) {
    await applyPassFacts(tx, facts, context);
    return { printed: passIds.length };
  },
});

const rotatePassKeys = defineCommand({
  ...KEYS,
  name: 'rotatePassKeys',
  summary: 'Another key signs from now on; what the old one signed stays good unless it was stolen',
  schema: RotatePassKeys,
  subject: () => ({ kind: 'passKey' }),
  reason: ({ reason }) => reason,
  load: (tx, _input, context) => placeOf(tx, context),
  decide: (place, { reason }) => decideOnKeys(place, { type: 'passKeysRotated', reason }),
  apply: applyPassFacts,
});

const setTrustList = defineCommand({
  ...KEYS,
  name: 'setTrustList',
  summary: 'Sets the keys of foreign health certificates that are trusted',
  schema: SetTrustList,
  subject: () => ({ kind: 'passKey' }),
  load: (tx, _input, context) => placeOf(tx, context),
  decide: (place, { keys }) => decideOnKeys(place, { type: 'trustListSet', keys }),
  record: recordPassFact,
  apply: applyPassFacts,
});

async function placeOf(tx: Tx, { areaId }: CommandContext): Promise<'site' | 'below'> {
  return areaId === (await findRootArea(tx)) ? 'site' : 'below';
}

/** Commands about passes and the keys that sign them. */
export const passCommands: readonly Command[] = [
  ...passIssueCommands,
  replacePass,
  revokePass,
  revokePassesOf,
  markPrinted,
  rotatePassKeys,
  setTrustList,
];
