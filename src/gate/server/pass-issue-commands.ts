import { randomBytes } from 'node:crypto';
import type { Instant } from '../../base/domain/day.ts';
import { uuidV7 } from '../../base/domain/ids.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { selectHouseholds, selectPeople } from '../../register/server/api.ts';
import { decideIssue, decideVehiclePass, plateOf, type Candidate } from '../domain/issue-rules.ts';
import { decideVisitPass } from '../domain/pass-changes.ts';
import { recordPassFact } from '../domain/pass-facts.ts';
import { IssuePasses, IssueVehiclePass, IssueVisitPass } from '../domain/pass-inputs.ts';
import { applyPassFacts } from './pass-apply.ts';
import { findHeld, listHolding, lockIssuing, lockVisitOfPass, readPeriod } from './pass-queries.ts';

const ISSUE = 'gate.pass.issue';
const ID_BYTES = 10;
/** So many ids are told to whoever issued them; more are looked for by the list. */
const MOST_IDS = 200;

/** The id of one pass, made at the time of its command. */
export function newPassId(now: Instant): string {
  return uuidV7(Date.parse(now), randomBytes(ID_BYTES));
}

/** Ids whose time is that of the command, so that the signed text need not say it again. */
function newPassIds(now: Instant, count: number): readonly string[] {
  const random = randomBytes(ID_BYTES * count);
  return Array.from({ length: count }, (_, at) =>
    uuidV7(Date.parse(now), random.subarray(at * ID_BYTES, (at + 1) * ID_BYTES)),
  );
}

const issuePasses = defineCommand({
  name: 'issuePasses',
  summary: 'Gives passes to residents, households or staff who have none, and accounts for everybody',
  permission: ISSUE,
  scope: 'community',
  schema: IssuePasses,
  subject: () => ({ kind: 'pass' }),
  async load(tx, input, context) {
    const { communityId, now } = context;
    await lockIssuing(tx, communityId);
    const period = await readPeriod(tx, { ...input, now });
    const holding = await listHolding(tx, { communityId, kind: input.kind, at: period.fromAt });
    const found = await listHolders(tx, input, context);
    const ids = newPassIds(now, found.length);
    const candidates = found.map(({ holderId, lives }, at): Candidate => {
      const state = !lives ? 'without' : holding.has(holderId) ? 'already' : 'free';
      return { holderId, passId: ids[at] ?? '', state };
    });
    return { candidates, unknown: unknownOf(input, found), period };
  },
  decide: (state, input, context) => decideIssue(state, input, context),
  record: recordPassFact,
  async apply(tx, facts, context) {
    await applyPassFacts(tx, facts, context);
    const [fact] = facts;
    if (fact?.type !== 'passesIssued') throw new Error('issuing passes decided something else');
    const { passes, already, without } = fact;
    const passIds = passes.map(({ passId }) => passId);
    return { issued: passes.length, already, without, ...(passIds.length <= MOST_IDS ? { passIds } : {}) };
  },
});

interface FoundHolder {
  readonly holderId: string;
  readonly lives: boolean;
}

async function listHolders(
  tx: Tx,
  input: IssuePasses,
  { communityId }: CommandContext,
): Promise<readonly FoundHolder[]> {
  const { kind, who } = input;
  if (kind === 'errand') {
    const households = await selectHouseholds(tx, { communityId, who });
    return households.map(({ householdId, lives }) => ({ holderId: householdId, lives: lives === 'here' }));
  }
  const people = await selectPeople(tx, { communityId, who });
  // Staff may live anywhere.
  return people.map(({ personId, lives }) => ({ holderId: personId, lives: kind === 'staff' || lives === 'here' }));
}

/** Ids that were asked for and belong to nobody alive here: they are accounted for too. */
function unknownOf({ kind, who }: IssuePasses, found: readonly FoundHolder[]): number {
  const asked: readonly string[] = (kind === 'errand' ? who.householdIds : who.personIds) ?? [];
  const known = new Set(found.map(({ holderId }) => holderId));
  return [...new Set(asked)].filter((id) => !known.has(id)).length;
}

const issueVehiclePass = defineCommand({
  name: 'issueVehiclePass',
  summary: 'Gives a vehicle a pass',
  permission: ISSUE,
  scope: 'community',
  schema: IssueVehiclePass,
  subject: ({ personId }) => ({ kind: 'pass', id: personId }),
  async load(tx, input, { communityId, now }) {
    await lockIssuing(tx, communityId);
    const period = await readPeriod(tx, { ...input, now });
    const plate = plateOf(input.plate) ?? '';
    const { personId } = input;
    const people = personId ? await selectPeople(tx, { communityId, who: { personIds: [personId] } }) : [];
    const person = personId === undefined ? 'notNamed' : people.length === 1 ? 'known' : 'unknown';
    const held = (await findHeld(tx, { communityId, plate, at: period.fromAt })) === undefined ? 'no' : 'yes';
    return { passId: newPassId(now), period, person, held } as const;
  },
  decide: (state, input, context) => decideVehiclePass(state, input, context),
  record: recordPassFact,
  async apply(tx, facts, context, { passId }) {
    await applyPassFacts(tx, facts, context);
    return { passId };
  },
});

const issueVisitPass = defineCommand({
  name: 'issueVisitPass',
  summary: 'Gives a visit a temporary pass for as long as it lasts',
  permission: 'gate.visit.register',
  scope: 'community',
  schema: IssueVisitPass,
  subject: ({ visitId }) => ({ kind: 'visit', id: visitId }),
  async load(tx, { visitId }, { communityId, now }) {
    const visit = await lockVisitOfPass(tx, { communityId, visitId });
    const heldId = await findHeld(tx, { communityId, visitId, at: now });
    return { visit, heldId, passId: newPassId(now) };
  },
  decide: (state, _input, context) => decideVisitPass(state, context),
  record: recordPassFact,
  async apply(tx, facts, context, { heldId, passId }) {
    await applyPassFacts(tx, facts, context);
    return { passId: heldId ?? passId };
  },
});

/** Commands that give passes. */
export const passIssueCommands: readonly Command[] = [issuePasses, issueVehiclePass, issueVisitPass];
