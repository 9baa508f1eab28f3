import { refuse, type Decision } from '../../base/domain/decision.ts';
import type { EstateKind } from './import-plan.ts';
import type { PlaceFactOf } from './place-facts.ts';
import type {
  AddDwelling,
  AddEstateAlias,
  CreateBuilding,
  CreateEstate,
  EditDwelling,
  MergeEstates,
  RenameBuilding,
  RenameEstate,
} from './place-inputs.ts';
import { floorOfRoom } from './plan-places.ts';
import { estateKey, placePart } from './spelling.ts';

/** An estate as its commands need it. */
export interface EstateState {
  readonly estateId: string;
  readonly name: string;
  readonly key: string;
  readonly kind: EstateKind;
}

/** A building as its commands need it. */
export interface BuildingState {
  readonly buildingId: string;
  readonly estateId: string;
  readonly estateKey: string;
  readonly name: string;
  readonly key: string;
  readonly floors: number | null;
}

/** A door as its commands need it. */
export interface DwellingState {
  readonly dwellingId: string;
  readonly kind: string;
  readonly placeKey: string;
  /** Who lives or works there now. */
  readonly residentCount: number;
  /** Who ever did, and households. */
  readonly historyCount: number;
}

/** The key of a door from the keys of its parts. */
export function doorKey(of: {
  readonly estateKey: string;
  readonly buildingKey: string;
  readonly unitKey: string;
  readonly room: string;
}): string {
  return `${of.estateKey}|${of.buildingKey}|${of.unitKey}|${placePart(of.room)}`;
}

/** A new estate. `holder` is the estate that has the name or alias already. Refuses `estateNameTaken`. */
export function decideCreateEstate(
  state: { readonly holderId: string | undefined },
  input: CreateEstate,
): Decision<PlaceFactOf<'estateCreated'>> {
  if (state.holderId !== undefined) return refuse('estateNameTaken', { field: 'name' });
  const { estateId: subjectId, name, kind } = input;
  return { facts: [{ type: 'estateCreated', subjectId, name, key: estateKey(name), kind }] };
}

/** Another name or kind; the former name stays as an alias for files. Refuses `notFound`, `estateNameTaken`. */
export function decideRenameEstate(
  state: { readonly estate: EstateState | undefined; readonly holderId: string | undefined },
  input: RenameEstate,
): Decision<PlaceFactOf<'estateRenamed'>> {
  const { estate, holderId } = state;
  if (!estate) return refuse('notFound');
  if (holderId !== undefined && holderId !== estate.estateId) return refuse('estateNameTaken', { field: 'name' });
  const { name, kind = estate.kind } = input;
  const former = { formerName: estate.name, formerKey: estate.key };
  return {
    facts: [{ type: 'estateRenamed', subjectId: estate.estateId, name, key: estateKey(name), kind, ...former }],
  };
}

/** Another name that files use. Refuses `notFound`, `estateNameTaken`. */
export function decideAddEstateAlias(
  state: { readonly estate: EstateState | undefined; readonly holderId: string | undefined },
  input: AddEstateAlias,
): Decision<PlaceFactOf<'estateAliasAdded'>> {
  const { estate, holderId } = state;
  if (!estate) return refuse('notFound');
  if (holderId !== undefined) return refuse('estateNameTaken', { field: 'alias' });
  const { alias } = input;
  return { facts: [{ type: 'estateAliasAdded', subjectId: estate.estateId, alias, key: estateKey(alias) }] };
}

/** Two estates were one all along. Refuses `mergeEstateSelf`, `notFound`. */
export function decideMergeEstates(
  state: { readonly kept: EstateState | undefined; readonly gone: EstateState | undefined },
  input: MergeEstates,
): Decision<PlaceFactOf<'estatesMerged'>> {
  const { kept, gone } = state;
  if (input.keptId === input.goneId) return refuse('mergeEstateSelf', { field: 'goneId' });
  if (!kept || !gone) return refuse('notFound');
  const { estateId: goneId, name: goneName, key: goneKey } = gone;
  return { facts: [{ type: 'estatesMerged', subjectId: kept.estateId, goneId, goneName, goneKey }] };
}

/** A new building. Refuses `notFound`, `buildingNameTaken`. */
export function decideCreateBuilding(
  state: { readonly hasEstate: boolean; readonly isNameTaken: boolean },
  input: CreateBuilding,
): Decision<PlaceFactOf<'buildingCreated'>> {
  if (!state.hasEstate) return refuse('notFound');
  if (state.isNameTaken) return refuse('buildingNameTaken', { field: 'name' });
  return {
    facts: [{ type: 'buildingCreated', subjectId: input.buildingId, ...input, key: placePart(input.name) }],
  };
}

/** Another name or number of floors; the keys of its doors follow. Refuses `notFound`, `buildingNameTaken`. */
export function decideRenameBuilding(
  state: { readonly building: BuildingState | undefined; readonly isNameTaken: boolean },
  input: RenameBuilding,
): Decision<PlaceFactOf<'buildingRenamed'>> {
  const { building } = state;
  if (!building) return refuse('notFound');
  if (state.isNameTaken) return refuse('buildingNameTaken', { field: 'name' });
  const { buildingId: subjectId, name, floors } = input;
  const key = placePart(name);
  return { facts: [{ type: 'buildingRenamed', subjectId, name, key, floors, formerName: building.name }] };
}

/** A new door, and its stairwell where the building has none of that name. Refuses `notFound`, `unitNeedsBuilding`, `dwellingKnown`. */
export function decideAddDwelling(
  state: {
    readonly estate: EstateState | undefined;
    /** Undefined also where no building was named. */
    readonly building: BuildingState | undefined;
    readonly unitId: string | undefined;
    readonly newUnitId: string;
    readonly isKnown: boolean;
  },
  input: AddDwelling,
): Decision<PlaceFactOf<'dwellingAdded'>> {
  const { estate, building } = state;
  const isElsewhere = building !== undefined && building.estateId !== input.estateId;
  if (!estate || isElsewhere || (input.buildingId !== null && !building)) return refuse('notFound');
  if (input.unit !== null && !building) return refuse('unitNeedsBuilding', { field: 'unit' });
  if (state.isKnown) return refuse('dwellingKnown', { field: 'room' });
  const unit =
    building !== undefined && input.unit !== null && state.unitId === undefined
      ? {
          unitId: state.newUnitId,
          buildingId: building.buildingId,
          name: input.unit,
          key: placePart(input.unit),
        }
      : null;
  const { dwellingId, estateId, buildingId, room, kind, name } = input;
  const door = {
    ...{ dwellingId, estateId, buildingId, room, kind, name },
    unitId: unit?.unitId ?? state.unitId ?? null,
    floor: input.floor ?? floorOfRoom(placePart(room)) ?? null,
    placeKey: addedDoorKey(state, input),
  };
  return { facts: [{ type: 'dwellingAdded', subjectId: dwellingId, unit, door }] };
}

/** The key that a door to be added will have; empty parts where there is no building or unit. */
export function addedDoorKey(
  state: { readonly estate: EstateState | undefined; readonly building: BuildingState | undefined },
  input: Pick<AddDwelling, 'unit' | 'room'>,
): string {
  return doorKey({
    estateKey: state.estate?.key ?? '',
    buildingKey: state.building?.key ?? '',
    unitKey: placePart(input.unit ?? ''),
    room: input.room,
  });
}

/** Corrects room, floor, kind or name of a door. Refuses `notFound`, `dwellingIsCollective`, `dwellingKnown`. */
export function decideEditDwelling(
  state: { readonly dwelling: DwellingState | undefined; readonly isKnown: boolean },
  input: EditDwelling,
): Decision<PlaceFactOf<'dwellingEdited'>> {
  const { dwelling } = state;
  if (!dwelling) return refuse('notFound');
  if (!isDoor(dwelling)) return refuse('dwellingIsCollective');
  if (state.isKnown) return refuse('dwellingKnown', { field: 'room' });
  const { dwellingId: subjectId, ...changed } = input;
  return {
    facts: [{ type: 'dwellingEdited', subjectId, ...changed, placeKey: keyWithRoom(dwelling.placeKey, input.room) }],
  };
}

/** The key of a door after its room was corrected. */
export function keyWithRoom(placeKey: string, room: string): string {
  return `${placeKey.slice(0, placeKey.lastIndexOf('|'))}|${placePart(room)}`;
}

/**
 * Removes a door that was entered by mistake. Refuses `notFound`, `dwellingIsCollective`, `dwellingOccupied`, and
 * `dwellingHasHistory`, because who once lived there is never deleted.
 */
export function decideRemoveDwelling(dwelling: DwellingState | undefined): Decision<PlaceFactOf<'dwellingRemoved'>> {
  if (!dwelling) return refuse('notFound');
  if (!isDoor(dwelling)) return refuse('dwellingIsCollective');
  if (dwelling.residentCount > 0) return refuse('dwellingOccupied', { count: dwelling.residentCount });
  if (dwelling.historyCount > 0) return refuse('dwellingHasHistory');
  return { facts: [{ type: 'dwellingRemoved', subjectId: dwelling.dwellingId }] };
}

function isDoor({ kind }: DwellingState): boolean {
  return kind === 'home' || kind === 'shop' || kind === 'other';
}
