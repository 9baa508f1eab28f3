import type { Command } from '../../base/server/command.ts';
import { defineCommand } from '../../base/server/command.ts';
import { newId } from '../../base/server/ids.ts';
import { decideGenerateBuildings } from '../domain/place-generate.ts';
import {
  AddDwelling,
  AddEstateAlias,
  CreateBuilding,
  CreateEstate,
  EditDwelling,
  GenerateBuildings,
  MergeEstates,
  RemoveDwelling,
  RenameBuilding,
  RenameEstate,
} from '../domain/place-inputs.ts';
import {
  addedDoorKey,
  decideAddDwelling,
  decideAddEstateAlias,
  decideCreateBuilding,
  decideCreateEstate,
  decideEditDwelling,
  decideMergeEstates,
  decideRemoveDwelling,
  decideRenameBuilding,
  decideRenameEstate,
  keyWithRoom,
} from '../domain/place-rules.ts';
import { estateKey, placePart } from '../domain/spelling.ts';
import { lockCommunityImports } from './import-queries.ts';
import { mergeEstateInto } from './place-merge-queries.ts';
import {
  deleteDwelling,
  editDwellingTo,
  findEstateHolder,
  findUnitId,
  insertAlias,
  insertEstate,
  insertGenerated,
  isBuildingKeyTaken,
  isDoorKnown,
  listKnownPlaces,
  lockBuilding,
  lockDwelling,
  lockEstate,
  renameBuildingTo,
  renameEstateTo,
  residentsWhere,
} from './place-write-queries.ts';
import { refreshSearch } from './search-queries.ts';

const edits = { permission: 'register.place.edit', scope: 'community' } as const;
const onEstate = ({ estateId: id }: { readonly estateId: string }) => ({ kind: 'estate', id });
const onBuilding = ({ buildingId: id }: { readonly buildingId: string }) => ({ kind: 'building', id });
const onDwelling = ({ dwellingId: id }: { readonly dwellingId: string }) => ({ kind: 'dwelling', id });

const createEstate = defineCommand({
  name: 'createEstate',
  summary: 'Adds an estate, lane, village or street of shops',
  ...edits,
  schema: CreateEstate,
  subject: onEstate,
  load: async (tx, { name }, { communityId }) => ({
    holderId: await findEstateHolder(tx, { communityId, key: estateKey(name) }),
  }),
  decide: (state, input) => decideCreateEstate(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await insertEstate(tx, communityId, fact);
  },
});

const renameEstate = defineCommand({
  name: 'renameEstate',
  summary: 'Corrects the name or kind of an estate; files may still use the former name',
  ...edits,
  schema: RenameEstate,
  subject: onEstate,
  load: async (tx, { estateId, name }, { communityId }) => ({
    estate: await lockEstate(tx, { communityId, estateId }),
    holderId: await findEstateHolder(tx, { communityId, key: estateKey(name) }),
  }),
  decide: (state, input) => decideRenameEstate(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await renameEstateTo(tx, communityId, fact);
  },
});

const addEstateAlias = defineCommand({
  name: 'addEstateAlias',
  summary: 'Notes another name of an estate, as files use it',
  ...edits,
  schema: AddEstateAlias,
  subject: onEstate,
  load: async (tx, { estateId, alias }, { communityId }) => ({
    estate: await lockEstate(tx, { communityId, estateId }),
    holderId: await findEstateHolder(tx, { communityId, key: estateKey(alias) }),
  }),
  decide: (state, input) => decideAddEstateAlias(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await insertAlias(tx, communityId, fact);
  },
});

const mergeEstates = defineCommand({
  name: 'mergeEstates',
  summary: 'Makes two estates one; doors that both have become one and keep everybody',
  ...edits,
  schema: MergeEstates,
  subject: ({ keptId }) => ({ kind: 'estate', id: keptId }),
  load: async (tx, { keptId, goneId }, { communityId }) => {
    await lockCommunityImports(tx, communityId);
    return {
      kept: await lockEstate(tx, { communityId, estateId: keptId }),
      gone: await lockEstate(tx, { communityId, estateId: goneId }),
    };
  },
  decide: (state, input) => decideMergeEstates(state, input),
  async apply(tx, facts, { communityId }, { kept }) {
    const counts = { movedDoors: 0, joinedDoors: 0 };
    for (const { subjectId: keptId, goneId, goneName, goneKey } of facts) {
      const merged = { communityId, keptId, keptKey: kept?.key ?? '', goneId, goneName, goneKey };
      Object.assign(counts, await mergeEstateInto(tx, merged));
    }
    return counts;
  },
});

const createBuilding = defineCommand({
  name: 'createBuilding',
  summary: 'Adds one building to an estate',
  ...edits,
  schema: CreateBuilding,
  subject: onBuilding,
  load: async (tx, { estateId, buildingId, name }, { communityId }) => ({
    hasEstate: (await lockEstate(tx, { communityId, estateId })) !== undefined,
    isNameTaken: await isBuildingKeyTaken(tx, { communityId, estateId, key: placePart(name), exceptId: buildingId }),
  }),
  decide: (state, input) => decideCreateBuilding(state, input),
  async apply(tx, facts, { communityId }) {
    await insertGenerated(tx, communityId, { buildings: facts });
  },
});

const renameBuilding = defineCommand({
  name: 'renameBuilding',
  summary: 'Corrects the name or the number of floors of a building',
  ...edits,
  schema: RenameBuilding,
  subject: onBuilding,
  async load(tx, { buildingId, name }, { communityId }) {
    const building = await lockBuilding(tx, { communityId, buildingId });
    if (!building) return { building, isNameTaken: false };
    const { estateId } = building;
    const isNameTaken = await isBuildingKeyTaken(tx, {
      communityId,
      estateId,
      key: placePart(name),
      exceptId: buildingId,
    });
    return { building, isNameTaken };
  },
  decide: (state, input) => decideRenameBuilding(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await refreshSearch(tx, communityId, await renameBuildingTo(tx, communityId, fact));
  },
});

const generateBuildings = defineCommand({
  name: 'generateBuildings',
  summary: 'Draws buildings, units and doors from a pattern; what exists stays as it is',
  ...edits,
  schema: GenerateBuildings,
  subject: onEstate,
  load: async (tx, { estateId }, { communityId }) => ({
    estate: await lockEstate(tx, { communityId, estateId }),
    known: await listKnownPlaces(tx, { communityId, estateId }),
    newId,
  }),
  decide: (state, { pattern }) => decideGenerateBuildings(state, pattern),
  record: ({ type, subjectId, buildings, units, doors }) => ({
    ...{ type, subjectId },
    ...{ buildings: buildings.length, units: units.length, doors: doors.length },
  }),
  async apply(tx, facts, { communityId }) {
    const counts = { buildings: 0, units: 0, dwellings: 0 };
    for (const fact of facts) {
      await insertGenerated(tx, communityId, fact);
      counts.buildings += fact.buildings.length;
      counts.units += fact.units.length;
      counts.dwellings += fact.doors.length;
    }
    return counts;
  },
});

const addDwelling = defineCommand({
  name: 'addDwelling',
  summary: 'Adds one door, and its unit where the building has none of that name',
  ...edits,
  schema: AddDwelling,
  subject: onDwelling,
  async load(tx, input, { communityId }) {
    const { estateId, buildingId, unit, dwellingId } = input;
    const estate = await lockEstate(tx, { communityId, estateId });
    const building = buildingId === null ? undefined : await lockBuilding(tx, { communityId, buildingId });
    const unitId =
      unit === null || !building
        ? undefined
        : await findUnitId(tx, { communityId, buildingId: building.buildingId, key: placePart(unit) });
    const placeKey = addedDoorKey({ estate, building }, input);
    const isKnown = await isDoorKnown(tx, { communityId, placeKey, exceptId: dwellingId });
    return { estate, building, unitId, newUnitId: newId<'unit'>(), isKnown };
  },
  decide: (state, input) => decideAddDwelling(state, input),
  async apply(tx, facts, { communityId }) {
    const units = facts.flatMap(({ unit }) => (unit ? [unit] : []));
    await insertGenerated(tx, communityId, { units, doors: facts.map(({ door }) => door) });
  },
});

const editDwelling = defineCommand({
  name: 'editDwelling',
  summary: 'Corrects room, floor, kind or name of a door',
  ...edits,
  schema: EditDwelling,
  subject: onDwelling,
  async load(tx, { dwellingId, room }, { communityId }) {
    const dwelling = await lockDwelling(tx, { communityId, dwellingId });
    const placeKey = keyWithRoom(dwelling?.placeKey ?? '', room);
    return { dwelling, isKnown: await isDoorKnown(tx, { communityId, placeKey, exceptId: dwellingId }) };
  },
  decide: (state, input) => decideEditDwelling(state, input),
  async apply(tx, facts, { communityId }) {
    for (const fact of facts) await editDwellingTo(tx, communityId, fact);
    const dwellingIds = facts.map(({ subjectId }) => subjectId);
    await refreshSearch(tx, communityId, await residentsWhere(tx, { communityId, buildingIds: [], dwellingIds }));
  },
});

const removeDwelling = defineCommand({
  name: 'removeDwelling',
  summary: 'Removes a door that was entered by mistake and behind which nobody ever lived',
  ...edits,
  schema: RemoveDwelling,
  subject: onDwelling,
  load: async (tx, { dwellingId }, { communityId }) => {
    await lockCommunityImports(tx, communityId);
    return lockDwelling(tx, { communityId, dwellingId });
  },
  decide: (state) => decideRemoveDwelling(state),
  async apply(tx, facts, { communityId }) {
    for (const { subjectId: dwellingId } of facts) await deleteDwelling(tx, { communityId, dwellingId });
  },
});

/** Commands on estates, buildings and doors. */
export const placeCommands: readonly Command[] = [
  createEstate,
  renameEstate,
  addEstateAlias,
  mergeEstates,
  createBuilding,
  renameBuilding,
  generateBuildings,
  addDwelling,
  editDwelling,
  removeDwelling,
];
