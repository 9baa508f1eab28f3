import type { Indicator } from './indicator.ts';
import { calls } from './indicators/calls.ts';
import { careNeeded } from './indicators/care-needed.ts';
import { disinfected } from './indicators/disinfected.ts';
import { doorOpeningsAnswered } from './indicators/door-openings-answered.ts';
import { doorOpenings } from './indicators/door-openings.ts';
import { doorVisits } from './indicators/door-visits.ts';
import { gateChecks } from './indicators/gate-checks.ts';
import { gateFever } from './indicators/gate-fever.ts';
import { gateIn } from './indicators/gate-in.ts';
import { gateOut } from './indicators/gate-out.ts';
import { gateReferred } from './indicators/gate-referred.ts';
import { gateTurnedAway } from './indicators/gate-turned-away.ts';
import { healthReports } from './indicators/health-reports.ts';
import { hints } from './indicators/hints.ts';
import { householdsAsked } from './indicators/households-asked.ts';
import { households } from './indicators/households.ts';
import { incidentsOpen } from './indicators/incidents-open.ts';
import { incidents } from './indicators/incidents.ts';
import { isolationAway } from './indicators/isolation-away.ts';
import { isolationHome } from './indicators/isolation-home.ts';
import { isolationIn } from './indicators/isolation-in.ts';
import { isolationOut } from './indicators/isolation-out.ts';
import { isolationOverdue } from './indicators/isolation-overdue.ts';
import { isolationPresent } from './indicators/isolation-present.ts';
import { movedIn } from './indicators/moved-in.ts';
import { movedOut } from './indicators/moved-out.ts';
import { objectionsOpen } from './indicators/objections-open.ts';
import { peopleReported } from './indicators/people-reported.ts';
import { pushDone } from './indicators/push-done.ts';
import { pushOpen } from './indicators/push-open.ts';
import { pushPeople } from './indicators/push-people.ts';
import { referralsOpen } from './indicators/referrals-open.ts';
import { referrals } from './indicators/referrals.ts';
import { residents } from './indicators/residents.ts';
import { returnees } from './indicators/returnees.ts';
import { selfRegistrationsOpen } from './indicators/self-registrations-open.ts';
import { selfRegistrations } from './indicators/self-registrations.ts';
import { sensorsSilent } from './indicators/sensors-silent.ts';
import { suppliesGiven } from './indicators/supplies-given.ts';
import { symptoms } from './indicators/symptoms.ts';
import { tasksDone } from './indicators/tasks-done.ts';
import { tasksDue } from './indicators/tasks-due.ts';
import { tasksLate } from './indicators/tasks-late.ts';
import { testsDue } from './indicators/tests-due.ts';
import { testsMissed } from './indicators/tests-missed.ts';
import { testsPositive } from './indicators/tests-positive.ts';
import { testsTaken } from './indicators/tests-taken.ts';
import { visitors } from './indicators/visitors.ts';

/** Every figure of the daily report, in the order of the sheet. */
export const INDICATORS = [
  residents,
  households,
  movedIn,
  movedOut,
  careNeeded,
  gateChecks,
  gateIn,
  gateOut,
  gateTurnedAway,
  gateReferred,
  gateFever,
  visitors,
  incidents,
  incidentsOpen,
  householdsAsked,
  peopleReported,
  returnees,
  pushPeople,
  pushDone,
  pushOpen,
  selfRegistrations,
  selfRegistrationsOpen,
  hints,
  healthReports,
  symptoms,
  referrals,
  referralsOpen,
  isolationIn,
  isolationOut,
  isolationPresent,
  isolationHome,
  isolationAway,
  isolationOverdue,
  objectionsOpen,
  doorOpenings,
  doorOpeningsAnswered,
  sensorsSilent,
  testsDue,
  testsTaken,
  testsMissed,
  testsPositive,
  tasksDue,
  tasksDone,
  tasksLate,
  doorVisits,
  calls,
  disinfected,
  suppliesGiven,
] as const satisfies readonly Indicator[];

/** A figure of the sheet, by its code. */
export type IndicatorCode = (typeof INDICATORS)[number]['code'];

const CODES: ReadonlySet<string> = new Set(INDICATORS.map(({ code }) => code));

/** True for the code of a figure of today's sheet; sheets of earlier editions may hold others. */
export function isIndicatorCode(code: string): code is IndicatorCode {
  return CODES.has(code);
}

/** The figure with this code, as a plain {@link Indicator}. */
export function getIndicator(code: IndicatorCode): Indicator {
  const found: Indicator | undefined = INDICATORS.find((indicator) => indicator.code === code);
  if (!found) throw new Error('no such indicator');
  return found;
}
