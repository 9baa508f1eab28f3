import type { Day } from '../../base/domain/day.ts';
import { refuse, type Decision } from '../../base/domain/decision.ts';
import { refuseMerged } from './edit-person.ts';
import { closing, refuseDay, refuseGone } from './move-house.ts';
import { fieldChange, type PeopleFact } from './people-change.ts';
import type { DepartureInput } from './people-inputs.ts';
import { openResidencies, type PersonState, type ResidencyEndReason } from './person-state.ts';

type Answer = Decision<PeopleFact>;

/** Records that somebody left and is not known elsewhere. Refuses `personLivesNowhere`, `dayBeforeStart`, and as {@link refuseGone}. */
export function decideLeaving(person: PersonState, input: DepartureInput, context: { readonly today: Day }): Answer {
  const open = openResidencies(person);
  const refusal = refuseGone(person, input.day, context.today) ?? refuseDay(open, input.day);
  if (refusal) return refusal;
  if (open.length === 0) return refuse('personLivesNowhere');
  return {
    facts: [
      {
        type: 'personLeft',
        subjectId: person.id,
        changes: [
          fieldChange('dwelling', { before: open.map(({ dwelling }) => dwelling).join('；') }),
          fieldChange('day', { after: input.day }),
        ],
        change: closing(open, input.day, 'left'),
      },
    ],
  };
}

/** Records a death: every residency and tag ends. Refuses `dayBeforeStart` before birth, and as {@link refuseGone}. */
export function decideDeath(person: PersonState, input: DepartureInput, context: { readonly today: Day }): Answer {
  const { day } = input;
  const refusal = refuseGone(person, day, context.today);
  if (refusal) return refusal;
  if (person.birthDate !== null && day < person.birthDate)
    return refuse('dayBeforeStart', { field: 'day', start: person.birthDate });
  const open = openResidencies(person);
  const tags = person.tags.filter(({ untilDay }) => untilDay === null || untilDay > day);
  return {
    facts: [
      {
        type: 'personDied',
        subjectId: person.id,
        changes: [fieldChange('diedOn', { after: day })],
        change: {
          ...closing(open, day, 'died'),
          fields: [{ personId: person.id, set: { diedOn: day } }],
          endTags: tags.map((tag) => ({ id: tag.id, untilDay: tag.fromDay > day ? tag.fromDay : day })),
        },
      },
    ],
  };
}

/**
 * Takes back a death or a leaving that was recorded in error: what ended by it begins to hold again. Refuses `nothingToReopen`,
 * `personMerged`.
 */
export function decideReopen(person: PersonState): Answer {
  const merged = refuseMerged(person);
  if (merged) return merged;
  const wanted: ResidencyEndReason = person.diedOn === null ? 'left' : 'died';
  const ended = person.residencies.filter(({ untilReason }) => untilReason === wanted);
  const last = ended.reduce<Day | null>(
    (day, { untilDay }) => (day === null || (untilDay ?? day) > day ? untilDay : day),
    null,
  );
  // A death ends everything at once, also what was to begin later; of leavings the last one was the error.
  const reopened = person.diedOn === null ? ended.filter(({ untilDay }) => untilDay === last) : ended;
  if (person.diedOn === null && (reopened.length === 0 || openResidencies(person).length > 0))
    return refuse('nothingToReopen');
  const { diedOn } = person;
  return {
    facts: [
      {
        type: 'personReopened',
        subjectId: person.id,
        changes: [
          ...(diedOn === null ? [] : [fieldChange('diedOn', { before: diedOn })]),
          fieldChange('dwelling', { after: reopened.map(({ dwelling }) => dwelling).join('；') }),
        ],
        change: {
          closeResidencies: reopened.map(({ id }) => ({ id, untilDay: null, reason: null })),
          ...(diedOn === null ? {} : { fields: [{ personId: person.id, set: { diedOn: null } }] }),
          endTags:
            diedOn === null
              ? []
              : person.tags.filter((tag) => endedByDeath(tag, diedOn)).map(({ id }) => ({ id, untilDay: null })),
        },
      },
    ],
  };
}

/** A tag that began after the day of death was ended on its own first day. */
function endedByDeath({ fromDay, untilDay }: PersonState['tags'][number], diedOn: Day): boolean {
  return untilDay === (fromDay > diedOn ? fromDay : diedOn);
}
