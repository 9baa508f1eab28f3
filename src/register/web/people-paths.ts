/** Addresses of the people screens. */
export const peoplePaths = {
  list: '/people',
  one: (id: string, communityId?: number) =>
    `/people/${id}${communityId === undefined ? '' : `?community=${communityId}`}`,
  household: (id: string) => `/households/${id}`,
  duplicates: '/duplicates',
  broughtBack: '/people/bring-back',
  broughtBackOne: (importId: string) => `/people/bring-back/${importId}`,
  /** Everybody behind a door, in a building or an estate. */
  of: (place: { readonly kind: 'estate' | 'building' | 'dwelling'; readonly id: string }) =>
    `/people?${place.kind}=${place.id}&sort=place`,
} as const;
