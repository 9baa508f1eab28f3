import { z } from 'zod';
import { idSchema } from '../../base/domain/ids.ts';
import { BuildingPattern } from './building-pattern.ts';

/** `|` joins the parts of a door's key. */
const NO_BAR = /^[^|]*$/;
const name = z.string().trim().min(1).max(60).regex(NO_BAR);
const part = z.string().trim().min(1).max(30).regex(NO_BAR);
const floors = z.number().int().min(1).max(200);
const floor = z.number().int().min(-9).max(200);

/** A field that forms leave empty. */
function orNull<Output>(shape: z.ZodType<Output, Output>) {
  return z
    .union([shape, z.literal('')])
    .nullish()
    .transform((value): Output | null => (value === '' || value === undefined ? null : value));
}

/** What an estate looks like: it decides how its doors are drawn and counted. */
export const EstateKindInput = z.enum(['walkup', 'highrise', 'lane', 'village', 'shops', 'other']);
export type EstateKindInput = z.infer<typeof EstateKindInput>;

/** Input of `createEstate`. */
export const CreateEstate = z.object({ estateId: idSchema<'estate'>(), name, kind: EstateKindInput.default('other') });
export type CreateEstate = z.infer<typeof CreateEstate>;

/** Input of `renameEstate`; files that use the former name still find the estate. */
export const RenameEstate = z.object({ estateId: idSchema<'estate'>(), name, kind: EstateKindInput.optional() });
export type RenameEstate = z.infer<typeof RenameEstate>;

/** Input of `addEstateAlias`. */
export const AddEstateAlias = z.object({ estateId: idSchema<'estate'>(), alias: name });
export type AddEstateAlias = z.infer<typeof AddEstateAlias>;

/** Input of `mergeEstates`: everything of `goneId` becomes part of `keptId`. */
export const MergeEstates = z.object({ keptId: idSchema<'estate'>(), goneId: idSchema<'estate'>() });
export type MergeEstates = z.infer<typeof MergeEstates>;

/** Input of `createBuilding`. */
export const CreateBuilding = z.object({
  buildingId: idSchema<'building'>(),
  estateId: idSchema<'estate'>(),
  name: part,
  floors: orNull(floors),
});
export type CreateBuilding = z.infer<typeof CreateBuilding>;

/** Input of `renameBuilding`. */
export const RenameBuilding = z.object({ buildingId: idSchema<'building'>(), name: part, floors: orNull(floors) });
export type RenameBuilding = z.infer<typeof RenameBuilding>;

/** Input of `generateBuildings`; what exists already is left as it is. */
export const GenerateBuildings = z.object({
  estateId: idSchema<'estate'>(),
  pattern: BuildingPattern,
});
export type GenerateBuildings = z.infer<typeof GenerateBuildings>;

/** Doors that are no collective dwelling. */
export const DoorKind = z.enum(['home', 'shop', 'other']);
export type DoorKind = z.infer<typeof DoorKind>;

/** Input of `addDwelling`. A unit that the building has not yet is made. */
export const AddDwelling = z.object({
  dwellingId: idSchema<'dwelling'>(),
  estateId: idSchema<'estate'>(),
  buildingId: orNull(z.string()).pipe(idSchema<'building'>().nullable()),
  unit: orNull(part),
  room: part,
  floor: orNull(floor),
  kind: DoorKind.default('home'),
  /** Of a shop. */
  name: orNull(name),
});
export type AddDwelling = z.infer<typeof AddDwelling>;

/** Input of `editDwelling`. */
export const EditDwelling = z.object({
  dwellingId: idSchema<'dwelling'>(),
  room: part,
  floor: orNull(floor),
  kind: DoorKind,
  name: orNull(name),
});
export type EditDwelling = z.infer<typeof EditDwelling>;

/** Input of `removeDwelling`. */
export const RemoveDwelling = z.object({ dwellingId: idSchema<'dwelling'>() });
export type RemoveDwelling = z.infer<typeof RemoveDwelling>;
