import type { Command } from '../../base/server/command.ts';
import { campaignCommands } from './campaign-commands.ts';

/** Commands of screening without the push lists. */
export const screeningCommands: readonly Command[] = [...campaignCommands];
