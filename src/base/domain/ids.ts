import { z } from 'zod';

/** A UUIDv7 that names one kind of thing; kinds do not mix. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The shape is all that can be checked: the kind is a claim of the field that holds the id. */
function isId<Kind extends string>(text: string): text is Id<Kind> {
  return ID_PATTERN.test(text);
}

/** An id from its text; throws when it is no UUID. For values made or checked before. */
export function getId<Kind extends string>(text: string): Id<Kind> {
  if (!isId<Kind>(text)) throw new Error('not an id');
  return text;
}

/** Parses an id at the boundary; inside it is trusted. */
export function idSchema<Kind extends string>(): z.ZodType<Id<Kind>, string> {
  return z.guid().transform((text) => getId<Kind>(text.toLowerCase()));
}

/** Id of a community, an area of the lowest level; 0 stands for the site itself. */
export type CommunityId = number;

/** Areas are numbered by a PostgreSQL integer; a greater number names none. */
const MAX_AREA = 2_147_483_647;

/** The number of an area, at the boundary. */
export const areaNumber = z.number().int().min(1).max(MAX_AREA);

/** The number of an area in an address, where everything is text. */
export const areaNumberText = z.coerce.number().int().min(1).max(MAX_AREA);

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
