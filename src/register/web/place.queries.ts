import { z } from 'zod';
import { useRead } from '../../base/web/use-read.ts';
import { listPageOf } from '../../base/web/use-read.ts';
import { BuildingRow, EstateRow, PlaceCount } from '../domain/place-shapes.ts';
import { PLACE_FACTS } from './place-paths.ts';

const Estates = listPageOf(EstateRow);
const Buildings = listPageOf(BuildingRow);
const Counts = z.object({ rows: z.array(PlaceCount) });
const MOST = 500;

/** Estates of a community. */
export function useEstates(community: number) {
  const params = { community, limit: MOST };
  return useRead({ topic: 'places', path: '/api/estates', params, shape: Estates, facts: PLACE_FACTS });
}

/** Buildings of an estate, or of the whole community. */
export function useBuildings(of: { readonly community: number; readonly estate?: string | undefined }) {
  const params = { ...of, limit: MOST };
  return useRead({ topic: 'places', path: '/api/buildings', params, shape: Buildings, facts: PLACE_FACTS });
}

/** What estates and buildings hold. */
export function usePlaceCounts(community: number) {
  const params = { community };
  return useRead({ topic: 'places', path: '/api/places/counts', params, shape: Counts, facts: PLACE_FACTS });
}

/** Adds up the counts that fit. */
export function sumCounts(rows: readonly PlaceCount[], fits: (row: PlaceCount) => boolean) {
  const sum = { dwellings: 0, occupied: 0, people: 0 };
  for (const row of rows.filter(fits)) {
    sum.dwellings += row.dwellings;
    sum.occupied += row.occupied;
    sum.people += row.people;
  }
  return sum;
}
