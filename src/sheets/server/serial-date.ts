import { dayFromNumbers } from '../../base/domain/day.ts';
import type { CellValue } from '../domain/cells.ts';

const SECONDS_PER_DAY = 86_400;
const MS_PER_DAY = 86_400_000;
/** Serial of 9999-12-31 in the 1900 system; what lies beyond is no date even when it is formatted as one. */
const LAST_SERIAL = 2_958_465;

/** What a number format makes of a number. `time` is a clock time without a date, durations (`[h]:mm`) are plain numbers. */
export type FormatKind = 'number' | 'date' | 'time';

/** Number format ids that need no `<numFmt>`. Source: ECMA-376 part 1, 18.8.30, with the ids of the Chinese editions (27-36, 50-58). */
export function builtInFormatKind(id: number): FormatKind {
  if (id >= 14 && id <= 17) return 'date';
  if (id >= 18 && id <= 21) return 'time';
  if (id === 22) return 'date';
  if (id === 32 || id === 33 || id === 34 || id === 35 || id === 55 || id === 56) return 'time';
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  if (id === 45 || id === 47) return 'time';
  return 'number';
}

/** Reads a format code like `yyyy"年"m"月"d"日"`; only its first section (positive numbers) counts. */
export function formatKind(code: string): FormatKind {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*./gu, '');
  // Duration brackets count hours past 24 and mean no point in time.
  if (/\[(?:h+|m+|s+)\]/iu.test(bare)) return 'number';
  const section = bare.replaceAll(/\[[^\]]*\]/gu, '').split(';')[0] ?? '';
  if (/general|g\/通用格式/iu.test(section)) return 'number';
  const hasClock = /h|s|am\/pm|上午/iu.test(section);
  if (/[yed]/iu.test(section.replaceAll(/e[+-]/giu, ''))) return 'date';
  if (hasClock) return 'time';
  return /m/iu.test(section) ? 'date' : 'number';
}

/** A serial number under a date or time format as a cell value. Numbers that are no date stay numbers. */
export function fromSerial(serial: number, kind: 'date' | 'time', is1904: boolean): CellValue {
  if (!Number.isFinite(serial) || serial < 0) return serial;
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const days = Math.floor(seconds / SECONDS_PER_DAY);
  const time = clock(seconds % SECONDS_PER_DAY);
  if (days === 0 && (kind === 'time' || (serial > 0 && !is1904))) return time;
  if (days + (is1904 ? 1462 : 0) > LAST_SERIAL || (days === 0 && !is1904)) return serial;
  const day = dayOfSerial(days, is1904);
  return seconds % SECONDS_PER_DAY === 0 ? { day } : { day, time };
}

function dayOfSerial(days: number, is1904: boolean): string {
  // The 1900 system counts a 29 February 1900 that never was (serial 60).
  const sinceEpoch = is1904 ? days - 24_107 : days < 60 ? days - 25_568 : days - 25_569;
  return new Date(sinceEpoch * MS_PER_DAY).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** An ISO 8601 date cell (`t="d"`); text that is none stays text. */
export function fromIsoText(text: string): CellValue {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/u.exec(text);
  if (!match) return text;
  const day = dayFromNumbers(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!day) return text;
  // A clock time without a date is written on the day before the first serial.
  const isTimeOnly = text.startsWith('1899-12-3') && match[4] !== undefined;
  const time = match[4] ? `${match[4]}:${match[5] ?? '00'}:${match[6] ?? '00'}` : undefined;
  if (isTimeOnly && time !== undefined) return time;
  return time === undefined || time === '00:00:00' ? { day } : { day, time };
}

/** A date as a serial number of the 1900 system; undefined for what Excel cannot hold (before March 1900, no date). */
export function toSerial({ day, time }: { readonly day: string; readonly time?: string }): number | undefined {
  const match = /^(\d{2}):(\d{2}):(\d{2})$/u.exec(time ?? '00:00:00');
  const days = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + 25_569;
  if (!match || !(days > 60 && days <= LAST_SERIAL)) return undefined;
  return days + (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) / SECONDS_PER_DAY;
}
