import type { IndicatorCode } from './indicators.ts';

/** Counts that forms ask for and the figure of the daily report that answers them. */
export const FIGURES_OF_INDICATORS: readonly (readonly [string, IndicatorCode])[] = [
  ['count.people', 'residents'],
  ['count.households', 'households'],
  ['count.home', 'isolationHome'],
  ['count.central', 'isolationAway'],
  ['count.controlled', 'isolationPresent'],
  ['count.released', 'isolationOut'],
  ['count.released.new', 'isolationOut'],
  ['count.fever', 'symptoms'],
  ['count.tested', 'testsTaken'],
  ['count.test.due', 'testsDue'],
  ['count.screened', 'peopleReported'],
  ['count.households.asked', 'householdsAsked'],
  ['count.returnees.all', 'returnees'],
  ['count.gate.checks', 'gateChecks'],
  ['count.gate.turnedAway', 'gateTurnedAway'],
  ['count.visitors', 'visitors'],
  ['count.doorVisits', 'doorVisits'],
  ['count.calls', 'calls'],
  ['count.supplies', 'suppliesGiven'],
  ['count.push.people', 'pushPeople'],
  ['count.push.done', 'pushDone'],
  ['count.disinfections', 'disinfected'],
];
