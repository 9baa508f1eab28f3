import { halfWidth } from './half-width.ts';

/** The telephone numbers of one cell. */
export interface PhoneReading {
  /** Digits only, without country code 86 and without extension; mobiles first, then landlines; no number twice. */
  readonly phones: readonly string[];
  /** Numbers of which digits are hidden (`138****1234`), as written but without spaces. */
  readonly masked: readonly string[];
  /** What is no number: names, remarks, extensions, numbers that are too short or too long. */
  readonly rest: string;
}

const PLAIN_MOBILE = /^1[3-9]\d{9}$/;
const MASKED = /(?<![\d*])1[3-9](?=[-\s\d]*[*xX])(?:[-\s]?[\d*xX]){9}(?![\d*])|(?<![\d*])\d{0,4}\*{3,}\d{2,4}(?!\d)/g;
const RUN_OF_MOBILES = /(?<!\d)(?:1[3-9]\d{9}){2,4}(?!\d)/g;
const MOBILE = /(?<!\d)(?:(?:\+|00)?86[-\s]*)?(1[3-9](?:[-\s.]?\d){9})(?:\.0+)?(?!\d)/g;
const LANDLINE =
  /(?<!\d)(?:(?:\+|00)86[-\s]*)?\(?(0\d{2,3})\)?[-\s—–]{0,2}(\d{3,4}[-\s]?\d{4})(?:\s*(?:-|转|轉|分机|ext\.?|#)\s*(\d{1,6}))?(?!\d)/gi;
const SERVICE = /(?<!\d)([48]00[-\s]?\d{3,4}[-\s]?\d{3,4})(?!\d)/g;
const FOREIGN = /(?:\+|(?<!\d)00)((?:852|853|886|[1-9]\d{0,2})[-\s]?\d(?:[-\s]?\d){6,11})(?!\d)/g;
const LOCAL = /(?<![\d-])([2-8]\d{2,3}[-\s]?\d{4})(?:\s*(?:-|转|轉|分机|#)\s*(\d{1,6}))?(?![\d-])/g;
const EDGES = /^[\s/,;:、,;:|+&()[\]-]+|[\s/,;:、,;:|+&()[\]-]+$/g;

/** Reads every telephone number of a text: mobiles, landlines with area code, 400 numbers, numbers from abroad. */
export function readPhones(text: string): PhoneReading {
  if (PLAIN_MOBILE.test(text)) return { phones: [text], masked: [], rest: '' };
  let left = halfWidth(text);
  const mobiles: string[] = [];
  const others: string[] = [];
  const masked: string[] = [];
  const take = (pattern: RegExp, keep: (match: readonly string[]) => string) => {
    left = left.replace(pattern, (...match: string[]) => keep(match));
  };
  if (left.includes('*')) take(MASKED, (match) => (masked.push(digitsAndStars(match[0] ?? '')), ' '));
  take(RUN_OF_MOBILES, (match) => (match[0] ?? '').replace(/\d{11}/g, '$& '));
  take(MOBILE, (match) => (mobiles.push(digits(match[1])), ' '));
  if (/\d{7}|\d{4}/.test(left)) {
    take(LANDLINE, (match) => (others.push(digits(match[1]) + digits(match[2])), extension(match[3])));
    take(SERVICE, (match) => (others.push(digits(match[1])), ' '));
    take(FOREIGN, (match) => (others.push(digits(match[1])), ' '));
    take(LOCAL, (match) => (others.push(digits(match[1])), extension(match[2])));
  }
  return { phones: [...new Set([...mobiles, ...others])], masked, rest: left.replace(/\s+/g, ' ').replace(EDGES, '') };
}

/** True for a text that is one Chinese mobile number and nothing else. */
export function isMobile(text: string): boolean {
  return PLAIN_MOBILE.test(text);
}

function digits(text: string | undefined): string {
  return (text ?? '').replace(/\D/g, '');
}

function digitsAndStars(text: string): string {
  return text.replace(/[xX]/g, '*').replace(/[^\d*]/g, '');
}

function extension(text: string | undefined): string {
  return text ? ` 转${text} ` : ' ';
}
