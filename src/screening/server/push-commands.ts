import type { Command } from '../../base/server/command.ts';
import { receiveList } from './push-receive-command.ts';
import { returnList } from './push-return-command.ts';
import { pushRowCommands } from './push-row-commands.ts';
import { pushTransferCommands } from './push-transfer-commands.ts';
import { escalateListRows } from './review-clock.ts';

/** Commands about lists from above. */
export const pushCommands: readonly Command[] = [
  receiveList,
  ...pushRowCommands,
  ...pushTransferCommands,
  returnList,
  escalateListRows,
];
