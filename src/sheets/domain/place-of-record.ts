import type { Draft } from './read-person.ts';
import { LEVELS, type MutablePlace, type Place } from './read-place.ts';

/**
 * Completes a row's own place by what stands above it; nothing of another building is taken over. Changes and returns
 * `own`.
 */
export function underGiven(own: MutablePlace, given: Place): MutablePlace {
  if (own.estate !== undefined && given.estate !== undefined && own.estate !== given.estate) return own;
  const isOtherBuilding = own.building !== undefined && given.building !== undefined && own.building !== given.building;
  for (const level of LEVELS) {
    const value = given[level];
    if (value === undefined || value === '' || own[level] !== undefined) continue;
    if (!isOtherBuilding || level === 'estate') own[level] = value;
  }
  return own;
}

/** Writes a place into a record. */
export function putPlace(draft: Draft, place: Place): void {
  if (place.estate !== undefined) draft.estate = place.estate;
  if (place.building !== undefined) draft.building = place.building;
  if (place.unit !== undefined && place.unit !== '') draft.unit = place.unit;
  if (place.room !== undefined) draft.room = place.room;
  if (place.group !== undefined) draft.group = place.group;
  if (place.rest !== undefined && place.rest !== '') draft.addressRest = place.rest;
  const floor = Number(place.floor);
  if (place.floor !== undefined && place.floor !== '' && Number.isInteger(floor)) draft.floor = floor;
}
