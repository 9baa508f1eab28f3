import { z } from 'zod';

/** A UUIDv7 that names one kind of thing; kinds do not mix. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

/** Parses an id at the boundary; inside it is trusted. */
export function idSchema<Kind extends string>(): z.ZodType<Id<Kind>, string> {
  // The uuid check is the whole proof there is: the kind is a claim of the field that holds it.
  return z.guid().transform((text) => text.toLowerCase() as Id<Kind>);
}

/** Id of a community, an area of the lowest level; 0 stands for the site itself. */
export type CommunityId = number;

/** The site itself, for acts above any community. */
export const SITE: CommunityId = 0;

/**
 * A UUIDv7 (RFC 9562, section 5.7) from a time in milliseconds and ten random bytes: sorts by time, made on phones without a server.
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  if (random.length < 10) throw new Error('uuidV7 needs ten random bytes');
  const time = Math.floor(milliseconds).toString(16).padStart(12, '0');
  const hex = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
