import { daysBetween, getDay, type Day } from '../../base/domain/day.ts';

/** What a number format makes of a number. */
export type FormatLook = 'general' | 'text' | 'number' | 'date' | 'time';

const FIRST = getDay('1899-12-30');
const OF_1904 = 1462;

/** A form has a handful of formats and thousands of cells. */
const looks = new Map<string, FormatLook>();

/** What a format code makes of a number, asked for every cell. */
export function lookOfFormat(code: string): FormatLook {
  const known = looks.get(code);
  if (known !== undefined) return known;
  const look = readFormat(code);
  if (looks.size > 500) looks.clear();
  looks.set(code, look);
  return look;
}

/** Reads a format code such as `m"月"d"日"`, `@` or `0.0`; only its first section counts. */
function readFormat(code: string): FormatLook {
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./gu, '')
    .replaceAll(/\[[^\]]*\]/gu, '')
    .split(';')[0]
    ?.trim();
  if (bare === undefined || bare === '' || /general|通用/iu.test(bare)) return 'general';
  if (bare === '@') return 'text';
  if (/[yd]/iu.test(bare)) return 'date';
  if (/h|s/iu.test(bare)) return 'time';
  return /m/iu.test(bare) ? 'date' : 'number';
}

/** A day as Excel counts it; undefined before March 1900, which Excel counts wrongly. */
export function serialOfDay(day: Day, is1904: boolean): number | undefined {
  const serial = daysBetween(FIRST, day);
  return serial > 60 ? serial - (is1904 ? OF_1904 : 0) : undefined;
}

/** `08:30` as the part of a day; undefined when it is no time. */
export function serialOfTime(time: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(time);
  if (!match) return undefined;
  return (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}

/** Number formats that need no declaration. Source: ECMA-376 part 1, 18.8.30, with the ids of the Chinese editions. */
export function builtInFormat(id: number): string {
  const known: Readonly<Record<number, string>> = {
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    9: '0%',
    10: '0.00%',
    14: 'yyyy/m/d',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'yyyy/m/d h:mm',
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    49: '@',
    57: 'yyyy"年"m"月"',
    58: 'm"月"d"日"',
  };
  if (known[id] !== undefined) return known[id];
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'yyyy"年"m"月"';
  return id >= 18 && id <= 19 ? 'h:mm' : 'General';
}
