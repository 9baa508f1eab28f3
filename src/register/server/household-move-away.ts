import type { Day } from '../../base/domain/day.ts';
import { isRefusal, type Decision } from '../../base/domain/decision.ts';
import type { CommunityId } from '../../base/domain/ids.ts';
import type { CommandContext } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { newId } from '../../base/server/ids.ts';
import { insertFacts } from '../../base/server/spine-queries.ts';
import { arrival, decideMoveAway, type Destination } from '../domain/move-house.ts';
import { fieldChange, recordPeopleFact, type PeopleFact } from '../domain/people-change.ts';
import { fieldsOf, type PersonState } from '../domain/person-state.ts';
import type { IdKind, RelationToHead } from '../domain/person.ts';
import { communityNames, openNumbers } from './household-queries.ts';
import { applyPeopleFacts } from './people-change-queries.ts';

interface Mover {
  readonly person: PersonState;
  readonly kind: 'home' | 'tenant';
  readonly relation: RelationToHead | null;
}

/** A move to another community: what closes here, and what is written there in the same transaction. */
export interface MoveAway {
  readonly decision: Decision<PeopleFact>;
  readonly toCommunityId: CommunityId;
  readonly arrivals: readonly PeopleFact[];
}

/** Reads what goes with the people and decides for all of them: one refusal stops the whole move. */
export async function loadMoveAway(
  tx: Tx,
  context: CommandContext,
  move: {
    readonly people: readonly Mover[];
    readonly to: Destination;
    readonly toCommunityId: CommunityId;
    readonly day: Day;
  },
): Promise<MoveAway> {
  const { people, toCommunityId } = move;
  const names = await communityNames(tx, [context.communityId, toCommunityId]);
  const personIds = people.map(({ person }) => person.id);
  const numbers = await openNumbers(tx, { ...context, personIds });
  const facts: PeopleFact[] = [];
  for (const { person } of people) {
    const toCommunity = names.get(toCommunityId) ?? '';
    const answer = decideMoveAway({ person, toCommunity, day: move.day, today: context.today });
    if (isRefusal(answer)) return { decision: answer, toCommunityId, arrivals: [] };
    facts.push(...answer.facts);
  }
  const arrivals = people.map((mover, index) =>
    arrivalFact({
      ...move,
      mover,
      // The first one makes the household, the others join it.
      to: index === 0 ? move.to : { ...move.to, householdId: move.to.householdId ?? move.to.newHouseholdId },
      numbers: numbers.filter(({ personId }) => personId === mover.person.id),
      fromCommunity: names.get(context.communityId) ?? '',
    }),
  );
  return { decision: { facts }, toCommunityId, arrivals };
}

function arrivalFact(of: {
  readonly mover: Mover;
  readonly to: Destination;
  readonly day: Day;
  readonly numbers: readonly { readonly personId: string; readonly kind: IdKind; readonly number: string }[];
  readonly fromCommunity: string;
}): PeopleFact {
  const { to, day } = of;
  const { person, kind, relation } = of.mover;
  const personId = person.id;
  const tags = person.tags.filter(({ untilDay }) => untilDay === null);
  return {
    type: 'personArrived',
    subjectId: personId,
    changes: [
      fieldChange('community', { before: of.fromCommunity }),
      fieldChange('dwelling', { after: to.dwelling }),
      fieldChange('day', { after: day }),
    ],
    change: {
      persons: [{ id: personId, ...fieldsOf(person) }],
      addIdentities: of.numbers,
      addPhones: person.phones.map((phone, position) => ({ personId, phone, position })),
      addPlates: person.plates.map((plate) => ({ personId, plate })),
      addTags: tags.map((tag) => ({ ...tag, id: newId<'tag'>(), personId })),
      ...(to.householdId === null
        ? { households: [{ id: to.newHouseholdId, dwellingId: to.dwellingId, fromDay: day }] }
        : {}),
      openResidencies: [arrival({ person, to, kind, relation, residencyId: newId<'residency'>(), fromDay: day })],
    },
  };
}

/** Writes the record in the other community, with its own facts there. Runs after the numbers were freed here. */
export async function applyArrivals(tx: Tx, context: CommandContext, away: MoveAway): Promise<void> {
  const there = { ...context, communityId: away.toCommunityId };
  await applyPeopleFacts(tx, there, away.arrivals);
  await insertFacts(tx, {
    context: there,
    facts: away.arrivals.map((fact) => ({ fact, body: recordPeopleFact(fact) })),
  });
}
