import type { Reactions } from '../base/server/command.ts';

/** What follows in other rooms when something happened, in the same transaction. Fact type -> commands. */
export const reactions: Reactions = {};
