import { addDays, dayFromNumbers, findDay, getDay, type Day } from '../../base/domain/day.ts';
import { readNumeral } from './address-text.ts';

/** A date as typed. `day` only when the text leaves no doubt. */
export interface DateReading {
  readonly day?: Day;
  /** Year, or year and month, where the text says no more: `1985`, `1985-03`. */
  readonly partial?: string;
  readonly problem?: 'impossible' | 'ambiguous' | 'unreadable';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const PARTS = /^(\d{1,4})[-/.,。、 年](\d{1,2})(?:[-/.,。、 月](\d{1,4})日?号?|月?)$/;
const CLOCK = /[T ]\s*\d{1,2}[:：时点]\d{0,2}.*$|\s*\(?(?:周|星期)[一二三四五六日天]\)?$/;
const LAST_SERIAL = 73_050; // 2099-12-31
const UNREADABLE: DateReading = { problem: 'unreadable' };
const IMPOSSIBLE: DateReading = { problem: 'impossible' };

/**
 * Reads a date in any form that people type: `1985.3.2`, `1985年3月2日`, `19850302`, `850302`, `85-3-2`, `二〇〇一年三月`,
 * `2-Mar-85`, `民国74年3月2日`, an Excel serial number as text. Two-digit years up to `pivot` (the current year) are of this
 * century. What could be read in two ways is `ambiguous`, lunar dates too.
 */
export function readDate(text: string, today: Day): DateReading {
  const bare = text.replace(CLOCK, '').trim();
  const iso = findDay(bare);
  if (iso) return { day: iso };
  if (/农历|阴历|旧历|農曆/.test(bare)) return { problem: 'ambiguous' };
  if (/^\d+(?:\.0+)?$/.test(bare)) return readDigits(bare.replace(/\.0+$/, ''), today);
  const parts = PARTS.exec(bare.replace(/\s*([-/.年月])\s*/g, '$1'));
  if (parts) return readParts({ first: parts[1] ?? '', second: parts[2] ?? '', third: parts[3] ?? '' }, today);
  return readWords(bare, today);
}

/** Serial 0 of the 1900 system, put back a day because Excel counts a 29 February 1900. */
const EXCEL_DAY_ZERO = getDay('1899-12-30');

/** The day of an Excel serial number in the 1900 system. */
export function dayOfSerial(serial: number): Day {
  return addDays(EXCEL_DAY_ZERO, Math.floor(serial));
}

function readDigits(digits: string, today: Day): DateReading {
  const number = Number(digits);
  if (digits.length === 8)
    return built(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  if (digits.length === 6) return readSix(digits, today);
  if (digits.length === 4 && number >= 1880 && number <= 2100) return { partial: digits };
  if (digits.length === 5 && number <= LAST_SERIAL) return { day: dayOfSerial(number) };
  // Serial numbers before 1927 have four digits; what lies below 1880 as a number can be nothing else.
  if (digits.length === 4 && number > 366) return { day: dayOfSerial(number) };
  return UNREADABLE;
}

/** `198503` is a month, `850302` a day. */
function readSix(digits: string, today: Day): DateReading {
  const year = Number(digits.slice(0, 4));
  const month = Number(digits.slice(4));
  const isMonth = year >= 1880 && year <= Number(today.slice(0, 4)) && month >= 1 && month <= 12;
  const short = built(fullYear(digits.slice(0, 2), today), Number(digits.slice(2, 4)), Number(digits.slice(4)));
  if (isMonth && short.day) return { problem: 'ambiguous' };
  return isMonth ? { partial: `${digits.slice(0, 4)}-${digits.slice(4)}` } : short;
}

function readParts(at: { first: string; second: string; third: string }, today: Day): DateReading {
  const { first, second, third } = at;
  if (third === '') {
    if (first.length < 4) return UNREADABLE;
    const month = Number(second);
    return month >= 1 && month <= 12 ? { partial: `${first}-${second.padStart(2, '0')}` } : IMPOSSIBLE;
  }
  if (first.length >= 3) return built(Number(first), Number(second), Number(third));
  if (third.length <= 2 && Number(third) <= 31 && Number(first) > 31) {
    return built(fullYear(first, today), Number(second), Number(third));
  }
  // `20.5.6` may begin with the year or end with it.
  if (third.length <= 2 && Number(third) <= 31) return { problem: 'ambiguous' };
  const year = third.length === 4 ? Number(third) : fullYear(third, today);
  const [a, b] = [Number(first), Number(second)];
  if (third.length === 3) return UNREADABLE;
  // Day and month can be told apart only when one is past 12; `85.3.2` was read above, `3/2/85` stays open.
  if (a > 12 && b <= 12) return built(year, b, a);
  if (b > 12 && a <= 12) return built(year, a, b);
  if (a === b) return built(year, a, b);
  return a <= 12 && b <= 12 ? { problem: 'ambiguous' } : IMPOSSIBLE;
}

function readWords(text: string, today: Day): DateReading {
  const roc = /^民国(\d{1,3})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text.replace('國', '国'));
  if (roc) return built(Number(roc[1]) + 1911, Number(roc[2]), Number(roc[3]));
  const han =
    /^([一二三四五六七八九零〇十]{2,4})年(?:([一二三四五六七八九十]{1,2})月)?(?:([一二三四五六七八九十]{1,3})[日号])?$/.exec(
      text,
    );
  if (han) {
    const numbers = [han[1], han[2], han[3]].map((part) => (part === undefined ? '' : readNumeral(part)));
    return readDate(numbers.filter((part) => part !== '').join('.'), today);
  }
  const english =
    /^(?:(\d{1,2})[-/. ]?([a-z]{3})[a-z]*[-/. ,]*(\d{2,4})|([a-z]{3})[a-z]*[-/. ]?(\d{1,2}),? +(\d{4}))$/i.exec(text);
  if (english) {
    const month = MONTHS.indexOf((english[2] ?? english[4] ?? '').toLowerCase()) + 1;
    const year = english[3] ?? english[6] ?? '';
    const date = Number(english[1] ?? english[5]);
    return month === 0 ? UNREADABLE : built(year.length === 2 ? fullYear(year, today) : Number(year), month, date);
  }
  const year = /^(\d{4})年?$/.exec(text)?.[1];
  return year === undefined ? UNREADABLE : { partial: year };
}

function fullYear(two: string, today: Day): number {
  const century = Number(two) <= Number(today.slice(2, 4)) ? 2000 : 1900;
  return century + Number(two);
}

function built(year: number, month: number, date: number): DateReading {
  if (year < 1880 || year > 2100) return IMPOSSIBLE;
  const day = dayFromNumbers(year, month, date);
  return day ? { day } : IMPOSSIBLE;
}
