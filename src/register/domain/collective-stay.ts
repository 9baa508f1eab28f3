import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { closing, refuseDay, refuseGone } from './move-house.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import type { CheckInInput } from './people-inputs.ts';
import { openResidencies, type PersonState } from './person-state.ts';

type Answer = Decision<PeopleFact>;

const COLLECTIVE: readonly string[] = ['hotel', 'site', 'dormitory', 'employer', 'careHome', 'shop'];

/** Checks somebody in at a hotel, site, dormitory, employer or home for the old. Refuses `dwellingNotCollective`, `personAlreadyThere`. */
export function decideCheckIn(
  person: PersonState,
  input: CheckInInput,
  context: {
    readonly today: Day;
    readonly residencyId: string;
    readonly dwelling: { readonly kind: string; readonly label: string };
  },
): Answer {
  const refusal = refuseGone(person, input.day, context.today);
  if (refusal) return refusal;
  if (!COLLECTIVE.includes(context.dwelling.kind)) return refuse('dwellingNotCollective', { field: 'dwellingId' });
  if (openResidencies(person).some(({ dwellingId, kind }) => dwellingId === input.dwellingId && kind === input.kind))
    return refuse('personAlreadyThere', { field: 'dwellingId' });
  return {
    facts: [
      {
        type: 'personCheckedIn',
        subjectId: person.id,
        changes: [fieldChange('dwelling', { after: context.dwelling.label }), fieldChange('day', { after: input.day })],
        change: {
          openResidencies: [
            {
              id: context.residencyId,
              personId: person.id,
              dwellingId: input.dwellingId,
              householdId: null,
              kind: input.kind,
              relation: null,
              fromDay: input.day,
            },
          ],
        },
      },
    ],
  };
}

/** Checks somebody out. Refuses `personLivesNowhere`, `dayBeforeStart`, and as {@link refuseGone}. */
export function decideCheckOut(
  person: PersonState,
  input: { readonly residencyId: string; readonly day: Day },
  context: { readonly today: Day },
): Answer {
  const stay = openResidencies(person).find(({ id }) => id === input.residencyId);
  const refusal = refuseGone(person, input.day, context.today) ?? refuseDay(stay ? [stay] : [], input.day);
  if (refusal) return refusal;
  if (!stay) return refuse('personLivesNowhere');
  return {
    facts: [
      {
        type: 'personCheckedOut',
        subjectId: person.id,
        changes: [fieldChange('dwelling', { before: stay.dwelling }), fieldChange('day', { after: input.day })],
        change: closing([stay], input.day, 'left'),
      },
    ],
  };
}
