/** Addresses of the end of an outbreak. */
export const closingPaths = { closing: '/closing' } as const;

/** The cache name of what a destruction would take. */
export const CLOSING = 'closing';
