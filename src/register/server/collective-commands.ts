import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import {
  CloseCollective,
  collectiveKey,
  CreateCollective,
  decideCloseCollective,
  decideCreateCollective,
} from '../domain/collective-rules.ts';
import { findByKey, insertCollective, lockCollective, setClosed } from './collective-queries.ts';
import { lockEstate } from './place-write-queries.ts';

const edits = { permission: 'register.place.edit', scope: 'community' } as const;
const onDwelling = ({ dwellingId: id }: { readonly dwellingId: string }) => ({ kind: 'dwelling', id });

const createCollective = defineCommand({
  name: 'createCollective',
  summary: 'Adds a hotel, site, dormitory, employer or care home; a closed one opens again',
  ...edits,
  schema: CreateCollective,
  subject: onDwelling,
  async load(tx, { estateId, kind, name }, { communityId }) {
    const estate = await lockEstate(tx, { communityId, estateId });
    if (!estate) return { estateKey: undefined, known: undefined };
    const placeKey = collectiveKey({ estateKey: estate.key, kind, name });
    return { estateKey: estate.key, known: await findByKey(tx, { communityId, placeKey }) };
  },
  decide: (state, input) => decideCreateCollective(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) {
      if (fact.type === 'collectiveCreated') await insertCollective(tx, communityId, fact);
      else await setClosed(tx, { communityId, dwellingId: fact.subjectId, day: null });
    }
    return { dwellingId: facts[0]?.subjectId };
  },
});

const closeCollective = defineCommand({
  name: 'closeCollective',
  summary: 'Closes a collective dwelling in which nobody is any longer',
  ...edits,
  schema: CloseCollective,
  subject: onDwelling,
  async load(tx, { dwellingId }, { communityId, today }) {
    const found = await lockCollective(tx, { communityId, dwellingId });
    return {
      isKnown: found !== undefined,
      isClosed: found?.isClosed ?? false,
      peopleCount: found?.peopleCount ?? 0,
      today,
    };
  },
  decide: (state, input) => decideCloseCollective(state, input),
  async apply(tx, facts, { communityId }) {
    for (const { subjectId: dwellingId, day } of facts) await setClosed(tx, { communityId, dwellingId, day });
  },
});

/** Commands on collective dwellings. */
export const collectiveCommands: readonly Command[] = [createCollective, closeCollective];
