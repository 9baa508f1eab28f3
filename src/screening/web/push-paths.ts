/** Addresses of the lists from above. */
export const pushPaths = {
  lists: '/push-lists',
  review: '/push-lists/review',
  one: (id: string) => `/push-lists/${id}`,
} as const;
