import type { Command } from '../../base/server/command.ts';
import { gatePlaceCommands } from './gate-commands.ts';
import { incidentCommands } from './incident-commands.ts';
import { paperCorrectionCommands } from './paper-correction-commands.ts';
import { paperCommands } from './paper-commands.ts';
import { shiftPlanCommands } from './shift-commands.ts';
import { shiftTurnCommands } from './shift-turn-commands.ts';
import { visitCommands } from './visit-commands.ts';

/** Commands of the office behind the gates. */
export const gateOfficeCommands: readonly Command[] = [
  ...gatePlaceCommands,
  ...visitCommands,
  ...incidentCommands,
  ...paperCommands,
  ...paperCorrectionCommands,
  ...shiftPlanCommands,
  ...shiftTurnCommands,
];
