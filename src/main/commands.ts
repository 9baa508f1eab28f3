import { accessCommands } from '../access/server/commands.ts';
import type { Command } from '../base/server/command.ts';
import { importCommands } from '../register/server/import-commands.ts';
import { peopleCommands } from '../register/server/people-commands.ts';

/** Every command of the product, room by room. */
export const commands: readonly Command[] = [...accessCommands, ...importCommands, ...peopleCommands];
