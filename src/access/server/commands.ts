import type { Command } from '../../base/server/command.ts';
import { accountCommands } from './account-commands.ts';
import { deviceCommands } from './device-commands.ts';
import { disclosureCommands } from './disclosure-commands.ts';
import { selfCommands } from './self-commands.ts';

/** Every command of the room. */
export const accessCommands: readonly Command[] = [
  ...accountCommands,
  ...selfCommands,
  ...disclosureCommands,
  ...deviceCommands,
];
