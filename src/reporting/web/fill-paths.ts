/** Addresses of filling forms from above. */
export const fillPaths = {
  list: '/forms-from-above',
  one: (id: string) => `/forms-from-above/${id}`,
} as const;
