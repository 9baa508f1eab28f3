import type { Decision } from '../../base/domain/decision.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import {
  decideJoinHouseholds,
  decideMoveHousehold,
  decideSetRelation,
  decideSplitHousehold,
  type HouseholdState,
} from '../domain/household-change.ts';
import { decideMovePerson } from '../domain/move-house.ts';
import { recordPeopleFact, type PeopleFact } from '../domain/people-change.ts';
import {
  JoinHouseholdsInput,
  MoveHouseholdInput,
  MovePersonInput,
  SetRelationInput,
  SplitHouseholdInput,
} from '../domain/people-inputs.ts';
import { mainResidency } from '../domain/person-state.ts';
import { destinationOf } from './household-queries.ts';
import { applyArrivals, loadMoveAway, type MoveAway } from './household-move-away.ts';
import { applyPeopleFacts } from './people-change-queries.ts';
import { EDIT_PERMISSION, lockPerson, personCommand } from './people-command.ts';
import { lockHousehold } from './people-state-queries.ts';

async function lockHouseholdOrThrow(tx: Tx, context: CommandContext, householdId: string): Promise<HouseholdState> {
  const household = await lockHousehold(tx, { communityId: context.communityId, householdId });
  if (!household) throw new Problem('notFound');
  return household;
}

async function applyHere(tx: Tx, facts: readonly PeopleFact[], context: CommandContext): Promise<{ people: number }> {
  await applyPeopleFacts(tx, context, facts);
  return { people: new Set(facts.map(({ subjectId }) => subjectId)).size };
}

/** A move inside the community gives its facts; a move to another one gives what to write there as well. */
type MoveState =
  | { readonly kind: 'inside'; readonly decision: Decision<PeopleFact> }
  | { readonly kind: 'away'; readonly away: MoveAway };

function decisionOf(state: MoveState): Decision<PeopleFact> {
  return state.kind === 'inside' ? state.decision : state.away.decision;
}

async function applyMove(
  tx: Tx,
  facts: readonly PeopleFact[],
  context: CommandContext,
  state: MoveState,
): Promise<{ people: number }> {
  const done = await applyHere(tx, facts, context);
  if (state.kind === 'away') await applyArrivals(tx, context, state.away);
  return done;
}

const movePerson = defineCommand({
  name: 'movePerson',
  summary: 'Moves somebody to another door; to another community under the same id',
  schema: MovePersonInput,
  permission: EDIT_PERMISSION,
  scope: 'community',
  otherCommunities: ({ toCommunityId }) => (toCommunityId ? [toCommunityId] : []),
  subject: ({ personId }) => ({ kind: 'person', id: personId }),
  async load(tx, input, context): Promise<MoveState> {
    const person = await lockPerson(tx, context, input.personId);
    const { kind, relation, day } = input;
    const away = input.toCommunityId && input.toCommunityId !== context.communityId ? input.toCommunityId : undefined;
    const to = await destinationOf(tx, { communityId: away ?? context.communityId }, input);
    if (away !== undefined) {
      const people = [{ person, kind, relation }];
      return { kind: 'away', away: await loadMoveAway(tx, context, { people, to, toCommunityId: away, day }) };
    }
    const residencyId = newId<'residency'>();
    const { today } = context;
    return { kind: 'inside', decision: decideMovePerson({ person, to, kind, relation, residencyId, day, today }) };
  },
  decide: decisionOf,
  record: recordPeopleFact,
  apply: applyMove,
});

const moveHousehold = defineCommand({
  name: 'moveHousehold',
  summary: 'Moves everybody of a household to another door, as one household',
  schema: MoveHouseholdInput,
  permission: EDIT_PERMISSION,
  scope: 'community',
  otherCommunities: ({ toCommunityId }) => (toCommunityId ? [toCommunityId] : []),
  subject: ({ householdId }) => ({ kind: 'household', id: householdId }),
  async load(tx, input, context): Promise<MoveState> {
    const household = await lockHouseholdOrThrow(tx, context, input.householdId);
    const { day } = input;
    const away = input.toCommunityId && input.toCommunityId !== context.communityId ? input.toCommunityId : undefined;
    const to = await destinationOf(tx, { communityId: away ?? context.communityId }, { dwellingId: input.dwellingId });
    if (away !== undefined) {
      const people = household.members.map((person) => {
        const home = mainResidency(person);
        const kind = home?.kind === 'tenant' ? ('tenant' as const) : ('home' as const);
        return { person, kind, relation: home?.relation ?? null };
      });
      return { kind: 'away', away: await loadMoveAway(tx, context, { people, to, toCommunityId: away, day }) };
    }
    const residencyIds = household.members.map(() => newId<'residency'>());
    const { today } = context;
    return { kind: 'inside', decision: decideMoveHousehold({ household, to, residencyIds, day, today }) };
  },
  decide: decisionOf,
  record: recordPeopleFact,
  apply: applyMove,
});

const splitHousehold = defineCommand({
  name: 'splitHousehold',
  summary: 'Makes two households of one behind the same door',
  schema: SplitHouseholdInput,
  permission: EDIT_PERMISSION,
  scope: 'community',
  subject: ({ householdId }) => ({ kind: 'household', id: householdId }),
  async load(tx, input, context) {
    const household = await lockHouseholdOrThrow(tx, context, input.householdId);
    const residencyIds = input.personIds.map(() => newId<'residency'>());
    return { household, residencyIds, newHouseholdId: newId<'household'>() };
  },
  decide: (state, { personIds, headId }, { today }) => decideSplitHousehold({ ...state, personIds, headId, today }),
  record: recordPeopleFact,
  apply: applyHere,
});

const joinHouseholds = defineCommand({
  name: 'joinHouseholds',
  summary: 'Makes one household of two behind the same door',
  schema: JoinHouseholdsInput,
  permission: EDIT_PERMISSION,
  scope: 'community',
  subject: ({ intoHouseholdId }) => ({ kind: 'household', id: intoHouseholdId }),
  async load(tx, input, context) {
    const into = await lockHouseholdOrThrow(tx, context, input.intoHouseholdId);
    const from = await lockHouseholdOrThrow(tx, context, input.fromHouseholdId);
    return { into, from, residencyIds: from.members.map(() => newId<'residency'>()) };
  },
  decide: (state, _input, { today }) => decideJoinHouseholds({ ...state, today }),
  record: recordPeopleFact,
  apply: applyHere,
});

const setRelation = personCommand({
  name: 'setRelation',
  summary: 'Says how somebody is related to the head of the household',
  schema: SetRelationInput,
  async more(tx, _input, context, person) {
    const householdId = mainResidency(person)?.householdId;
    return { household: householdId ? await lockHousehold(tx, { ...context, householdId }) : undefined };
  },
  decide: (person, input, { household }) => decideSetRelation({ person, household, input }),
});

/** Commands about doors and households. */
export const householdCommands: readonly Command[] = [
  movePerson,
  moveHousehold,
  splitHousehold,
  joinHouseholds,
  setRelation,
];
