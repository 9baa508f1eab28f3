import { doorCuts, doorRun } from '../spelling.ts';
import type { ListedPerson } from './listed-person.ts';

/**
 * How one row looks for people in the register; every key is exact, so that the search is a join and never a scan of likenesses.
 * `row` is the position in the list.
 */
export interface ListKeys {
  readonly idKeys: readonly { readonly row: number; readonly idKey: string }[];
  readonly phones: readonly { readonly row: number; readonly phone: string }[];
  /** `138****1234`: beginning (may be empty) and the last four. */
  readonly phoneMasks: readonly { readonly row: number; readonly head: string; readonly tail: string }[];
  /**
   * First or last sign of the name (the other is empty), a `like` pattern of it, and the shown end of the id; `head`: its shown
   * beginning, at most three signs, empty where so much is shown that a sign of it may be wrong.
   */
  readonly idTails: readonly {
    readonly row: number;
    readonly first: string;
    readonly last: string;
    readonly name: string;
    readonly ending: string;
    readonly head: string;
  }[];
  /** The whole name beside a birthday or the end of an id, for numbers typed wrong. */
  readonly names: readonly {
    readonly row: number;
    readonly name: string;
    readonly birthDate: string;
    readonly ending: string;
  }[];
  /** Names of rows that say little else. */
  readonly nameOnly: readonly { readonly row: number; readonly name: string }[];
  readonly places: readonly { readonly row: number; readonly place: string }[];
}

/** The keys of all rows. */
export function listKeys(people: readonly ListedPerson[]): ListKeys {
  const rows = people.map((person, row) => ({ person, row }));
  return {
    idKeys: rows.flatMap(({ person, row }) => (person.id === undefined ? [] : [{ row, idKey: person.id }])),
    phones: rows.flatMap(({ person, row }) => person.phones.map((phone) => ({ row, phone }))),
    phoneMasks: rows.flatMap(({ person, row }) =>
      [...person.phoneMasks, ...person.phones.filter(isLandline)].flatMap((mask) => phoneMaskKey(row, mask)),
    ),
    idTails: rows.flatMap(({ person, row }) => idTailKey(row, person)),
    names: rows.flatMap(({ person, row }) => nameKeys(row, person)),
    nameOnly: rows.flatMap(({ person, row }) => (saysLittle(person) ? [{ row, name: person.name }] : [])),
    places: rows.flatMap(({ person, row }) => placeKeys(person.place).map((place) => ({ row, place }))),
  };
}

const isPlainName = (name: string) => name !== '' && !name.includes('*');

/** A mask that shows no more than this must fit whole. */
const MOST_EXACT = 4;

/** Area codes come and go; the last four digits stay. */
const isLandline = (phone: string) => phone.length < 9 || phone.startsWith('0');

function phoneMaskKey(row: number, mask: string) {
  const head = mask.includes('*') ? (/^\d{0,3}/.exec(mask)?.[0] ?? '') : '';
  const tail = /\d{4}$/.exec(mask)?.[0];
  // Without the last four digits a number fits thousands.
  return tail === undefined ? [] : [{ row, head, tail }];
}

function idTailKey(row: number, { name, idTyped }: ListedPerson) {
  const ending = /\*[\dX]*?([\dX]{2,4})$/.exec(idTyped ?? '')?.[1];
  const signs = Array.from(name);
  const [first = '', last = ''] = [signs[0], signs.at(-1)];
  if (ending === undefined || first === '' || (first === '*' && last === '*')) return [];
  // `张*` may stand for three signs. Four shown digits are enough to let the given name sound alike only; two are not.
  const pattern = name.includes('*') ? name.replace(/\*+/g, '%') : ending.length === 4 ? `${first}%` : name;
  const shown = (idTyped ?? '').replaceAll('*', '');
  const head = shown.length > MOST_EXACT ? '' : shown.slice(0, Math.min(3, shown.length - ending.length));
  return [{ row, name: pattern, ending, head, ...(first === '*' ? { first: '', last } : { first, last: '' }) }];
}

function nameKeys(row: number, { name, id, idTyped, birthDate }: ListedPerson) {
  if (!isPlainName(name) || id !== undefined) return [];
  const typed = idTyped === undefined || idTyped.includes('*') ? '' : idTyped;
  const typedBirth = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(typed);
  const birth = birthDate ?? (typedBirth ? `${typedBirth[1] ?? ''}-${typedBirth[2] ?? ''}-${typedBirth[3] ?? ''}` : '');
  const ending = typed.length > 4 ? typed.slice(-4) : '';
  return birth === '' && ending === '' ? [] : [{ row, name, birthDate: birth, ending }];
}

function saysLittle({ name, id, idTyped, phones, phoneMasks, birthDate }: ListedPerson): boolean {
  const isSilent = id === undefined && idTyped === undefined && birthDate === undefined;
  return isPlainName(name) && isSilent && phones.length === 0 && phoneMasks.length === 0;
}

/** A door of a list may be cut otherwise than in the register; an estate alone or a building finds nobody. */
function placeKeys(place: string | undefined): readonly string[] {
  if (place === undefined) return [];
  const [estate = '', ...parts] = place.split('|');
  const run = doorRun(parts);
  if (estate === '' || !run.includes('-')) return [];
  return [...new Set([place, ...doorCuts(run).map((cut) => `${estate}|${cut}`)])];
}
