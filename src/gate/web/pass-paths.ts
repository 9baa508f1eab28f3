/** Addresses of the screens about passes. */
export const passPaths = {
  list: '/passes',
  ofPerson: (personId: string) => `/passes?person=${personId}`,
} as const;
