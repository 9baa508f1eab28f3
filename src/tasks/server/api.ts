/** What tasks offers to the rooms above, for the `apply` of their commands: the same transaction, no permission of its own. */
export { closeRound, type NewRound, openRound } from './round-queries.ts';
export { addTasks } from './add-tasks.ts';
export { cancelTasks, endTasks, type WhichTasks } from './end-task-queries.ts';
export { type Hastening, hastenTasks } from './hasten-task-queries.ts';
export { type TaskResult, taskResults } from './task-result-queries.ts';
export {
  type AnswerSource,
  type AnswerTriage,
  findAnswers,
  type KnownAnswer,
  latestAnswers,
  type NewAnswer,
  recordAnswer,
  recordAnswers,
} from './answer-queries.ts';
export { type NewReferral, openReferral } from './referral-queries.ts';
export { type DoorTask, findDoorTasks, slipTaskIds } from './door-task-queries.ts';
export { linkHouseholds } from './link-household-queries.ts';
export { householdAnswers } from './answer-day-queries.ts';
export { type ListedRound, listRounds } from './round-list-queries.ts';
export { type OwedWork, owedWork } from './owed-queries.ts';
