import type { Command } from '../../base/server/command.ts';
import type { WorkKinds } from '../domain/work-kind.ts';
import { dispatchCommands } from './dispatch-commands.ts';
import { doTaskCommand } from './do-task-command.ts';
import { giveErrand } from './errand-command.ts';
import { escalateTasksCommand } from './escalation-command.ts';

/** Every command of tasks, for the kinds of work that the site knows. */
export function taskCommands(kinds: WorkKinds): readonly Command[] {
  return [doTaskCommand(kinds), ...dispatchCommands, giveErrand, escalateTasksCommand(kinds)];
}
