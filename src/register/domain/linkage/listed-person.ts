import { halfWidth } from '../../../base/domain/half-width.ts';
import type { Day } from '../../../base/domain/day.ts';
import { readIdNumber } from '../../../base/domain/id-number.ts';
import { isMobile } from '../../../base/domain/phone.ts';
import type { RosterRecord } from '../../../sheets/domain/reading.ts';
import type { Sex } from '../person.ts';
import { estateKey, idKey, nameKey, placeKey } from '../spelling.ts';

/** What a list from above tells of one person, in one spelling. Absent or empty: the list does not say. */
export interface ListedPerson {
  /** As `nameKey`; hidden signs are `*`. */
  readonly name: string;
  /** `kind:number` of a number that is valid as it stands. */
  readonly id?: string;
  /** A number that is hidden in part (`4207**********1234`), cut or typed wrong. */
  readonly idTyped?: string;
  readonly birthDate?: Day;
  readonly sex?: Sex;
  /** Years, as stated. */
  readonly age?: number;
  /** Digits only. */
  readonly phones: readonly string[];
  /** Numbers with hidden digits: `138****1234`. */
  readonly phoneMasks: readonly string[];
  /** As `placeKey`. */
  readonly place?: string;
}

/** A person of the register as the linkage compares them. */
export interface RegisteredPerson {
  readonly personId: string;
  readonly communityId: number;
  /** As `nameKey`. */
  readonly name: string;
  /** `kind:number`, plain. */
  readonly ids: readonly string[];
  /** The first number as it stands in the register. */
  readonly idNumber?: string;
  readonly birthDate?: Day;
  readonly sex?: Sex;
  readonly phones: readonly string[];
  /** Phones of those behind the same door: a child is reached by them. */
  readonly familyPhones: readonly string[];
  /** As `placeKey`, where they live now or lived last. */
  readonly places: readonly string[];
  /** They have moved away or died: known, but not ours any more. */
  readonly isGone: boolean;
}

const HONORIFIC = /(?:先生|女士|小姐|太太|老师|师傅|同志|阿姨)$/;
/** A number of fewer signs is only the end of one. */
const SHORTEST_ID = 9;
const ID_LENGTH = 18;
const PHONE_LENGTH = 11;

/** What one record of a list says about who it means. */
export function listedPerson(record: RosterRecord): ListedPerson {
  const { idKind, idNumber, birthDate, sex, others } = record;
  const typed = [others['idNumberAsTyped'] ?? '', others['phoneAsTyped'] ?? ''];
  // Columns that went round in a circle: a phone stands under ids, an id under phones.
  const phones = [...new Set([...record.phones, ...typed.filter(isMobile)])];
  const strayed = typed.map((text) => readIdNumber(text)).find(({ problem, birthDate: day }) => !problem && day);
  const id = idNumber === undefined ? strayed : { kind: idKind ?? 'residentId', value: idNumber };
  const half = id
    ? undefined
    : typed.filter((text) => !isMobile(text)).flatMap((text, at) => typedId(text, at) ?? [])[0];
  const age = ageOf(others['年龄'] ?? '');
  return {
    name: maskedName(record.name ?? ''),
    ...(id === undefined ? {} : { id: idKey(id.kind, id.value) }),
    ...(half === undefined ? {} : { idTyped: half }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(sex === undefined ? {} : { sex }),
    ...(age === undefined ? {} : { age }),
    phones,
    phoneMasks: [others['phoneMasked'] ?? '', others['phoneAsTyped'] ?? ''].flatMap(phoneMasks),
    ...(record.estate === undefined ? {} : { place: placeKey({ ...record, estateKey: estateKey(record.estate) }) }),
  };
}

/** One sign for everything that hides: `张某某`, `张○○`, `张XX` and `张先生` are `张**` or `张*`. */
function maskedName(name: string): string {
  const shown = nameKey(
    name
      .replace(HONORIFIC, '*')
      .replace(/[＊×某□○〇?？_]|(?<=[\u3400-\u9fff])[xX]+/gu, (hidden) => '*'.repeat(hidden.length)),
  );
  return shown;
}

/** `from`: 0 for what stood under ids, else under phones, where only a long number is one. */
function typedId(text: string, from: number): string | undefined {
  const bare = halfWidth(text)
    .toUpperCase()
    .replace(/X{3,}/g, (hidden) => '*'.repeat(hidden.length))
    .replace(/[^\dX*]/g, '');
  if (!/\d{2}/.test(bare) || (from > 0 && bare.length < 15)) return undefined;
  if (bare.includes('*')) return bare;
  if (bare.length >= SHORTEST_ID) return bare;
  return bare.length < 4 ? undefined : bare.padStart(ID_LENGTH, '*');
}

function phoneMasks(text: string): readonly string[] {
  const bare = halfWidth(text).replace(/[xX]{3,}/g, (hidden) => '*'.repeat(hidden.length));
  return (bare.match(/[\d*]{4,}/g) ?? []).flatMap((piece) => {
    if (piece.includes('*')) return /\d{2}/.test(piece) ? [piece] : [];
    return piece.length === 4 ? [piece.padStart(PHONE_LENGTH, '*')] : [];
  });
}

function ageOf(text: string): number | undefined {
  const years = /^(\d{1,3})岁?$/.exec(text.trim())?.[1];
  return years === undefined ? undefined : Number(years);
}
