import { idCheckDigit } from '../../src/base/domain/id-number.ts';
import type { Db } from '../../src/base/server/db.ts';
import { newId } from '../../src/base/server/ids.ts';
import { executeInTurn } from '../../src/base/server/execute-in-turn.ts';
import { placeStatements } from '../../src/register/server/import-write-places-queries.ts';
import { sql } from '../../src/base/server/db.ts';
import { estateKey, placeKey } from '../../src/register/domain/spelling.ts';

/** A door to be there before a test begins: `3-2-501` is building 3, unit 2, room 501. */
export interface Doors {
  readonly communityId: number;
  readonly estate: string;
  readonly doors: readonly string[];
}

/** Makes an estate with its buildings, units and doors, past the command path; answers with the ids of the doors by `3-2-501`. */
export async function createDoors(db: Db, { communityId, estate, doors }: Doors): Promise<ReadonlyMap<string, string>> {
  const estateId = newId();
  const key = estateKey(estate);
  const buildings = new Map<string, { id: string; estateId: string; name: string; key: string }>();
  const units = new Map<string, { id: string; buildingId: string; name: string; key: string }>();
  const dwellings = doors.map((door) => {
    const [building = '', unit = '', room = ''] = door.split('-');
    const ofBuilding = buildings.get(building) ?? { id: newId(), estateId, name: building, key: building };
    buildings.set(building, ofBuilding);
    const ofUnit = units.get(`${building}-${unit}`) ?? {
      id: newId(),
      buildingId: ofBuilding.id,
      name: unit,
      key: unit,
    };
    units.set(`${building}-${unit}`, ofUnit);
    const place = placeKey({ estateKey: key, building, unit, room });
    return {
      id: newId(),
      estateId,
      buildingId: ofBuilding.id,
      unitId: ofUnit.id,
      room,
      placeKey: place,
      kind: 'home' as const,
    };
  });
  const places = placeStatements(communityId, {
    estates: [{ id: estateId, name: estate, key, kind: 'other' }],
    estateAliases: [],
    buildings: [...buildings.values()],
    units: [...units.values()],
    dwellings,
    households: [],
  });
  await db.asOwner((tx) => executeInTurn(tx, places));
  return new Map(doors.map((door, index) => [door, dwellings[index]?.id ?? '']));
}

/** Makes a hotel, site or other collective dwelling in the first estate of a community. */
export async function createCollective(
  db: Db,
  of: { readonly communityId: number; readonly name: string; readonly kind: string },
): Promise<string> {
  const id = newId();
  await db.asOwner((tx) =>
    tx.execute(sql`
      insert into dwelling (community_id, id, estate_id, room, place_key, kind, name)
      select ${of.communityId}, ${id}, id, '', name_key || '||' || ${of.name}, ${of.kind}, ${of.name}
      from estate where community_id = ${of.communityId} order by id limit 1`),
  );
  return id;
}

/** A made-up resident id number with a right check digit; an odd sequence is a man. */
export function idNumberOf(birthDate: string, sequence: number): string {
  const first17 = `110105${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}
