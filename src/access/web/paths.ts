/** Addresses of this room's pages. */
export const accountsPath = '/accounts';
export const auditPath = '/audit';
export const rolesPath = '/roles';
export const myAccountPath = '/me';
export const devicesPath = '/devices';
