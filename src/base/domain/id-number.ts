import { findDay, type Day } from './day.ts';
import { halfWidth } from './half-width.ts';

/** What kind of document a number belongs to; `none` says that the person has no document. */
export const ID_KINDS = [
  'residentId',
  'residentId15',
  'hmtResidence',
  'hkmPermit',
  'twPermit',
  'passport',
  'foreignPermit',
  'other',
  'none',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** Sex as the register knows it. */
export type Sex = 'male' | 'female';

/** Why a number cannot be used as it stands. */
export type IdProblem = 'idCheckDigit' | 'idDate' | 'idLength' | 'idDamagedByExcel' | 'idMasked' | 'idUnreadable';

/**
 * One id number as read. Without `problem` the value is normalised and may be stored. With a problem the value is only
 * what was typed, for display; for `idDamagedByExcel` it is empty, because the lost digits must not be guessed.
 */
export interface IdReading {
  readonly kind: IdKind;
  readonly value: string;
  readonly birthDate?: Day;
  readonly sex?: Sex;
  readonly problem?: IdProblem;
  /** The region is no known province: worth a look, no reason to refuse. */
  readonly warning?: 'idRegionUnknown';
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = '10X98765432';
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
const EIGHTEEN = /^\d{17}[\dX]$/;
const FIFTEEN = /^\d{15}$/;
/** Excel writes `E+17`, LibreOffice `E+017`. */
const SCIENTIFIC = /^(\d)\.?(\d*)E\+?0*(\d{2})$/;
const NOTHING = /^(?:无|無|没有|沒有|未办|未辦|未办理|暂无|暫無|未提供|不详|不詳|NONE|N\/A|NA|NULL|[/\\_.?-]*)$/;
const LABEL = /^(?:(?:居民)?身份[证證](?:号码?|號碼?)?|护照(?:号码?)?|證件號碼|证件号码?|ID(?:NO)?|NO|S?FZH?)[.:]*/;

/** The check digit of the first 17 digits. Source: GB 11643-1999 (ISO 7064 MOD 11-2). */
export function idCheckDigit(first17: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (first17.charCodeAt(at) - 48) * (WEIGHTS[at] ?? 0);
  return CHECK_DIGITS.charAt(sum % 11);
}

/** The 18-digit number of a 15-digit one of before 1999: century 19 and a check digit. Source: GB 11643-1999. */
export function toEighteen(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return first17 + idCheckDigit(first17);
}

/** Puts a typed number into one form: ASCII capitals, no spaces, dashes, quotes or leading label. */
export function normaliseIdText(text: string): string {
  const bare = halfWidth(text)
    .toUpperCase()
    .replace(/[\s'"`‘’“”´]/g, '')
    .replace(/[×Χ✕Х]$/, 'X');
  const unlabelled = /^\d/.test(bare) ? bare : bare.replace(LABEL, '');
  return unlabelled.replace(/(?<=[\dA-Z*])[-–—―‐‑_.·](?=[\dA-Z*])/g, (sign) => (sign === '.' ? '.' : ''));
}

/** True for an 18-digit number with a real date and the right check digit; for telling what a column holds. */
export function isResidentId(text: string): boolean {
  return text.length === 18 && EIGHTEEN.test(text) && idCheckDigit(text) === text[17] && birthOf(text) !== undefined;
}

/**
 * Reads an id number of any kind that residents of a community hold. `stated` is the kind that the sheet says, where it
 * does; it decides only where the number alone is ambiguous.
 * Source: GB 11643-1999; permit forms of the National Immigration Administration; GA 2134-2023 (foreign permanent card).
 */
export function readIdNumber(text: string, stated?: IdKind): IdReading {
  if (text.length === 18 && stated !== 'passport' && EIGHTEEN.test(text)) return readEighteen(text);
  const bare = normaliseIdText(text);
  if (NOTHING.test(bare)) return { kind: 'none', value: '' };
  if (EIGHTEEN.test(bare) && stated !== 'passport') return readEighteen(bare);
  if (FIFTEEN.test(bare) && (stated === undefined || stated.startsWith('residentId'))) return readFifteen(bare);
  const scientific = SCIENTIFIC.exec(bare.replace(/\.0+$/, ''));
  if (scientific) return readScientific(scientific);
  if (/[*＊]|X{4,}/.test(bare)) return { kind: stated ?? kindOfMasked(bare), value: bare, problem: 'idMasked' };
  return readPermit(bare.replace(/\.0+$/, ''), stated);
}

/** The document kind that a cell such as `台胞证` or `Passport` states; undefined when it says nothing known. */
export function readIdKind(text: string): IdKind | undefined {
  const bare = halfWidth(text).toUpperCase().replace(/\s/g, '');
  if (bare === '') return undefined;
  if (/港澳台.*居住|港澳台居民|HMT/.test(bare)) return 'hmtResidence';
  if (/永久居留|永居|外国人居留|PERMANENTRESID|GREENCARD/.test(bare)) return 'foreignPermit';
  if (/台胞|台湾|臺灣|臺胞|TAIWAN/.test(bare)) return 'twPermit';
  if (/港澳|回乡|回鄉|HONGKONG|MACA[UO]/.test(bare)) return 'hkmPermit';
  if (/护照|護照|PASSPORT/.test(bare)) return 'passport';
  if (/15位/.test(bare)) return 'residentId15';
  if (/身份[证證]|户口[簿本]|戶口[簿本]|RESIDENTID|IDCARD|IDENTITY|^ID$/.test(bare)) return 'residentId';
  if (/^(?:无|無|没有|无证件|NONE|暂无)$/.test(bare)) return 'none';
  return /证|證|照|簿|其他/.test(bare) ? 'other' : undefined;
}

function birthOf(eighteen: string): Day | undefined {
  const year = Number(eighteen.slice(6, 10));
  if (year < 1880 || year > 2100) return undefined;
  return findDay(`${eighteen.slice(6, 10)}-${eighteen.slice(10, 12)}-${eighteen.slice(12, 14)}`);
}

function kindOfEighteen(value: string): IdKind {
  if (/^8[123]0000/.test(value)) return 'hmtResidence';
  return value.startsWith('9') ? 'foreignPermit' : 'residentId';
}

function readEighteen(value: string): IdReading {
  const kind = kindOfEighteen(value);
  const birthDate = birthOf(value);
  const isChecked = idCheckDigit(value) === value[17];
  // Excel keeps 15 digits of a number and writes zeros for the rest.
  if (!isChecked && value.endsWith('000')) return damaged(value.slice(0, 15));
  if (!birthDate) return { kind, value, problem: 'idDate' };
  if (!isChecked) return { kind, value, problem: 'idCheckDigit' };
  const sex: Sex = Number(value[16]) % 2 === 1 ? 'male' : 'female';
  const isKnown = kind !== 'residentId' || PROVINCES.has(value.slice(0, 2));
  return { kind, value, birthDate, sex, ...(isKnown ? {} : { warning: 'idRegionUnknown' as const }) };
}

function readFifteen(value: string): IdReading {
  const birthDate = birthOf(toEighteen(value));
  if (!birthDate) return { kind: 'residentId15', value, problem: 'idDate' };
  return { kind: 'residentId15', value, birthDate, sex: Number(value[14]) % 2 === 1 ? 'male' : 'female' };
}

/** What is left of a number that Excel cut to 15 digits: the birth date stands before the cut, the sex after it. */
function damaged(first15: string): IdReading {
  const birthDate = first15.length >= 14 ? birthOf(`${first15}000`) : undefined;
  return { kind: 'residentId', value: '', ...(birthDate ? { birthDate } : {}), problem: 'idDamagedByExcel' };
}

function readScientific(match: RegExpExecArray): IdReading {
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`;
  if (match[3] === '14' && digits.length === 15) return readFifteen(digits);
  return damaged(match[3] === '17' ? digits : '');
}

function kindOfMasked(bare: string): IdKind {
  return bare.length >= 15 || /^\d/.test(bare) ? 'residentId' : 'other';
}

function readPermit(bare: string, stated?: IdKind): IdReading {
  const value = bare.replace(/[().]/g, '');
  const sure = kindOfPermit(value, stated);
  if (sure) return { kind: sure, value };
  const isLikeResidentId = /^\d{12,21}[A-Z]?$/.test(value);
  if (isLikeResidentId) return { kind: 'residentId', value, problem: 'idLength' };
  if (stated && stated !== 'residentId' && stated !== 'none' && /^[A-Z\d]{5,20}$/.test(value))
    return { kind: stated, value };
  return { kind: stated ?? 'other', value, problem: /\d{5}/.test(value) ? 'idLength' : 'idUnreadable' };
}

/** The permit forms in the order in which they exclude each other. */
function kindOfPermit(value: string, stated?: IdKind): IdKind | undefined {
  if (stated === 'passport' && /^[A-Z\d]{5,12}$/.test(value)) return 'passport';
  if (/^[A-Z]{3}\d{12}$/.test(value)) return 'foreignPermit';
  if (/^[HM]\d{8}(?:\d{2})?$/.test(value)) return 'hkmPermit';
  if (/^\d{8}$/.test(value) || /^\d{10}[A-Z]$/.test(value) || /^T\d{8}$/.test(value)) return 'twPermit';
  // Taiwan and Hong Kong identity cards, birth certificates: real documents, but none of ours.
  if (/^[A-Z][12]\d{8}$/.test(value) || /^[A-Z]{1,2}\d{6}[\dA]$/.test(value))
    return isChinesePassport(value) ? 'passport' : 'other';
  if (/^[A-Z]{1,3}\d{6,9}[A-Z]?$/.test(value) || /^\d{9}$/.test(value)) return 'passport';
  return undefined;
}

/** Source: passports of the People's Republic of China, series G, E, D, S, P and EA to EZ, K, and travel documents. */
function isChinesePassport(value: string): boolean {
  return /^(?:[EGDSPK]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E\d{7}|1[45]\d{7})$/.test(value);
}
