import { z } from 'zod';
import { listPageOf, useRead } from '../../base/web/use-read.ts';
import { GridRow, HomesWithout } from '../domain/place-shapes.ts';
import { PLACE_FACTS } from './place-paths.ts';

const Grids = listPageOf(GridRow);
const Without = z.object({ rows: z.array(HomesWithout) });
const Workers = z.object({ rows: z.array(z.object({ accountId: z.string(), name: z.string() })) });

/** Grids of a community. */
export function useGrids(community: number) {
  const params = { community, limit: 500 };
  return useRead({ topic: 'grids', path: '/api/grids', params, shape: Grids, facts: PLACE_FACTS });
}

/** Homes that nobody answers for. */
export function useHomesWithout(community: number) {
  const params = { community };
  return useRead({ topic: 'grids', path: '/api/grids/homes-without', params, shape: Without, facts: PLACE_FACTS });
}

/** Who may answer for a grid. */
export function useGridWorkers(of: { readonly community: number; readonly enabled: boolean }) {
  const params = { community: of.community };
  return useRead({ topic: 'grids', path: '/api/grids/workers', params, shape: Workers, enabled: of.enabled });
}
