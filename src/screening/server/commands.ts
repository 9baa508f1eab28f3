import type { Command } from '../../base/server/command.ts';
import { callInstead } from './call-instead.ts';
import { campaignCommands } from './campaign-commands.ts';
import { healthCommands } from './health-commands.ts';
import { hintCommands } from './hint-commands.ts';
import { posterCommands } from './poster-commands.ts';
import { registrationCommands } from './registration-commands.ts';
import { remindHouseholds } from './remind-command.ts';
import { slipCommands } from './slip-commands.ts';
import { destroyReports } from './retention.ts';

/** Commands of screening without the push lists. */
export const screeningCommands: readonly Command[] = [
  ...campaignCommands,
  ...slipCommands,
  ...healthCommands,
  ...registrationCommands,
  ...hintCommands,
  ...posterCommands,
  destroyReports,
  remindHouseholds,
  callInstead,
];
