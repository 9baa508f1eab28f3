import { useMemo } from 'react';
import { useCommunityId } from '../../base/web/community.tsx';
import { useMay } from '../../base/web/session.tsx';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { BuildingRow, EstateRow } from '../../register/domain/place-shapes.ts';

const Estates = listPageOf(EstateRow);
const Buildings = listPageOf(BuildingRow);
const MOST = 500;

/** A place that can be chosen; `ids`: of its buildings, for an estate. */
export interface PlaceChoice {
  readonly value: string;
  readonly text: string;
  readonly buildingIds: readonly string[];
}

/** Estates, buildings and stairwells of the community as choices; empty for whoever may not read places. */
export function usePassPlaces(): {
  readonly estates: readonly PlaceChoice[];
  readonly buildings: readonly PlaceChoice[];
  readonly units: readonly PlaceChoice[];
} {
  const community = useCommunityId();
  const enabled = useMay()('register.place.read');
  const params = { community, limit: MOST };
  const estates = useRead({ topic: 'places', path: '/api/estates', params, shape: Estates, enabled }).data;
  const buildings = useRead({ topic: 'places', path: '/api/buildings', params, shape: Buildings, enabled }).data;
  return useMemo(() => {
    const names = new Map(estates?.rows.map(({ id, name }) => [id, name]));
    const rows = (buildings?.rows ?? []).map((row) => ({
      ...row,
      text: `${names.get(row.estateId) ?? ''} ${withWord(row.name, '号楼')}`.trim(),
    }));
    return {
      estates: (estates?.rows ?? []).map(({ id, name }) => ({
        value: id,
        text: name,
        buildingIds: rows.filter(({ estateId }) => estateId === id).map((row) => row.id),
      })),
      buildings: rows.map(({ id, text }) => ({ value: id, text, buildingIds: [id] })),
      units: rows.flatMap(({ id, text, units }) =>
        units.map((unit) => ({ value: unit.id, text: `${text}${withWord(unit.name, '单元')}`, buildingIds: [id] })),
      ),
    };
  }, [estates, buildings]);
}

/** Files write `3` or `3号楼`; the word is added only where there is none, as on the door. */
function withWord(part: string, word: string): string {
  return /^[0-9A-Za-z-]+$/.test(part) ? `${part}${word}` : part;
}
