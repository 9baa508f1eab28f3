/** Addresses of the import wizard. */
export const importPaths = {
  list: '/imports',
  one: (id: string) => `/imports/${id}`,
} as const;
