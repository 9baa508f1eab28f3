import type { Command } from '../../base/server/command.ts';
import { changeCommands } from './change-commands.ts';
import { endCommands } from './end-commands.ts';
import { issueCommands } from './issue-commands.ts';
import { tellLateChecks } from './late-checks.ts';
import { mergeOrderCommands } from './merge-commands.ts';
import { orderLinkCommands } from './link-commands.ts';
import { orderMessageCommands } from './order-messages.ts';
import { paperCommands } from './paper-commands.ts';
import { templateCommands } from './template-commands.ts';
import { testCommands } from './test-commands.ts';
import { workCommands } from './work-commands.ts';

/** Commands of isolation orders. */
export const isolationCommands: readonly Command[] = [
  ...issueCommands,
  ...changeCommands,
  ...endCommands,
  ...paperCommands,
  ...orderLinkCommands,
  ...testCommands,
  ...workCommands,
  ...templateCommands,
  ...mergeOrderCommands,
  ...orderMessageCommands,
  tellLateChecks,
];
