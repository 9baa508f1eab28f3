import type { Place } from './read-place.ts';
import { findRelation, isHead } from './relation-words.ts';

/** What tells the household of one row. */
export interface HouseholdClue {
  readonly sheet: string;
  readonly row: number;
  readonly place: Place;
  /** The household number of the row or of the block it stands in. */
  readonly number: string;
  /** Name of the head as another column says it. */
  readonly head: string;
  readonly relation: string | undefined;
  /** The row has no place of its own and took it from the row above. */
  readonly isContinued: boolean;
  /** The row is a household and somebody of it was read before. */
  readonly joinsRow?: boolean;
  /** The row is a household of its own, though another one lives behind the same door. */
  readonly beginsRow?: boolean;
}

/** The household that is open while reading downwards. */
export interface HouseholdState {
  key: string | undefined;
  place: string;
  hasHead: boolean;
  isTenants: boolean;
  readonly counts: Map<string, number>;
  readonly byPlace: Map<string, { readonly key: string; hasHead: boolean }>;
  readonly placeOfNumber: Map<string, string>;
}

/** The state before the first row of a file. */
export function newHouseholds(): HouseholdState {
  return {
    key: undefined,
    place: '',
    hasHead: false,
    isTenants: false,
    counts: new Map(),
    byPlace: new Map(),
    placeOfNumber: new Map(),
  };
}

/**
 * The household key of the next row: by the sheet's own number, else by the dwelling, split where a second head or the
 * first tenant begins. Undefined when nothing tells who lives with whom.
 */
export function nextHousehold(state: HouseholdState, clue: HouseholdClue): string | undefined {
  if (clue.joinsRow === true && state.key !== undefined) return state.key;
  const place = placeText(clue.place);
  const isTenant = clue.relation === '租户';
  if (clue.number !== '') return open(state, { key: numberKey(state, clue, place), place, clue, isTenant });
  if (clue.head !== '') return open(state, { key: `${place || clue.sheet}·${clue.head}`, place, clue, isTenant });
  if (clue.beginsRow === true && place !== '') return open(state, { key: fresh(state, place), place, clue, isTenant });
  const staysOpen = state.key !== undefined && (clue.isContinued || (place !== '' && place === state.place));
  if (staysOpen && !beginsAnother(state, clue, isTenant)) return stay(state, clue, isTenant);
  if (place === '') {
    // Rows without any place hang together only by their relations.
    if (clue.relation === undefined || findRelation(clue.relation) === undefined) return undefined;
    const isFirst = isHead(clue.relation) || isTenant || state.key === undefined || state.place !== '';
    return isFirst
      ? open(state, { key: fresh(state, clue.sheet), place, clue, isTenant })
      : stay(state, clue, isTenant);
  }
  return open(state, { key: keyOfPlace(state, { place, clue, isTenant }), place, clue, isTenant });
}

/** The household of a dwelling that was met before, in lists that are not sorted by dwelling. */
function keyOfPlace(state: HouseholdState, at: { place: string; clue: HouseholdClue; isTenant: boolean }): string {
  const kind = at.isTenant ? `${at.place}+` : at.place;
  const known =
    state.byPlace.get(kind) ?? (at.clue.relation === undefined ? state.byPlace.get(`${at.place}+`) : undefined);
  const isAnotherHead = isHead(at.clue.relation) && known?.hasHead === true;
  if (known && !isAnotherHead) {
    known.hasHead ||= isHead(at.clue.relation);
    return known.key;
  }
  const key = fresh(state, at.place);
  state.byPlace.set(kind, { key, hasHead: isHead(at.clue.relation) });
  return key;
}

/** The same dwelling as one text; empty when only an estate or a building is known. */
function placeText(place: Place): string {
  if (place.room === undefined && place.group === undefined && place.building === undefined) return '';
  const { estate = '', group = '', building = '', unit = '', room = '' } = place;
  return `${estate}|${group}|${building}|${unit}|${room}`;
}

function beginsAnother(state: HouseholdState, clue: HouseholdClue, isTenant: boolean): boolean {
  if (isHead(clue.relation)) return state.hasHead || state.isTenants;
  return clue.relation !== undefined && isTenant !== state.isTenants && (isTenant || state.isTenants);
}

function stay(state: HouseholdState, clue: HouseholdClue, isTenant: boolean): string | undefined {
  if (isHead(clue.relation)) {
    state.hasHead = true;
    const known = state.byPlace.get(state.place);
    if (known) known.hasHead = true;
  }
  if (clue.relation !== undefined) state.isTenants = isTenant;
  return state.key;
}

function open(
  state: HouseholdState,
  to: { key: string; place: string; clue: HouseholdClue; isTenant: boolean },
): string {
  state.key = to.key;
  state.place = to.place;
  state.hasHead = isHead(to.clue.relation);
  state.isTenants = to.isTenant;
  return to.key;
}

/** A number that comes again with another dwelling counts anew in each building. */
function numberKey(state: HouseholdState, clue: HouseholdClue, place: string): string {
  const plain = `${clue.sheet}#${clue.number}`;
  const before = state.placeOfNumber.get(plain);
  if (before === undefined || before === '') state.placeOfNumber.set(plain, place);
  return before === undefined || before === '' || place === '' || before === place ? plain : `${plain}@${place}`;
}

function fresh(state: HouseholdState, base: string): string {
  const count = (state.counts.get(base) ?? 0) + 1;
  state.counts.set(base, count);
  return count === 1 ? base : `${base}/${count}`;
}
