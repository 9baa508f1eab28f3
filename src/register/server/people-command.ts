import type { z } from 'zod';
import type { Decision } from '../../base/domain/decision.ts';
import { Problem } from '../../base/domain/problem.ts';
import type { Command, CommandContext } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import type { Tx } from '../../base/server/db.ts';
import { recordPeopleFact, type PeopleFact } from '../domain/people-change.ts';
import type { PersonState } from '../domain/person-state.ts';
import { applyPeopleFacts } from './people-change-queries.ts';
import { lockPeople } from './people-state-queries.ts';

/** What commands about one person share. */
export const EDIT_PERMISSION = 'register.person.edit';

/** A command about one person of the community, who is locked and read before the rule is asked. */
export function personCommand<Input extends { readonly personId: string }, More>(command: {
  readonly name: string;
  readonly summary: string;
  readonly schema: z.ZodType<Input>;
  /** What the rule needs besides the person. */
  more(tx: Tx, input: Input, context: CommandContext, person: PersonState): Promise<More>;
  decide(person: PersonState, input: Input, more: More & { readonly context: CommandContext }): Decision<PeopleFact>;
  readonly reason?: (input: Input) => string | undefined;
}): Command {
  const { name, summary, schema, reason } = command;
  return defineCommand({
    name,
    summary,
    schema,
    permission: EDIT_PERMISSION,
    scope: 'community',
    subject: ({ personId }) => ({ kind: 'person', id: personId }),
    ...(reason ? { reason } : {}),
    async load(tx, input, context) {
      const person = await lockPerson(tx, context, input.personId);
      return { person, more: await command.more(tx, input, context, person) };
    },
    decide: ({ person, more }, input, context) => command.decide(person, input, { ...more, context }),
    record: recordPeopleFact,
    async apply(tx, facts, context) {
      await applyPeopleFacts(tx, context, facts);
      return { changes: facts.reduce((sum, { changes }) => sum + changes.length, 0) };
    },
  });
}

/** Nothing more than the person is needed. */
export function nothingMore(): Promise<object> {
  return Promise.resolve({});
}

/** Locks one person. @throws notFound outside the community. */
export async function lockPerson(
  tx: Tx,
  { communityId }: Pick<CommandContext, 'communityId'>,
  personId: string,
): Promise<PersonState> {
  const person = (await lockPeople(tx, { communityId, personIds: [personId] })).get(personId);
  if (!person) throw new Problem('notFound');
  return person;
}
