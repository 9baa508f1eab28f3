/** Addresses of the people screens. */
export const peoplePaths = {
  list: '/people',
  one: (id: string) => `/people/${id}`,
} as const;
