import { z } from 'zod';
import { AREA_LEVELS } from './area-rules.ts';
import { COLLECTIVE_KINDS } from './collective-rules.ts';
import { EstateKindInput } from './place-inputs.ts';

const count = z.number();

/** An area as the tree of areas lists it. */
export const AreaRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  level: z.enum(AREA_LEVELS),
  parentId: z.number().nullable(),
  isRetired: z.boolean(),
  mayManage: z.boolean(),
});
export type AreaRow = z.infer<typeof AreaRow>;

/** An estate. */
export const EstateRow = z.object({
  id: z.string(),
  communityId: z.number(),
  name: z.string(),
  kind: EstateKindInput,
  aliases: z.array(z.string()),
});
export type EstateRow = z.infer<typeof EstateRow>;

const gridOf = { gridId: z.string().nullable(), gridName: z.string().nullable() };

/** A building with its stairwells. */
export const BuildingRow = z.object({
  id: z.string(),
  communityId: z.number(),
  estateId: z.string(),
  name: z.string(),
  floors: z.number().nullable(),
  ...gridOf,
  units: z.array(z.object({ id: z.string(), name: z.string(), ...gridOf })),
});
export type BuildingRow = z.infer<typeof BuildingRow>;

/** What is in an estate, or in one of its buildings (`buildingId` null: doors that stand in none). */
export const PlaceCount = z.object({
  estateId: z.string(),
  buildingId: z.string().nullable(),
  dwellings: count,
  occupied: count,
  households: count,
  people: count,
});
export type PlaceCount = z.infer<typeof PlaceCount>;

/** A door of a house front. `keyTags` are told only to those who may read people. */
export const FrontCell = z.object({
  dwellingId: z.string(),
  unitId: z.string().nullable(),
  floor: z.number().nullable(),
  room: z.string(),
  kind: z.string(),
  name: z.string().nullable(),
  households: count,
  people: count,
  keyPeople: count,
  keyTags: z.array(z.string()),
});
export type FrontCell = z.infer<typeof FrontCell>;

/** A building drawn. */
export const BuildingFront = z.object({
  id: z.string(),
  communityId: z.number(),
  estateId: z.string(),
  estate: z.string(),
  name: z.string(),
  floors: z.number().nullable(),
  ...gridOf,
  units: z.array(z.object({ id: z.string(), name: z.string(), ...gridOf })),
  cells: z.array(FrontCell),
});
export type BuildingFront = z.infer<typeof BuildingFront>;

/** A door in a list. */
export const DwellingRow = z.object({
  id: z.string(),
  communityId: z.number(),
  estateId: z.string(),
  buildingId: z.string().nullable(),
  label: z.string(),
  room: z.string(),
  floor: z.number().nullable(),
  kind: z.string(),
  name: z.string().nullable(),
  ...gridOf,
  people: count,
});
export type DwellingRow = z.infer<typeof DwellingRow>;

/** Somebody who lives or lived behind a door. */
export const ResidentRow = z.object({
  residencyId: z.string(),
  personId: z.string(),
  householdId: z.string().nullable(),
  name: z.string(),
  sex: z.string().nullable(),
  birthDate: z.string().nullable(),
  kind: z.string(),
  relation: z.string().nullable(),
  fromDay: z.string().nullable(),
  untilDay: z.string().nullable(),
  untilReason: z.string().nullable(),
  tags: z.array(z.string()),
});
export type ResidentRow = z.infer<typeof ResidentRow>;

/** A door with everybody behind it, now and before. */
export const DwellingDetail = DwellingRow.extend({
  unit: z.string().nullable(),
  addressRest: z.string().nullable(),
  closedOn: z.string().nullable(),
  households: z.array(z.object({ id: z.string(), fromDay: z.string().nullable(), untilDay: z.string().nullable() })),
  residents: z.array(ResidentRow),
  former: z.array(ResidentRow),
});
export type DwellingDetail = z.infer<typeof DwellingDetail>;

/** A grid with its worker and how much it has. */
export const GridRow = z.object({
  id: z.string(),
  communityId: z.number(),
  name: z.string(),
  worker: z.object({ accountId: z.string(), name: z.string(), fromDay: z.string() }).nullable(),
  homes: count,
  people: count,
});
export type GridRow = z.infer<typeof GridRow>;

/** Homes that nobody answers for, as one thing to do: `assign` is what `assignBuildings` wants. */
export const HomesWithout = z.object({
  key: z.string(),
  communityId: z.number(),
  estateId: z.string(),
  kind: z.enum(['building', 'units', 'doors']),
  label: z.string(),
  homes: count,
  people: count,
  /** The grid that most of the estate belongs to. */
  suggestedGridId: z.string().nullable(),
  assign: z.object({
    buildingIds: z.array(z.string()),
    unitIds: z.array(z.string()),
    dwellingIds: z.array(z.string()),
  }),
});
export type HomesWithout = z.infer<typeof HomesWithout>;

/** A hotel, site, dormitory, employer or care home. */
export const CollectiveRow = z.object({
  id: z.string(),
  communityId: z.number(),
  kind: z.enum(COLLECTIVE_KINDS),
  name: z.string(),
  estate: z.string(),
  addressRest: z.string().nullable(),
  closedOn: z.string().nullable(),
  people: count,
  cameToday: count,
  leftToday: count,
});
export type CollectiveRow = z.infer<typeof CollectiveRow>;

/** Who is there, and who came and left on the last days. */
export const CollectiveDetail = CollectiveRow.extend({
  residents: z.array(ResidentRow),
  days: z.array(z.object({ day: z.string(), came: z.array(ResidentRow), left: z.array(ResidentRow) })),
});
export type CollectiveDetail = z.infer<typeof CollectiveDetail>;

/** The register of a community in figures. */
export const RegisterOverview = z.object({
  people: count,
  households: count,
  dwellings: count,
  emptyDwellings: count,
  estates: count,
  buildings: count,
  grids: count,
  gridsWithoutWorker: count,
  homesWithoutGrid: count,
  /** Key people by tag; aged by birth date. */
  keyPeople: z.array(z.object({ kind: z.string(), people: count })),
  collectives: count,
  collectivePeople: count,
  cameToday: count,
  leftToday: count,
  openDuplicates: count,
  openImports: count,
});
export type RegisterOverview = z.infer<typeof RegisterOverview>;
