import type { Role } from './roles.ts';
import { ROLES } from './roles.ts';

/** One account per role; the numbers are not assigned to anybody (prefix 100). */
export const demoAccounts: readonly { readonly role: Role; readonly phone: string }[] = ROLES.map((role, index) => ({
  role,
  phone: `100000000${String(index + 1).padStart(2, '0')}`,
}));
