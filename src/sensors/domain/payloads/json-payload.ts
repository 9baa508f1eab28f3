import { instantOf, type Instant } from '../../../base/domain/day.ts';

/** The members of a JSON object in a payload; undefined when it is none. */
export function objectOf(payload: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return membersOf(JSON.parse(payload));
  } catch {
    return undefined;
  }
}

/** The members of a value that is an object. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

/** A battery level in percent; undefined when it is none. */
export function percentOf(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 100 ? Math.round(value) : undefined;
}

/** In seconds this would be the year 5138, in milliseconds it is 1973. */
const MILLISECONDS_FROM = 100_000_000_000;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/;

/** The time that a device tells: ISO 8601 with a zone, or seconds or milliseconds since 1970. Local time without a zone says nothing. */
export function instantOfValue(value: unknown): Instant | undefined {
  if (typeof value === 'string') return WITH_ZONE.test(value) ? validInstant(new Date(value)) : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return undefined;
  return validInstant(new Date(value < MILLISECONDS_FROM ? value * 1000 : value));
}

function validInstant(at: Date): Instant | undefined {
  return Number.isNaN(at.getTime()) ? undefined : instantOf(at);
}
