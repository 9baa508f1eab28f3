import type { EstateKind } from './import-plan.ts';
import type { DoorKind } from './place-inputs.ts';

/** A unit to be made. */
export interface UnitMade {
  readonly unitId: string;
  readonly buildingId: string;
  readonly name: string;
  readonly key: string;
}

/** A door to be made. */
export interface DoorMade {
  readonly dwellingId: string;
  readonly estateId: string;
  readonly buildingId: string | null;
  readonly unitId: string | null;
  readonly floor: number | null;
  readonly room: string;
  readonly placeKey: string;
  readonly kind: DoorKind;
  readonly name: string | null;
}

/** A building to be made. */
export interface BuildingMade {
  readonly buildingId: string;
  readonly estateId: string;
  readonly name: string;
  readonly key: string;
  readonly floors: number | null;
}

/** What happens to places. `subjectId` is the estate, building or dwelling. */
export type PlaceFact = { readonly subjectId: string } & (
  | { readonly type: 'estateCreated'; readonly name: string; readonly key: string; readonly kind: EstateKind }
  | {
      readonly type: 'estateRenamed';
      readonly name: string;
      readonly key: string;
      readonly kind: EstateKind;
      readonly formerName: string;
      readonly formerKey: string;
    }
  | { readonly type: 'estateAliasAdded'; readonly alias: string; readonly key: string }
  | { readonly type: 'estatesMerged'; readonly goneId: string; readonly goneName: string; readonly goneKey: string }
  | ({ readonly type: 'buildingCreated' } & BuildingMade)
  | {
      readonly type: 'buildingRenamed';
      readonly name: string;
      readonly key: string;
      readonly floors: number | null;
      readonly formerName: string;
    }
  | {
      readonly type: 'buildingsGenerated';
      readonly buildings: readonly BuildingMade[];
      readonly units: readonly UnitMade[];
      readonly doors: readonly DoorMade[];
    }
  | { readonly type: 'dwellingAdded'; readonly unit: UnitMade | null; readonly door: DoorMade }
  | {
      readonly type: 'dwellingEdited';
      readonly room: string;
      readonly floor: number | null;
      readonly kind: DoorKind;
      readonly name: string | null;
      readonly placeKey: string;
    }
  | { readonly type: 'dwellingRemoved' }
);
export type PlaceFactOf<Type extends PlaceFact['type']> = Extract<PlaceFact, { readonly type: Type }>;
