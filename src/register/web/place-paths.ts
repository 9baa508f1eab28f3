/** Addresses of the screens of places, grids, collectives and areas. */
export const placePaths = {
  list: '/places',
  estate: (id: string) => `/places?estate=${id}`,
  building: (id: string) => `/places/buildings/${id}`,
  grids: '/grids',
  gridsWithout: '/grids?show=without',
  collectives: '/collectives',
  collective: (id: string) => `/collectives/${id}`,
  areas: '/areas',
} as const;

/** The cache names under which places are read; every command on them reads these again. */
export const PLACE_TOPICS: readonly string[] = ['places', 'grids', 'collectives', 'first-run', 'overview'];
/** Facts after which they are read again by themselves. */
export const PLACE_FACTS: readonly string[] = [
  ...['estate*', 'building*', 'dwelling*', 'grid*', 'homesAssigned', 'collective*'],
  ...['person*', 'importDone', 'importUndone'],
];
