import { dayFromNumbers, type Day } from './day.ts';

const PARTS = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/;
const DIGITS = /^(\d{4})?(\d{2})(\d{2})$/;

/**
 * The date that somebody keyed in: `2026-03-10`, `2026/3/10`, `20260310`, `3-10` or `0310` of the year of `today`, `3月10日`.
 * Undefined when it is none of these or no real date.
 */
export function findTypedDay(text: string, today: Day): Day | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match = PARTS.exec(plain) ?? DIGITS.exec(plain);
  if (!match) return undefined;
  return dayFromNumbers(Number(match[1] ?? today.slice(0, 4)), Number(match[2]), Number(match[3]));
}

/** The time that somebody keyed in, as `08:05`: `8:05`, `8：05`, `805`, `0805`, `8`, `8点`. Undefined when there is no such time. */
export function findTypedClock(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match = /^(\d{1,2})(?:[:点時时](\d{2})?分?)?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  if (!match || hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
