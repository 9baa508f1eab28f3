import { accessCommands } from '../access/server/commands.ts';
import type { Command } from '../base/server/command.ts';
import { closingCommands } from '../closing/server/closing-commands.ts';
import { readFormFile } from '../screening/server/form-import.ts';
import { formCommands } from '../forms/server/form-commands.ts';
import { gateOfficeCommands } from '../gate/server/office-commands.ts';
import { passCommands } from '../gate/server/pass-commands.ts';
import { checkCommands } from '../gate/server/check-commands.ts';
import { isolationCommands } from '../isolation/server/commands.ts';
import { linkCommands } from '../messaging/server/link-commands.ts';
import { messageCommands } from '../messaging/server/message-commands.ts';
import { protocolCommands } from '../protocol/server/commands.ts';
import { areaCommands } from '../register/server/area-commands.ts';
import { collectiveCommands } from '../register/server/collective-commands.ts';
import { gridCommands } from '../register/server/grid-commands.ts';
import { importCommands } from '../register/server/import-commands.ts';
import { planCommands } from '../overview/server/plan-commands.ts';
import { peopleCommands } from '../register/server/people-commands.ts';
import { placeCommands } from '../register/server/place-commands.ts';
import { fillCommands } from '../reporting/server/fill-commands.ts';
import { inboxCommands } from '../reporting/server/inbox-commands.ts';
import { reportCommands } from '../reporting/server/report-commands.ts';
import { sentFormCommands } from '../reporting/server/sent-form-commands.ts';
import { reportTemplateCommands } from '../reporting/server/template-commands.ts';
import { pushCommands } from '../screening/server/push-commands.ts';
import { screeningCommands } from '../screening/server/commands.ts';
import { taskCommands } from '../tasks/server/commands.ts';
import { referralCommands } from '../tasks/server/referral-commands.ts';
import { workKinds } from './work-kinds.ts';
import { sensorCommands } from '../sensors/server/commands.ts';

/** Every command of the product, room by room. */
export const commands: readonly Command[] = [
  ...accessCommands,
  ...importCommands,
  ...peopleCommands,
  ...placeCommands,
  ...gridCommands,
  ...collectiveCommands,
  ...areaCommands,
  ...formCommands,
  readFormFile,
  ...protocolCommands,
  ...reportCommands,
  ...planCommands,
  ...fillCommands,
  ...reportTemplateCommands,
  ...checkCommands,
  ...gateOfficeCommands,
  ...passCommands,
  ...sentFormCommands,
  ...inboxCommands,
  ...taskCommands(workKinds),
  ...isolationCommands,
  ...linkCommands,
  ...messageCommands,
  ...screeningCommands,
  ...pushCommands,
  ...referralCommands,
  ...sensorCommands,
  ...closingCommands,
];
