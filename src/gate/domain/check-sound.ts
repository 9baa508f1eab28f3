import { timeOfId } from './gate-check.ts';

/** A gate check that was found sound, as it lies in the envelope. Same fields as GateCheck, ids as sent. */
export interface SoundCheck {
  readonly id: string;
  readonly at: string;
  readonly phoneAt?: string | undefined;
  readonly gateId: string;
  readonly direction: string;
  readonly holder: string;
  readonly method: string;
  readonly personId?: string | undefined;
  readonly householdId?: string | undefined;
  readonly passId?: string | undefined;
  readonly visitId?: string | undefined;
  readonly plate?: string | undefined;
  readonly passengers?: number | undefined;
  readonly outcome: string;
  readonly code: string;
  readonly resolution: string;
  readonly temperature?: number | undefined;
  readonly temperatureAgain?: number | undefined;
  readonly temperatureSite?: string | undefined;
}

type Test = (value: unknown) => boolean;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CODE = /^[a-zA-Z]{1,40}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const isUuid: Test = (value) => typeof value === 'string' && UUID.test(value);
const isCode: Test = (value) => typeof value === 'string' && CODE.test(value);
const isPlate: Test = (value) => typeof value === 'string' && value.length <= 12 && !value.includes('\0');
const isInstantText: Test = (value) =>
  typeof value === 'string' && INSTANT.test(value) && toText(Date.parse(value)) === value;

function oneOf(...words: readonly string[]): Test {
  return (value) => typeof value === 'string' && words.includes(value);
}
function between(least: number, most: number): Test {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
function optional(test: Test): Test {
  return (value) => value === undefined || test(value);
}

const TESTS: readonly (readonly [keyof SoundCheck, Test])[] = [
  ['id', isUuid],
  ['gateId', isUuid],
  ['direction', oneOf('in', 'out')],
  ['holder', oneOf('resident', 'visitor', 'staff', 'vehicle', 'unknown')],
  ['method', oneOf('scan', 'find', 'none')],
  ['outcome', oneOf('pass', 'ask', 'stop')],
  ['code', isCode],
  ['resolution', oneOf('let', 'turnedAway', 'referred', 'emergency')],
  ['phoneAt', optional(isInstantText)],
  ['personId', optional(isUuid)],
  ['householdId', optional(isUuid)],
  ['passId', optional(isUuid)],
  ['visitId', optional(isUuid)],
  ['plate', optional(isPlate)],
  ['passengers', optional(between(0, 99))],
  ['temperature', optional(between(300, 450))],
  ['temperatureAgain', optional(between(300, 450))],
  ['temperatureSite', optional(oneOf('forehead', 'wrist', 'ear'))],
];

/**
 * Tells whether a value is what the schema GateCheck takes, for the one road where 20,000 come in a second: 2.2 us a record against
 * 8.0 us of the schema (0.04 against 0.16 of a core). A property test holds the two to the same answer.
 */
export function isSoundCheck(value: unknown): value is SoundCheck {
  if (typeof value !== 'object' || value === null) return false;
  // An object of unknown fields: each is tested before the guard claims anything.
  const record = value as Readonly<Record<string, unknown>>;
  for (const [field, test] of TESTS) if (!test(record[field])) return false;
  // The time inside the id, written out, is the time of the check: tells at once that the text is an instant and that both agree.
  return typeof record['id'] === 'string' && record['at'] === toText(timeOfId(record['id']));
}

/** ISO 8601 in UTC with milliseconds; empty for what is no time. */
function toText(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
}
