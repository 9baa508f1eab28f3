import type { Command } from '../../base/server/command.ts';
import { alarmCommands } from './alarm-commands.ts';
import { tellLateDoors } from './late-command.ts';
import { recordSensorReports } from './report-commands.ts';
import { boxCommands } from './sensor-commands.ts';

/** Commands of the door sensors. */
export const sensorCommands: readonly Command[] = [
  ...boxCommands,
  ...alarmCommands,
  recordSensorReports,
  tellLateDoors,
];
