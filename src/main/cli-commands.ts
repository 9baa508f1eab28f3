import type { CliCommand } from './cli-command.ts';
import { fillCommands } from './cli-fill.ts';
import { formCliCommands } from './cli-forms.ts';
import { inboxCliCommands } from './cli-inbox.ts';
import { listCliCommands } from './cli-lists.ts';
import { matchCommands } from './cli-match.ts';
import { passCliCommands } from './cli-pass.ts';
import { protocolCliCommands } from './cli-protocol.ts';
import { purgeCommands } from './cli-purge.ts';
import { registerCommands } from './cli-register.ts';
import { reportCliCommands } from './cli-report.ts';
import { sheetCommands } from './cli-sheets.ts';
import { setup } from './cli-setup.ts';
import { siteCommands } from './cli-site.ts';

/** Every command of the command line. */
export const cliCommands: readonly CliCommand[] = [
  ...siteCommands,
  setup,
  ...sheetCommands,
  ...fillCommands,
  ...registerCommands,
  ...reportCliCommands,
  ...listCliCommands,
  ...formCliCommands,
  ...inboxCliCommands,
  ...matchCommands,
  ...passCliCommands,
  ...protocolCliCommands,
  ...purgeCommands,
];
